import EDTF
import Documents
import Ledger
import PolicyModel
import Testing
import LedgerService

/// What is imported once more adds nothing, and what it says otherwise than the ledger says now is told.
@Suite struct RepeatTests {
  private static let event = """
    - {record: event, id: e, date: 2024-03-04, title: It is said, participants: [us], citations: [{source: s1}]}
    - {record: event, id: e-1, date: 2024-03-04, title: It is said, participants: [us], citations: [{source: s1}]}
    - {record: event, date: 2024-03-05, title: It is said again, citations: [{source: "https://example.org/a"}]}
    """
  private static let update = RevisionReason(kind: .update, reason: "import")
  private static let correction = RevisionReason(kind: .correction, reason: "import")

  /// Imports documents, and gives the kinds of the entries that they came to.
  @discardableResult
  private func again(
    _ scenario: Scenario, _ documents: String = RepeatTests.event,
    by reason: RevisionReason = RepeatTests.update
  ) throws -> [String] {
    try acknowledgements(scenario, documents, by: reason).flatMap(\.payloads).map(\.kind.rawValue)
  }

  /// Imports documents, and gives what is told of them.
  private func told(_ scenario: Scenario, _ documents: String = RepeatTests.event) throws -> [String] {
    try acknowledgements(scenario, documents, by: RepeatTests.update).flatMap(\.notices).map(\.description)
  }

  private func acknowledgements(
    _ scenario: Scenario, _ documents: String, by reason: RevisionReason = RepeatTests.update
  ) throws -> [Acknowledgement] {
    let commands = try DocumentReader.read(Array(documents.utf8), name: "a.yaml", form: .yaml) {
      (text: String, _) throws(EDTFError) in try EDTFDate(text)
    }
    return try scenario.store.write { session in
      let hand = RecordingContext(recorder: "ann", now: Timestamp(seconds: 1_800_000_000)) {
        "\(UInt64.random(in: 0 ... .max))"
      }
      let writer = Writer(session, hand)
      let done = try commands.map { try writer.write($0.command, onExisting: .revise(reason)) }
      return try done + writer.settle()
    }
  }

  @Test func `what was said adds nothing`() throws {
    let scenario = try Scenario()
    try again(scenario)
    for reason in [RepeatTests.update, RepeatTests.correction] {
      #expect(try again(scenario, by: reason) == [])
      #expect(try again(scenario, Scenario.cast, by: reason) == [])
    }
    #expect(try told(scenario) == [])
  }

