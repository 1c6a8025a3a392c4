import EDTF
import Ledger
import PolicyModel
import Testing
import LedgerService

/// A publication that is the whole of its source.
@Suite struct ReconciliationTests {
  private func scenario(_ rows: [Publication.Row]) throws -> Scenario {
    let scenario = try Scenario(Publication.cast)
    try scenario.reconcile(Publication(rows: rows).documents(isNumbered: true))
    return scenario
  }

  private let first: [Publication.Row] = [
    .init(policy: "x/a", day: "2024-01-01", value: "0", flag: nil),
    .init(policy: "x/a", day: "2024-02-01", value: "2", flag: "1"),
    .init(policy: "y/a", day: "2024-01-01", value: "1", flag: nil),
    .init(policy: "y/b", day: "2024-01-01", value: nil, flag: nil),
  ]

  private func kinds(_ done: [Acknowledgement]) -> [String] {
    done.flatMap(\.payloads).map { payload in
      switch payload {
      case .eventRecorded(let recorded): "recorded \(recorded.event.id)"
      case .eventRevised(let revised): "\(revised.reason.kind.rawValue) \(revised.event)"
      case .eventRetracted(let retracted): "retracted \(retracted.event)"
      case .citationWithdrawn(let withdrawn): "withdrawn \(withdrawn.event)"
      default: "other"
      }
    }
  }

  @Test func theSamePublicationAddsNothing() throws {
    // Given
    let scenario = try scenario(first)
    // When
    let done = try scenario.reconcile(Publication(rows: first.reversed()).documents(isNumbered: true))
    // Then the numbers of the rows, which moved, do not matter.
    #expect(kinds(done) == [])
  }

  @Test func whatDiffersIsCorrectedWhatIsNewIsRecordedWhatVanishedIsRetracted() throws {
    // Given
    let scenario = try scenario(first)
    let before = try scenario.size
    // When a value moves, a flag goes, a policy vanishes, and a row comes in between that takes a number of another.
    let done = try scenario.reconcile(
      Publication(rows: [
        .init(policy: "x/a", day: "2024-01-01", value: "0", flag: nil),
        .init(policy: "x/a", day: "2024-01-15", value: "1", flag: nil),
        .init(policy: "x/a", day: "2024-02-01", value: "3", flag: nil),
        .init(policy: "y/a", day: "2024-01-01", value: "1", flag: nil),
      ]).documents(isNumbered: true))
    // Then
    #expect(kinds(done) == ["recorded row-1-2", "correction row-1", "retracted row-3"])
    let now = try scenario.store.read {
      try $0.events(.citing([SourceID(stored: "table")]), at: $0.head.size)
    }
    #expect(now.map(\.newest.id.text) == ["row-0", "row-1", "row-1-2", "row-2"])
    #expect(
      now[1].newest.effects == [
        Effect(
          policy: PolicyID(stored: "x/a"), changes: [KeyChange(key: .status, does: .set("3"))],
          effective: nil, until: nil,
          basis: .stated)
      ])
    // And what was known before is what the first publication said.
    let then = try scenario.store.read { try $0.events(.citing([SourceID(stored: "table")]), at: before) }
    #expect(
      then.map(\.newest.effects.first?.changes.first?.does) == [
        .set("0"), .set("2"), .set("1"), .unknown,
      ])
  }

  @Test func whatAnotherSourceStatesTooLosesTheCitationOnly() throws {
    // Given
    let scenario = try scenario(first)
    try scenario.add("- {record: citation, event: row-2, source: s1}")
    // When the publication drops that row.
    let done = try scenario.reconcile(
      Publication(rows: first.filter { $0.policy != "y/a" }).documents(isNumbered: true))
    // Then
    #expect(kinds(done) == ["withdrawn row-2"])
    #expect(
      try scenario.store.read { try $0.events(.some([EventID(stored: "row-2")]), at: $0.head.size) }.first?
        .citations.map(
          \.citation.source.text) == ["s1"])
  }

  @Test func whatAnotherSourceStatesTooIsNotChangedUnderIt() throws {
    // Given
    let scenario = try scenario(first)
    try scenario.add("- {record: citation, event: row-2, source: s1}")
    // When the publication says otherwise now.
    var rows = first
    rows[2].value = "7"
    let publication = Publication(rows: rows).documents(isNumbered: true)
    let done = try scenario.reconcile(publication)
    // Then the other source is cited for what it said, and this one for what it says.
    #expect(kinds(done) == ["recorded row-2-2", "withdrawn row-2"])
    let now = try scenario.store.read {
      try $0.events(.some(["row-2", "row-2-2"].map(EventID.init(stored:))), at: $0.head.size)
    }
    #expect(now.map { $0.newest.effects.first?.does(to: .status) } == [.set("1"), .set("7")])
    #expect(now.map { $0.citations.map(\.citation.source.text) } == [["s1"], ["table"]])
    // And the same again adds nothing.
    #expect(kinds(try scenario.reconcile(publication)) == [])
  }

  @Test func whatThePublicationDoesNotSpeakOfStays() throws {
    // Given an event of the publication with a tag and a relation that somebody added.
    let scenario = try scenario(first)
    try scenario.add(
      "- {record: revision, event: row-1, as: correction, reason: order, tags: [seen], relations: [{type: supersedes, event: row-0}]}"
    )
    // When
    var rows = first
    rows[1].value = "4"
    try scenario.reconcile(Publication(rows: rows).documents(isNumbered: true))
    // Then
    let event = try scenario.store.read { try $0.events(.some([EventID(stored: "row-1")]), at: $0.head.size) }
      .first?.newest
    #expect(event?.tags == ["seen"])
    #expect(event?.relations == [Relation(type: .supersedes, event: EventID(stored: "row-0"))])
    #expect(event?.effects.first?.does(to: .status) == .set("4"))
  }

  @Test func anEmptyPublicationIsRefused() throws {
    let scenario = try scenario(first)
    #expect(throws: Rejection.self) { try scenario.reconcile("[]") }
    #expect(
      try scenario.store.read { try $0.events(citing: SourceID(stored: "table"), at: $0.head.size) }.count
        == 4)
  }

  @Test func aSecondSourceIsRefused() throws {
    let scenario = try scenario(first)
    let size = try scenario.size
    let text =
      Publication(rows: first).documents(isNumbered: true)
      + "\n- {record: event, id: other, date: 2024-01-01, title: Other, citations: [{source: s1}]}"
    #expect(throws: Rejection.self) { try scenario.reconcile(text) }
    #expect(try scenario.size == size)
  }
}
