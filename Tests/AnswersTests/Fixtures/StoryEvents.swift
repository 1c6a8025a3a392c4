import EDTF
import PolicyModel

/// The events of the story, by entry.
enum StoryEvents {
  static let all: [EventHistory] = numbered([
    event(
      "2023-05-11-uk-bars-strikes", "2023-05-11", .prohibition,
      "Storm Shadow is not to be used inside Russia",
      who: ["uk:issuer", "ukraine:addressee"], [set("uk-storm-shadow-russia", "prohibited")],
      [cite("reuters-2023-05-11", .onRecord, "Ben Wallace")]),
    event(
      "2023-07-03-gallium", "2023-07-03", .restriction, "商务部、海关总署公告：对镓、锗相关物项实施出口管制，未经许可不得出口，自2023年8月1日起正式实施",
      who: ["china:issuer"], [set("cn-gallium-exports", "required", effective: "2023-08-01")],
      [cite("mofcom-2023", .officialDocument, nil, quote: "未经许可，不得出口")]),
    event(
      "2023-10-germany-declines-taurus", "2023-10", .refusal, "No Taurus for Ukraine",
      who: ["germany:issuer"],
      [set("de-taurus-supply", "refused")], [cite("tagesschau-2023", nil, nil)]),
    event(
      "2024-04-24-us-confirms-atacms", "2024-04-24", .statement,
      "ATACMS sent in February were to be used inside Ukraine only", who: ["us:issuer", "ukraine:addressee"],
      [
        set("us-atacms-russia", "prohibited", effective: "2024-02"),
        set("us-consent-storm-shadow", "prohibited"),
      ],
      [
        cite(
          "state-2024-04-24", .onRecord, "Vedant Patel",
          quote: "for use inside of Ukrainian sovereign territory")
      ]),
    event(
      "2024-05-28-france-permits", "2024-05-28", .authorization,
      "France lets Ukraine hit the sites from which it is attacked",
      who: ["france:issuer", "ukraine:addressee"],
      [set("fr-scalp-russia", "permitted", scope: "sites from which Ukraine is attacked")],
      [cite("elysee-2024-05-28", .onRecord, "Emmanuel Macron")]),
    event(
      "2024-06-02-licence-fee", "2024-06-02", .change,
      "ועדת הכספים של הכנסת אישרה העלאה של האגרה עבור רישיון יצוא ביטחוני משנת 2025 ואילך",
      who: ["israel:issuer"],
      [set("il-licence-fee", "2500", effective: "2025-01-01", until: "2025-12-31")],
      [cite("haaretz-2024", nil, nil)], modality: .planned),
    event(
      "2024-11-15-kyiv-is-told", "[2024-11-14..2024-11-15]", .announcement,
      "Kyiv is told ahead of the decision",
      who: ["us:issuer", "ukraine:informed"], [], [cite("axios-2024-11-17", .anonymous, "two people briefed")]
    ),
    event(
      "2024-11-17-us-permits-atacms", "[2024-11-14..2024-11-17]", .authorization,
      "Ukraine may use ATACMS inside Russia", who: ["joe-biden:issuer", "ukraine:addressee"],
      [set("us-atacms-russia", "permitted")],
      [
        cite(
          "npr-2024-11-17", .anonymous, "a U.S. official",
          quote:
            "The president has authorised it, for the first time, in a limited way, for the fighting near Kursk, "
            + "said the official, who was not authorised to speak of it and asked not to be named in any report"
        ),
        cite("nyt-2024-11-17", .anonymous, "U.S. officials"),
        cite("axios-2024-11-17", .anonymous, "two people briefed"),
        cite("relay-2024-11-18", .anonymous, "U.S. officials"),
        cite("tass-2024-11-18", .onRecord, "Dmitry Peskov", stance: .declines),
      ], relations: [.amends: "2024-04-24-us-confirms-atacms"]),
    event(
      "2024-11-17-scope", "2024-11-17", .statement, "The permission is for in and around Kursk",
      who: ["us:issuer"], [attribute("us-atacms-russia", "scope", "in and around Kursk")],
      [cite("npr-2024-11-17", .anonymous, "a U.S. official")],
      relations: [.amends: "2024-11-17-us-permits-atacms"]),
    event(
      "2024-11-17-uk-to-follow", "2024-11-17", .expectation, "Britain is expected to follow",
      who: ["uk:issuer"], [set("uk-storm-shadow-russia", "permitted", effective: "[2024-11-17..]")],
      [cite("guardian-2024-11-20", .background, "a person familiar with it")], modality: .expected),
    event(
      "2024-11-18-hostile", "2024-11-18", .statement,
      "A title with \u{1B}[31mred\u{1B}[0m, \u{202E}turned round\u{202C} and\nbroken over lines",
      who: ["us:speaker"], [], [cite("tass-2024-11-18", nil, nil)]),
    event(
      "2024-11-19-arabic", "2024-11-19~", .assessment,
      "مسؤولون: القرار لن يغيّر مسار الحرب لكنه يرسل إشارة واضحة إلى موسكو وحلفائها",
      who: ["us:speaker"], [], [cite("npr-2024-11-17", .background, nil)]),
    event(
      "2024-11-20-storm-shadow-in-kursk", "[2024-11-17..2024-11-20]", .use,
      "Storm Shadow is used in Kursk oblast",
      who: ["ukraine:user", "uk:supplier"],
      [set("uk-storm-shadow-russia", "permitted", basis: .inferred)],
      [cite("guardian-2024-11-20", nil, nil)], relations: [.follows: "2024-11-17-us-permits-atacms"]),
    event(
      "2024-11-22-claim-of-taurus", "2024-11-22", .authorization, "Berlin is said to have announced Taurus",
      who: ["germany:issuer"], [set("de-taurus-supply", "announced")], [cite("tass-2024-11-18", nil, nil)]),
    event(
      "2024-11-23-berlin-denies", "2024-11-23", .denial, "Berlin denies it", who: ["germany:issuer"], [],
      [cite("reuters-2023-05-11", nil, nil)], relations: [.disputes: "2024-11-22-claim-of-taurus"]),
    event(
      "2024-11-25-white-house-confirms", "2024-11-25", .confirmation,
      "The White House says that Ukraine may use them", who: ["john-kirby:speaker"], [],
      [cite("wh-2024-11-25", .onRecord, "john-kirby", quote: "they can use ATACMS")],
      relations: [.confirms: "2024-11-17-us-permits-atacms"]),
  ])

  static func numbered(_ events: [(Event, [Citation])]) -> [EventHistory] {
    events.enumerated().map { offset, pair in
      let entry = 300 + 8 * offset
      return EventHistory(
        entry: entry, recorded: pair.0, revisions: [],
        citations: pair.1.enumerated().map { CitationRecord(entry: entry, ordinal: $0, citation: $1) },
        rulings: [])
    }
  }
}
