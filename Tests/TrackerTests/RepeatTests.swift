import EDTF
import Exchange
import Ledger
import PolicyModel
import Testing
import Tracker

/// What is imported once more adds nothing, unless something was taken away since.
@Suite struct RepeatTests {
  private static let event = """
    - {record: event, id: e, date: 2024-03-04, title: It is said, participants: [us], citations: [{source: s1}]}
    - {record: event, id: e-1, date: 2024-03-04, title: It is said, participants: [us], citations: [{source: s1}]}
    - {record: event, date: 2024-03-05, title: It is said again, citations: [{source: "https://example.org/a"}]}
    """
  private static let reason = RevisionReason(kind: .correction, reason: "import")

  /// Imports documents, and gives the kinds of the entries that they came to.
  @discardableResult
  private func again(_ scenario: Scenario, _ documents: String = RepeatTests.event) throws -> [String] {
    try payloads(scenario, documents).map { "\($0.kind.rawValue)" }
  }

  private func payloads(_ scenario: Scenario, _ documents: String) throws -> [Payload] {
    let commands = try Documents.read(Array(documents.utf8), name: "a.yaml", form: .yaml) {
      (text: String) throws(EDTFError) in try EDTFDate(text)
    }
    return try scenario.store.write { session in
      let hand = Hand(recorder: "ann", now: Timestamp(seconds: 1_800_000_000)) {
        "\(UInt64.random(in: 0 ... .max))"
      }
      let writer = Writer(session, hand)
      return try commands.flatMap {
        try writer.write($0.command, onExisting: .revise(RepeatTests.reason)).payloads
      }
    }
  }

  @Test func `what was said adds nothing, nor what was revised since`() throws {
    let scenario = try Scenario()
    try again(scenario)
    #expect(try again(scenario) == [])
    try scenario.add("- {record: revision, event: e, as: correction, reason: so, title: It is sung}")
    try scenario.add("- {record: revision, actor: uk, as: correction, reason: so, name: Britain}")
    #expect(try again(scenario) == [])
    #expect(try again(scenario, Scenario.cast) == [])
  }

  @Test func `a citation that was withdrawn is cited again`() throws {
    let scenario = try Scenario()
    try again(scenario)
    try scenario.write(
      .withdrawCitation(
        WithdrawCitation(
          event: Reference("e", at: .none), citation: Reference("s1", at: .none), reason: "so",
          correction: nil)))
    #expect(try again(scenario) == ["citation-added"])
    #expect(try again(scenario) == [])
  }

  @Test func `what was retracted stays so, and what was undone is recorded again`() throws {
    let scenario = try Scenario()
    try again(scenario)
    let size = try scenario.size
    try scenario.add("- {record: retraction, event: e, reason: made up}")
    #expect(try again(scenario) == [])
    // The second of the events is two entries before the last: the third brought its source along.
    try scenario.write(.undo(UndoEntry(entry: size - 2, reason: nil, isOnlyEntry: true)))
    #expect(try again(scenario) == ["event-recorded"])
    #expect(try again(scenario) == [])
  }

  @Test func `an actor that was merged since stays as it is`() throws {
    let actor = "- {record: actor, id: usa, name: America, kind: state}"
    let scenario = try Scenario(actor)
    try scenario.add("- {record: merge, actor: usa, into: us}")
    #expect(try again(scenario, actor) == [])
    #expect(try again(scenario, Scenario.cast) == [])
  }

  @Test func `ids that are made go past those that are taken, and past one another`() throws {
    // Given
    let scenario = try Scenario(
      "- {record: source, id: example-org-a, publisher: A}",
      "- {record: source, id: example-org-a-3, publisher: A}")
    // When two addresses in one event make the same id
    let done = try payloads(
      scenario,
      """
      - record: event
        date: 2024-03-05
        title: It is said
        citations: [{source: "https://example.org/a"}, {source: "http://www.example.org/a/"}]
      """)
    // Then
    let ids = done.compactMap { payload in
      if case .sourceDefined(let source) = payload { source.id.text } else { nil }
    }
    #expect(ids == ["example-org-a-2", "example-org-a-4"])
  }
}
