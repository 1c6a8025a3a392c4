import EDTF
import PolicyModel
import Queries

/// The views that the snapshots show.
enum Views {
  static func timeline(_ actors: [String], limit: Int? = nil, types: [EventType]? = nil) -> TimelineAnswer {
    let answer = TimelineEvaluator.answer(
      TimelineQuery(
        viewpoint: Story.viewpoint(), actors: actors.map { Story.id($0) }, from: nil, to: nil,
        policies: nil,
        types: types, roles: nil, with: [], limit: limit, direct: false), Story.excerpt)
    return TimelineEvaluator.withBefore(answer, Story.excerpt)
  }

  static func state(on day: String, all: Bool = false, policies: [String]? = nil, reported: String? = nil)
    -> StateAnswer
  {
    StateEvaluator.answer(
      StateQuery(
        viewpoint: Story.viewpoint(on: day, reported: reported),
        policies: policies.map { $0.map { Story.id($0) } } ?? Story.policies.map(\.id), all: all, keys: nil,
        named: []),
      Story.excerpt)
  }

  static func diff(_ from: DatedViewpoint, _ to: DatedViewpoint, before: LedgerExcerpt = Story.excerpt)
    -> DiffAnswer
  {
    DiffEvaluator.answer(
      DiffQuery(from: from, to: to, policies: Story.policies.map(\.id), all: false, today: nil),
      before: before,
      after: Story.excerpt)
  }

  static func outlook(on day: String, statuses: Set<ExpectationStatus>? = nil) -> OutlookAnswer {
    OutlookEvaluator.answer(
      OutlookQuery(
        viewpoint: Story.viewpoint(on: day), actors: [], policies: nil, speaker: nil, statuses: statuses,
        limit: nil), Story.excerpt(StoryEvents.all + StoryExpectations.all))
  }

  static func why(_ policy: String, on day: String) -> WhyAnswer {
    let query = WhyQuery(viewpoint: Story.viewpoint(on: day), policy: Story.id(policy), key: nil)
    return given(WhyEvaluator.answer(query, Story.excerpt), policy)
  }

  /// Findings of three rules, with text from strangers in them.
  static var check: CheckAnswer {
    CheckAnswer(
      viewpoint: Story.viewpoint(on: "2024-11-30"),
      findings: [
        Finding(
          rule: "required-refused", severity: .error,
          message:
            "uk-storm-shadow-russia is “permitted” on 2024-11-30, though us-consent-storm-shadow, which must be “permitted”, is “prohibited”",
          records: [
            .policy(Story.id("uk-storm-shadow-russia")), .policy(Story.id("us-consent-storm-shadow")),
          ],
          mend: Action(
            .define(.event), [.wanted(.title)],
            [
              .date: .wanted(.date), .actor: "us", .set: "us-consent=permitted", .source: .wanted(.url),
            ])),
        Finding(
          rule: "required-refused", severity: .warning, message: "another may be “permitted”",
          records: [.policy(Story.id("another"))], mend: Action(.define(.event), [.wanted(.title)])),
        Finding(
          rule: "undated-citation", severity: .warning,
          message: "e cites s without a day on which it was reported",
          records: [.event(Story.id("e")), .source(Story.id("s"))],
          mend: Action(
            .cite, ["e"],
            [
              .source: "s", .speaker: "one's \u{1B}[31m*aide*\u{202E}", .reported: .wanted(.date),
            ])),
        Finding(
          rule: "unused-actor", severity: .note, message: "israel (ישראל) is used nowhere",
          records: [.actor(Story.id("israel"))],
          mend: .undo(7, [.reason: "used nowhere"])),
      ])
  }
  static func followers(_ event: String, reported: String? = nil) -> FollowersAnswer {
    let query = FollowersQuery(
      viewpoint: Story.viewpoint(reported: reported), event: Story.id(event), policies: strikes)
    let courses = StatusCourses(Story.excerpt, [:], from: query.viewpoint)
    return FollowersEvaluator.answer(
      query, after: FollowersEvaluator.after(query, courses), Story.excerpt)
  }

  static func diffusion(_ wanted: WantedStatus, on day: String, group: String? = nil) -> DiffusionAnswer {
    let query = DiffusionQuery(
      viewpoint: Story.viewpoint(on: day), topic: Story.id("long-range-strikes"), wanted: wanted,
      policies: strikes, group: group.map { Story.id($0) })
    let courses = StatusCourses(Story.excerpt, [:], from: query.viewpoint.undated)
    return DiffusionEvaluator.answer(query, Adoptions(query, courses), Story.excerpt)
  }

  private static let strikes = Story.policies.filter { $0.topic == Story.id("long-range-strikes") }.map(\.id)
}