  @Test func `what was revised since is told, and goes back only by a correction`() throws {
    let scenario = try Scenario()
    try again(scenario)
    try scenario.add("- {record: revision, event: e, as: correction, reason: so, title: It is sung}")
    try scenario.add("- {record: revision, actor: uk, as: correction, reason: so, name: Britain}")
    #expect(try again(scenario) == [])
    #expect(try again(scenario, Scenario.cast) == [])
    #expect(
      try told(scenario) == [
        "the event “e” said this before it was revised, and would go back: it stays as it is"
      ])
    #expect(
      try told(scenario, Scenario.cast) == [
        "the actor “uk” said this before it was revised, and would go back: it stays as it is"
      ])
    #expect(try again(scenario, by: RepeatTests.correction) == ["event-revised"])
    #expect(try again(scenario, Scenario.cast, by: RepeatTests.correction) == ["actor-revised"])
    #expect(try told(scenario) + told(scenario, Scenario.cast) == [])
  }

  @Test func `a file that goes on to what the ledger says now brings nothing back`() throws {
    let file = """
      - {record: actor, id: fr, name: France, kind: state}
      - {record: event, id: e, date: 2024-03-04, title: It is said, participants: [us], citations: [{source: s1}]}
      - {record: revision, event: e, as: correction, reason: so, title: It is sung}
      - {record: revision, actor: fr, as: correction, reason: so, name: The Republic}
      """
    let scenario = try Scenario()
    try again(scenario, file)
    for reason in [RepeatTests.update, RepeatTests.correction] {
      let done = try acknowledgements(scenario, file, by: reason)
      #expect(done.flatMap(\.payloads) == [] && done.flatMap(\.notices) == [], "\(reason.kind)")
    }
    // What the ledger was told besides it does not say.
    try scenario.add("- {record: revision, event: e, as: correction, reason: so, date: 2024-03-05}")
    #expect(try told(scenario, file).count == 1)
  }

  /// A revision that a file says again, a later one, and what each thing was before.
  private static let revisions = [
    ("actor", "actor: uk", "name: Britain", "name: The Kingdom"),
    ("topic", "topic: t", "name: Arms", "name: Missiles"),
    ("policy", "policy: p", "title: Strikes", "title: Long strikes"),
    ("source", "source: s1", "title: Early", "title: Late"),
    ("event", "event: e", "title: It is sung", "title: It is told"),
    ("event", "event: e", "add: {tags: [x]}", "remove: {tags: [x]}"),
  ]

  @Test(arguments: revisions)
  func `a revision that a later one changed is told, and goes back only by a correction`(
    _ space: String, _ thing: String, _ first: String, _ second: String
  ) throws {
    let scenario = try Scenario()
    try again(scenario)
    try scenario.add("- {record: topic, id: t, name: Things}")
    let a = "- {record: revision, \(thing), as: correction, reason: one, \(first)}"
    let b = "- {record: revision, \(thing), as: correction, reason: two, \(second)}"
    #expect(try again(scenario, a) == ["\(space)-revised"])
    #expect(try again(scenario, b) == ["\(space)-revised"])
    // A file that has both brings nothing back, whoever made the second.
    for reason in [RepeatTests.update, RepeatTests.correction] {
      let done = try acknowledgements(scenario, a + "\n" + b, by: reason)
      #expect(done.flatMap(\.payloads) == [] && done.flatMap(\.notices) == [], "\(reason.kind)")
    }
    #expect(try again(scenario, a) == [])
    #expect(
      try told(scenario, a).map { $0.contains("said this before it was revised, and would go back") } == [
        true
      ])
    #expect(try again(scenario, a, by: RepeatTests.correction) == ["\(space)-revised"])
    #expect(try again(scenario, a, by: RepeatTests.correction) == [])
    #expect(try told(scenario, a) == [])
  }

  @Test func `the first words of a thing, revised twice, are imported again and nothing is added`() throws {
    let file = """
      - {record: actor, id: fr, name: France, kind: state}
      - {record: revision, actor: fr, as: correction, reason: one, name: The Republic}
      - {record: revision, actor: fr, as: correction, reason: two, name: La France}
      """
    let scenario = try Scenario()
    #expect(try again(scenario, file).count == 3)
    #expect(try again(scenario, file) == [])
    #expect(try told(scenario, file) == [])
  }

  @Test func `a field that would go back is told, and a file that goes on brings none back`() throws {
    let scenario = try Scenario()
    let said = "- {record: event, id: n, date: 2024-03-04, title: A, note: one, citations: [{source: s1}]}"
    try again(scenario, said)
    let title = "- {record: revision, event: n, as: correction, reason: so, title: B}"
    try scenario.add(title)
    try scenario.add("- {record: revision, event: n, as: correction, reason: too, note: two}")
    // No version said both: the title is what would go back.
    let mixed = said.replacing("one", with: "two")
    #expect(try told(scenario, mixed).map { $0.contains("would go back") } == [true])
    #expect(try told(scenario, mixed + "\n" + title) == [])
    #expect(try again(scenario, mixed) == [])
    // A note that is new is taken, and the title stays.
    let new = said.replacing("one", with: "three")
    #expect(try told(scenario, new).map { $0.contains("would go back: title") } == [true])
    #expect(try again(scenario, new) == [])
    #expect(try again(scenario, new, by: RepeatTests.correction) == ["event-revised"])
  }

  @Test func `the only effect that is taken for another is told`() throws {
    let scenario = try Scenario()
    try again(
      scenario,
      """
      - {record: event, id: f, date: 2024-03-04, title: F, participants: [us], citations: [{source: s1}],
         effects: [{policy: p, set: {status: permitted}}]}
      """)
    let revision = """
      - {record: revision, event: f, as: correction, reason: so, changes: [{policy: p, effect: 7, until: 2024-05-01}]}
      """
    #expect(
      try told(scenario, revision) == ["“f” has no effect 7 on p, and its only one there was taken for it"])
    #expect(try told(scenario, revision) == [])
  }

  @Test func `an older file's ruling stays below a newer one`() throws {
    let older = "- {record: ruling, event: e, verdict: reject, reason: no}"
    let newer = "- {record: ruling, event: e, verdict: uphold, reason: yes}"
    let scenario = try Scenario()
    try again(scenario)
    #expect(try again(scenario, older) == ["dispute-ruled"])
    #expect(try again(scenario, newer) == ["dispute-ruled"])
    #expect(try again(scenario, older) == [])
    #expect(try told(scenario, older) == ["a later ruling on “e” stands: it is upheld"])
    #expect(try told(scenario, older + "\n" + newer) == [])
    // A file that says more than the ledger has is not older.
    let more = [older, newer, older].joined(separator: "\n")
    #expect(try again(scenario, more) == ["dispute-ruled"])
    #expect(try again(scenario, more) == [])
  }

  @Test func `a withdrawal that is repeated counts each time, and once in a copy`() throws {
    let withdrawal = "- {record: withdrawal, source: s1, on: 2024-04-01, reason: wrong}"
    let restoration = "- {record: restoration, source: s1, on: 2024-04-01, reason: right}"
    let both = [withdrawal, restoration, withdrawal].joined(separator: "\n")
    let scenario = try Scenario()
    #expect(try again(scenario, both) == ["source-withdrawn", "source-restored", "source-withdrawn"])
    #expect(try again(scenario, both) == [])
    #expect(try again(scenario, withdrawal + "\n" + restoration) == [])
  }

  @Test func `a citation that was withdrawn stays so, and is cited again by a correction`() throws {
    let scenario = try Scenario()
    try again(scenario)
    try scenario.write(
      .withdrawCitation(
        WithdrawCitation(
          event: Reference("e", at: .none), citation: Reference("s1", at: .none), reason: "so",
          correction: nil)))
    #expect(try again(scenario) == [])
    #expect(try told(scenario) == ["the citation of s1 was withdrawn from “e”, and stays so"])
    #expect(try again(scenario, by: RepeatTests.correction) == ["citation-added"])
    #expect(try again(scenario) == [])
  }

  @Test func `a citation is the same though its source got another day and its speaker was defined`() throws {
    let file =
      "- {record: event, id: f, date: 2024-03-04, title: F, citations: [{source: s1, speaker: Cal}]}"
    let scenario = try Scenario()
    try again(scenario, file)
    try scenario.add(
      """
      - {record: revision, source: s1, as: correction, reason: so, published: 2024-03-09}
      - {record: actor, id: cal, name: Cal, kind: person}
      """)
    #expect(try again(scenario, file) == [])
  }

  @Test func `what was retracted stays so, and what was undone is recorded again`() throws {
    let scenario = try Scenario()
    try again(scenario)
    let size = try scenario.size
    try scenario.add("- {record: retraction, event: e, reason: made up}")
    #expect(try again(scenario) == [])
    #expect(try told(scenario) == ["“e” was retracted, and stays so: made up"])
    #expect(try told(scenario, RepeatTests.event + "\n- {record: retraction, event: e, reason: so}") == [])
    // The second of the events is two entries before the last: the third brought its source along.
    try scenario.write(.undo(UndoEntry(entry: size - 2, reason: nil, isOnlyEntry: true)))
    #expect(try again(scenario) == ["event-recorded"])
    #expect(try again(scenario) == [])
  }

  @Test func `an event without an id of its own that was retracted is not recorded again`() throws {
    let file = "- {record: event, date: 2024-03-04, title: It is said, citations: [{source: s1}]}"
    let scenario = try Scenario()
    try again(scenario, file)
    try scenario.add("- {record: retraction, event: 2024-03-04-it-is-said, reason: made up}")
    #expect(try again(scenario, file) == [])
    #expect(try told(scenario, file) == ["“2024-03-04-it-is-said” was retracted, and stays so: made up"])
    // Who records it by hand means it.
    let done = try scenario.add(file)
    #expect(done[0].subject == "2024-03-04-it-is-said-2")
    #expect(
      done[0].notices.map(\.description) == ["the same was retracted as “2024-03-04-it-is-said”: made up"])
  }

  @Test func `the very same event is recorded once, and the same citation added once`() throws {
    let scenario = try Scenario()
    try scenario.add(RepeatTests.event)
    for done in try scenario.add(RepeatTests.event) {
      #expect(
        done.payloads == []
          && done.notices.map(\.description) == ["that is recorded already, as “\(done.subject)”"])
    }
    let cite = "- {record: citation, event: e, source: s2}"
    #expect(try scenario.add(cite)[0].payloads.count == 1)
    let done = try scenario.add(cite)[0]
    #expect(done.payloads == [] && done.notices.map(\.description) == ["“e” has this citation of s2 already"])
  }

  @Test func `a relation to a retracted event stays, and no new one is made`() throws {
    let file =
      "- {record: event, id: f, date: 2024-03-05, title: F, citations: [{source: s1}], relations: [{type: about, event: e}]}"
    let scenario = try Scenario()
    try again(scenario)
    try again(scenario, file)
    try scenario.add("- {record: retraction, event: e, reason: made up}")
    #expect(try again(scenario, file) == [])
    #expect(throws: Rejection.self) { try again(scenario, file.replacing("id: f", with: "id: g")) }
    #expect(throws: Rejection.self) { try again(scenario, file.replacing("about", with: "follows")) }
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
    let done = try acknowledgements(
      scenario,
      """
      - record: event
        date: 2024-03-05
        title: It is said
        citations: [{source: "https://example.org/a"}, {source: "http://www.example.org/a/"}]
      """)
    // Then
    let ids = done.flatMap(\.payloads).compactMap { payload in
      if case .sourceDefined(let source) = payload { source.id.text } else { nil }
    }
    #expect(ids == ["example-org-a-2", "example-org-a-4"])
  }
}
