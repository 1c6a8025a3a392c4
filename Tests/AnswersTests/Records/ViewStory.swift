import Answers
import EDTF
import PolicyModel
import Queries

/// A ledger of two policies and four events, and the views of it that are written here.
enum ViewStory {
  static let known = KnownPrefix(
    entry: 142, at: Timestamp("2026-01-05T10:00:00Z"), root: String(repeating: "9f3ac2d1", count: 8),
    isGiven: false)

  private static let undated = Viewpoint(reported: nil, evidence: nil, known: known)

  private static func viewpoint(_ day: String) -> DatedViewpoint { undated.on(given(Day(iso: day))) }

  static var timeline: TimelineAnswer {
    TimelineEvaluator.answer(
      TimelineQuery(
        viewpoint: undated, actors: [id("us")], from: nil, to: nil, policies: nil, types: nil,
        roles: nil,
        with: [], limit: nil, direct: false), excerpt)
  }

  static func state(_ day: String) -> StateAnswer {
    StateEvaluator.answer(
      StateQuery(viewpoint: viewpoint(day), policies: policies.map(\.id), all: false, keys: nil, named: []),
      excerpt)
  }

  static var diff: DiffAnswer {
    DiffEvaluator.answer(
      DiffQuery(
        from: viewpoint("2024-11-01"), to: viewpoint("2024-11-30"), policies: policies.map(\.id), all: false,
        today: nil),
      before: excerpt, after: excerpt)
  }

  static var why: WhyAnswer {
    let query = WhyQuery(viewpoint: viewpoint("2024-11-30"), policy: id("us-atacms"), key: nil)
    return given(WhyEvaluator.answer(query, excerpt))
  }

  static var outlook: OutlookAnswer {
    OutlookEvaluator.answer(
      OutlookQuery(
        viewpoint: viewpoint("2024-11-30"), actors: [], policies: nil, speaker: nil, statuses: nil, limit: nil
      ),
      excerpt)
  }

  static var log: LogAnswer {
    LogAnswer(
      known: known,
      lines: [
        LogLine(
          RecordedPayload(
            sequence: 1, recordedAt: given(Timestamp("2026-01-05T10:00:00Z")), recorder: "ana",
            kind: .actorDefined,
            payload: .actorDefined(us))),
        LogLine(
          RecordedPayload(
            sequence: 2, recordedAt: given(Timestamp("2026-01-05T10:00:01Z")), recorder: "=ana",
            kind: .eventRetracted,
            payload: .eventRetracted(EventRetracted(event: id("x"), reason: "a \"reason\",\r\nof two lines")))
        ),
      ], total: 142)
  }

  static var show: ShowAnswer {
    ShowAnswer(
      known: known, viewpoint: undated,
      thing: .actor(
        ShownActor(
          record: ActorRecord(entry: 1, actor: us), asked: nil, memberships: [], members: [],
          successors: [], predecessors: [], policies: [],
          events: ShownActor.Participation(count: 0, first: nil, last: nil))),
      history: [
        HistoryStep(line: log.lines[0], changes: [FieldStep(field: "name", from: nil, to: "United States")])
      ])
  }

  static let us = Actor(
    id: id("us"), name: "United States", kind: .state, aliases: [Alias(name: "U.S.", during: nil)],
    codes: [Code(scheme: "iso3166", code: "USA"), Code(scheme: "iso3166", code: "US")],
    memberships: [Membership(kind: .memberOf, of: id("nato"), during: date("1949-08-24/.."))], life: .unstated
  )

  static let policies = [
    policy("us-atacms", "ATACMS inside Russia"), policy("us-mines", "=cmd|' /C calc'!A0"),
  ]

  static let source = Source(id: id("npr"), derivedFrom: []) {
    $0.publisher = "NPR, Washington"
    $0.title = "A \"story\""
    $0.url = "https://example.org/npr"
    $0.language = "en"
    $0.published = date("2024-11-17")
    $0.kind = .thirdParty
    $0.reliability = .usuallyReliable
  }

  private static let biden = Actor(
    id: id("joe-biden"), name: "Joe Biden", kind: .person, aliases: [], codes: [],
    memberships: [Membership(kind: .holds, of: id("us"), during: date("2021-01-20/2025-01-20"))],
    life: .unstated)

  private static let excerpt = LedgerExcerpt(
    actors: ActorDirectory([us, biden]),
    sources: SourceShelf([SourceRecord(entry: 2, source: source, standings: [])]),
    policies: Dictionary(
      uniqueKeysWithValues: policies.map { ($0.id, PolicyRecord(entry: 3, policy: $0, reviews: [])) }),
    topics: [id("strikes"): Topic(id: id("strikes"), name: "Strikes")],
    histories: [
      history(
        10, "2024-04-24-bars", "2024-04-24", .prohibition, "us", "Barred", [.status: .set("prohibited")]),
      history(
        11, "2024-11-17-permits", "[2024-11-14..2024-11-17]", .authorization, "joe-biden",
        "Permitted \u{1B}[31m, \u{202E}at last",
        [.status: .set("permitted"), .attribute("scope"): .set("Kursk")],
        relations: [Relation(type: .supersedes, event: id("2024-04-24-bars"))]),
      history(
        13, "2024-10-01-expects", "2024-10-01", .expectation, "us", "=Expected",
        [.status: .set("permitted")], effective: "[2024-10-05..2024-11-15]", modality: .expected),
      history(12, "2024-11-20-other", "../2024-11-20", .statement, "us", "Said so", [:]),
    ])

  private static func history(
    _ entry: Int, _ name: String, _ when: String, _ type: EventType, _ who: String, _ title: String,
    _ does: [Key: KeyOperation], effective: String? = nil, relations: [Relation] = [],
    modality: Modality = .actual
  ) -> EventHistory {
    let effect = Effect(
      policy: id("us-atacms"), changes: does.map { KeyChange(key: $0.key, does: $0.value) },
      effective: effective.map(date),
      until: nil,
      basis: .stated)
    return EventHistory(
      entry: entry,
      recorded: Event(
        id: id(name), date: date(when), type: type, modality: modality, title: title,
        participants: [Participant(actor: id(who), role: .issuer)], effects: does.isEmpty ? [] : [effect],
        relations: relations, place: nil, tags: [], note: nil), revisions: [],
      citations: [
        CitationRecord(
          entry: entry, ordinal: 0,
          citation: Citation(source: id("npr"), stance: .states, reported: date("2024-11-17")) {
            $0.attribution = .anonymous
            $0.speaker = .words("a U.S. official")
            $0.quote = "“yes”"
            $0.credibility = 3
          })
      ], rulings: [])
  }

  private static func policy(_ name: String, _ title: String) -> Policy {
    Policy(
      id: id(name), title: title, issuer: id("us"), addressee: nil, object: nil, topic: id("strikes"),
      scale: .permission,
      stricter: nil, requires: [])
  }

  static func id<Of>(_ text: String) -> ID<Of> { ID(stored: text) }

  private static func date(_ text: String) -> EDTFDate { given(try? EDTFDate(text)) }

  /// The value, which the story is sure to have.
  private static func given<Value>(_ value: Value?) -> Value {
    guard let value else { fatalError("the story lacks something") }
    return value
  }
}
