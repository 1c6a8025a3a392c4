import EDTF
import Ledger
import PolicyModel
import Queries
import Testing
import LedgerService

/// How an actor is found that somebody names: by id, name, code or the start of an id, and by the day.
@Suite struct ActorReferenceTests {
  private static let cast = """
    - {record: actor, id: old, name: Old, kind: state, aliases: [{name: Yugoslavia, during: 1945/1991}], codes: {iso3166-3: YUCS}}
    - {record: actor, id: new, name: New, kind: state, aliases: [{name: Yugoslavia, during: 1992/2003}, The seat]}
    - {record: actor, id: maroon, name: Maroon, kind: group}
    - {record: actor, id: morocco, name: Morocco, kind: state, codes: {iso3166: MAR, fips: MO, m49: "504"}}
    - {record: actor, id: macao, name: Macao, kind: body, codes: {iso3166a2: MO}}
    - {record: actor, id: mo, name: Mo, kind: person, aliases: [PMO, {name: Foreign Secretary, during: 2023-11-13/2024-07-05}]}
    - {record: actor, id: dl, name: Dl, kind: person, aliases: [{name: Foreign Secretary, during: 2024-07-06/..}], codes: {a: PMO, b: PM}}
    """

  private let scenario: Scenario

  init() throws { scenario = try Scenario(ActorReferenceTests.cast) }

  private func found(_ text: String, on date: EDTFDate? = nil) throws -> [String] {
    try scenario.store.read { reader in
      try ReferenceFinder(reader, at: reader.head.size).ids(
        text, in: .actor, on: DaySet.everyDay.within(date))
    }
  }

  @Test(arguments: [
    // An id before a code, a name before a code, a code before the start of an id.
    ("MO", ["mo"]), ("PMO", ["mo"]), ("MAR", ["morocco"]), ("mar", ["maroon"]), ("PM", ["dl"]),
    ("iso3166:mar", ["morocco"]), ("fips:MO", ["morocco"]), ("ISO3166A2:MO", ["macao"]),
    ("m49:504", ["morocco"]),
    ("504", []), ("iso3166:MO", []), ("YUCS", ["old"]), ("m", ["macao", "maroon", "mo", "morocco"]),
  ])
  func `an id, then a name, then a code, then the start of an id`(_ text: String, _ ids: [String]) throws {
    #expect(try found(text) == ids)
  }

  @Test func `a code that several have is told with its scheme`() throws {
    // Given
    try scenario.add("- {record: actor, id: x, name: X, kind: body, codes: {z: YUCS}}")
    // When
    let match = try scenario.store.read { reader in
      try ReferenceFinder(reader, at: reader.head.size).match("YUCS", in: .actor) { (ids: [ActorID]) in ids }
    }
    // Then
    guard case .several(let candidates) = match else {
      Issue.record("\(match)")
      return
    }
    #expect(candidates.map(\.label) == ["old  (Old, iso3166-3:YUCS)", "x  (X, z:YUCS)"])
  }

  @Test func `what a merged actor's code names is the one that it is`() throws {
    try scenario.add(
      "- {record: merge, actor: morocco, into: maroon, reason: a test}")
    #expect(try found("iso3166:MAR") == ["maroon"])
    #expect(try found("MAR") == ["maroon"])
  }

  @Test(arguments: [
    ("1980", ["old"]), ("1999", ["new"]), ("1991/1992", ["new", "old"]), ("2024", ["new", "old"]),
  ])
  func `a name that passed on is whose it was on the day`(_ date: String, _ ids: [String]) throws {
    #expect(try found("yugoslavia", on: EDTFDate(date)) == ids)
  }

  @Test(arguments: [("1980", "old"), ("1999-03-24", "new")])
  func `an event's participant is found by the event's date`(_ date: String, _ id: String) throws {
    // When
    try scenario.add(
      "- {record: event, id: e, date: \(date), title: e, participants: [Yugoslavia], citations: [{source: s1}]}"
    )
    // Then
    #expect(try participants(of: "e") == [id])
  }

  @Test func `a revision's participant is found by the date that the revision gives`() throws {
    // Given
    try scenario.add("- {record: event, id: e, date: 1980, title: e, citations: [{source: s1}]}")
    // When
    try scenario.add(
      "- {record: revision, event: e, as: correction, reason: who, participants: [Yugoslavia]}")
    // Then
    #expect(try participants(of: "e") == ["old"])
    // When
    try scenario.add(
      "- {record: revision, event: e, as: correction, reason: when, date: 1999, participants: [Yugoslavia]}")
    // Then
    #expect(try participants(of: "e") == ["new"])
  }

