import EDTF
import PolicyModel

/// Expectations beside that of the story, and what fulfils one of them.
enum StoryExpectations {
  static let all: [EventHistory] = StoryEvents.numbered([
    event(
      "2024-09-20-approval-within-days", "2024-09-20", .expectation,
      "A title with \u{1B}[31mred\u{1B}[0m, \u{202E}turned round\u{202C} and\nbroken over lines", who: [],
      [set("uk-storm-shadow-russia", "permitted", effective: "[2024-09-23..2024-09-29]")],
      [
        cite("nyt-2024-11-17", .anonymous, "מקור ביטחוני"),
        cite("relay-2024-11-18", .anonymous, "מקור ביטחוני"),
      ], modality: .expected),
    event(
      "2024-10-taurus-soon", "2024-10~", .assessment, "柏林预计将在年内宣布提供金牛座巡航导弹，并在次年初开始交付", who: [],
      [
        set("de-taurus-supply", "announced", effective: "[2024-11-10..2024-11-20]"),
        attribute("de-taurus-supply", "limit", "500 km"),
      ],
      [
        cite("tass-2024-11-18", .onRecord, "Dmitry Peskov"),
        cite("reuters-2023-05-11", nil, nil, stance: .denies),
      ],
      modality: .expected),
    event(
      "2024-11-10-confirmation-to-come", "2024-11-10", .expectation,
      "The White House is expected to confirm it",
      who: ["john-kirby:speaker"], [], [cite("guardian-2024-11-20", nil, nil)], modality: .expected),
    event(
      "2024-11-21-confirmation-by-the-weekend", "2024-11-21", .expectation,
      "Officials expect a confirmation by the weekend", who: ["us:participant"],
      [set("us-atacms-russia", "permitted", effective: "[..2024-11-23]")],
      [cite("guardian-2024-11-20", .background, "a person familiar with it")], modality: .expected),
    event(
      "2024-11-25-said-so", "[2024-11-25..2024-11-27]", .confirmation, "It was confirmed", who: ["us:issuer"],
      [],
      [cite("wh-2024-11-25", .onRecord, "john-kirby")],
      relations: [.fulfils: "2024-11-21-confirmation-by-the-weekend"]),
  ])
}