  @Test func `a membership's group is found by its dates`() throws {
    try scenario.add(
      "- {record: actor, id: z, name: Z, kind: body, memberships: [{partOf: Yugoslavia, during: 1993/1994}]}")
    let record = try scenario.store.read { try $0.actors(.some([ActorID(stored: "z")]), at: $0.head.size) }
      .first
    #expect(record?.actor.memberships.map(\.of.text) == ["new"])
  }

  @Test func `what has no date is refused with the candidates and their dates`() throws {
    let problem = #expect(throws: Rejection.self) {
      try scenario.add("- {record: policy, id: q, title: Q, issuer: Yugoslavia, scale: permission}")
    }
    #expect(
      problem?.problems.flatMap(\.rule.hints) == [
        "candidate: new  (New, so named 1992–2003)", "candidate: old  (Old, so named 1945–1991)",
      ])
  }

  @Test(arguments: [
    // The day of speaking: as reported, else as the source was published (s1: March 2024; late: August 2024), else the
    // event's.
    ("source: s1, reported: 2024-08-01", "dl"), ("source: s1", "mo"), ("source: late", "dl"),
    ("source: undated", "mo"), ("source: late, reported: 2024-01-01", "mo"),
  ])
  func `a speaker is found by the day of speaking`(_ citation: String, _ id: String) throws {
    // When
    try scenario.add(
      """
      - {record: source, id: undated}
      - {record: event, id: e, date: 2024-07-01, title: e, citations: [{\(citation), speaker: foreign secretary}]}
      """)
    // Then
    #expect(try speakers(of: "e") == [.actor(ActorID(stored: id))])
  }

  @Test(arguments: [
    ("PM", Speaker.words("PM")), ("b:PM", .actor(ActorID(stored: "dl"))), ("MAR", .words("MAR")),
    ("iso3166:MAR", .actor(ActorID(stored: "morocco"))),
    ("PMO", .actor(ActorID(stored: "mo"))),
  ])
  func `a speaker's words are no code, unless its scheme stands before it`(
    _ text: String, _ speaker: Speaker
  ) throws {
    try scenario.add(
      "- {record: event, id: e, date: 2024-07-01, title: e, citations: [{source: s1, speaker: \"\(text)\"}]}")
    #expect(try speakers(of: "e") == [speaker])
  }

  @Test func `a period says whose timeline is asked for`() throws {
    // Given
    try scenario.add(
      """
      - {record: event, id: e, date: 1980, title: e, participants: [old], citations: [{source: s1}]}
      - {record: event, id: f, date: 1999, title: f, participants: [new], citations: [{source: s1}]}
      """)
    // When, then
    #expect(try timeline(from: "1975-01-01", to: "1985-01-01") == ["e"])
    #expect(try timeline(from: "1995-01-01", to: nil) == ["f"])
    #expect(throws: Rejection.self) { try timeline(from: nil, to: nil) }
    #expect(throws: Rejection.self) { try timeline(from: "1980-01-01", to: "1999-12-31") }
  }

  @Test func `an official document is its publisher's of the day`() throws {
    // Given
    try scenario.add(
      """
      - {record: source, id: gazette-old, publisher: Yugoslavia, published: 1980-01-01, kind: official-register}
      - {record: policy, id: q, title: Q, issuer: old, scale: permission}
      - {record: event, id: e, date: 1980-01-01, title: e, participants: [old], effects: [{policy: q, set: {status: permitted}}], citations: [{source: gazette-old, attribution: official-document}]}
      """)
    // When
    let viewpoint = try scenario.viewpoint(on: "1985-01-01")
    let answer = try scenario.store.read { try $0.state(Scenario.everything, from: viewpoint, all: false) }
    // Then
    #expect(answer.rows.map(\.answer.grade) == [.official])
  }

  private func participants(of event: String) throws -> [String] {
    let histories = try scenario.store.read {
      try $0.events(.some([EventID(stored: event)]), at: $0.head.size)
    }
    return histories.flatMap { $0.newest.participants.map(\.actor.text) }
  }

  private func speakers(of event: String) throws -> [Speaker] {
    let histories = try scenario.store.read {
      try $0.events(.some([EventID(stored: event)]), at: $0.head.size)
    }
    return histories.flatMap { $0.citations.compactMap(\.citation.speaker) }
  }

  private func timeline(from: String?, to: String?) throws -> [String] {
    let asked = AskedTimeline(
      actors: [Reference("Yugoslavia", at: .none)], from: from.flatMap { Day(iso: $0) },
      to: to.flatMap { Day(iso: $0) }, policies: nil, types: nil, roles: nil, with: [], limit: nil,
      direct: false, before: false)
    let viewpoint = AskedViewpoint(reported: nil, evidence: nil, known: .newest)
    return try scenario.store.read { try $0.timeline(asked, from: viewpoint) }.events.map(\.event.id.text)
  }
}
