import Ledger
import PolicyModel
import Testing
import LedgerService

/// What an undoing refuses, and what it takes along.
@Suite struct UndoTests {
  private let scribe: Scribe<MemoryStore>

  init() throws {
    scribe = Scribe(MemoryStore())
    // Each is an act of its own: entries 1 to 7.
    for document in [
      "- {record: actor, id: us, name: US, kind: state}",
      "- {record: actor, id: nato, name: NATO, kind: alliance}",
      "- {record: topic, id: t, name: T}",
      "- {record: policy, id: p, title: P, issuer: us, topic: t, scale: x < y}",
      "- {record: source, id: s, publisher: S, published: 2024-03-01}",
      "- {record: source, id: relay, publisher: R, published: 2024-03-02, derivedFrom: [s]}",
      "- {record: event, id: e, date: 2024-03-05, title: E, participants: [us], effects: [{policy: p, set: {status: x}}], citations: [{source: s}]}",
    ] {
      try scribe.add(document)
    }
  }

  /// What is said of an undoing that is refused.
  private func refusal(_ entry: Int) throws -> [String] {
    let rejection = #expect(throws: Rejection.self) { try scribe.undo(entry) }
    return rejection?.problems.map(\.rule.description) ?? []
  }

  @Test func `what is used is refused, with its users`() throws {
    #expect(try refusal(1) == ["the actor “us” is still used by p (entry 4), e (entry 7)"])
    #expect(try refusal(3) == ["the topic “t” is still used by p (entry 4)"])
    #expect(try refusal(4) == ["the policy “p” is still used by e (entry 7)"])
    #expect(try refusal(5) == ["the source “s” is still used by relay (entry 6), e (entry 7)"])
  }

  @Test(arguments: [
    "- {record: revision, actor: us, as: correction, reason: r, memberships: [{memberOf: nato}]}",
    "- {record: event, id: f, date: 2024-03-06, title: F, participants: [{actor: nato, role: target}], citations: [{source: s}]}",
    "- {record: citation, event: e, source: relay, speaker: nato}",
    "- {record: review, policy: p, on: 2024-03-07, citations: [{source: s, speaker: nato}]}",
    "- {record: policy, id: q, title: Q, issuer: us, addressee: nato, scale: x < y}",
    "- {record: merge, actor: us, into: nato}",
  ])
  func `an actor is used in every place where it is named`(_ user: String) throws {
    // Given
    if user.contains("merge") { try scribe.add("- {record: actor, id: otan, name: OTAN, kind: alliance}") }
    try scribe.add(user.replacing("actor: us, into", with: "actor: otan, into"))
    let size = try scribe.size
    // When, then
    #expect(try refusal(2).count == 1)
    // When
    let done = try scribe.undo(2, withDependents: true)
    // Then
    let undone = done.payloads.map { payload -> Int in
      if case .entryUndone(let undone) = payload { undone.entry } else { 0 }
    }
    #expect(undone == [size, 2])
  }

  @Test(arguments: [
    "- {record: revision, event: e, as: correction, reason: r, title: New}",
    "- {record: citation, event: e, source: relay}",
    "- {record: ruling, event: e, verdict: uphold, reason: r}",
    "- {record: retraction, event: e, reason: r}",
    "- {record: event, id: f, date: 2024-03-06, title: F, citations: [{source: s}], relations: [{type: follows, event: e}]}",
  ])
  func `an event of which more was said, or that is named, is refused`(_ document: String) throws {
    try scribe.add(document)
    #expect(try refusal(7).count == 1)
    let done = try scribe.undo(7, withDependents: true)
    #expect(done.payloads.count == 2)
  }

  @Test func `a value on a revised scale keeps the revision`() throws {
    // Given
    try scribe.add("- {record: revision, policy: p, as: correction, reason: r, scale: x < y < z}")
    try scribe.undo(8)
    try scribe.undo(9)
    try scribe.add(
      "- {record: event, id: f, date: 2024-03-06, title: F, effects: [{policy: p, set: {status: z}}], citations: [{source: s}]}"
    )
    // When, then
    #expect(try refusal(8).first == "the scale of p would have no “z”, which is used by f (entry 11)")
  }

  @Test func `an order that would be contradicted keeps the correction`() throws {
    // Given an event that was moved before another that supersedes it
    try scribe.add("- {record: revision, event: e, as: correction, reason: r, date: 2024-03-01}")
    try scribe.add(
      "- {record: event, id: f, date: 2024-03-03, title: F, effects: [{policy: p, set: {status: y}}], citations: [{source: s}], relations: [{type: amends, event: e}]}"
    )
    // When, then
    let problems = try refusal(8)
    #expect(problems.count == 1 && problems[0].contains("f (entry 9)"), "\(problems)")
    let done = try scribe.undo(8, withDependents: true)
    #expect(done.payloads.count == 2)
  }

  @Test func `an undoing of an undoing is refused where the id is in use, or what it rests on is gone`()
    throws
  {
    // Given
    try scribe.undo(7)
    try scribe.add("- {record: event, id: e, date: 2024-03-09, title: Another, citations: [{source: s}]}")
    // When, then
    #expect(try refusal(8) == ["entry 7 would count again, and an event “e” was defined anew since"])
    // Given
    try scribe.undo(9)
    try scribe.undo(6)
    try scribe.undo(5)
    // When, then
    #expect(try refusal(8) == ["entry 7 would count again, and the source “s”, on which it rests, is gone"])
    try scribe.undo(12)
    try scribe.undo(8)
    #expect(try scribe.counting.contains { $0.sequence == 7 })
  }

  @Test func `a correction that a later one repeats wholly is not undone alone`() throws {
    // Given
    try scribe.add("- {record: revision, event: e, as: correction, reason: r, date: 2024-03-01}")
    try scribe.add("- {record: revision, event: e, as: correction, reason: r, date: 2024-03-02, title: New}")
    // When, then
    #expect(try refusal(8) == ["what entry 8 says was revised once more since, by e (entry 9)"])
    try scribe.undo(9)
    try scribe.undo(8)
  }

  @Test func `a withdrawn citation keeps the entry that brought it`() throws {
    // Given
    try scribe.add("- {record: citation, event: e, source: relay}")
    try scribe.write([
      .withdrawCitation(
        WithdrawCitation(
          event: Reference("e", at: .none), citation: Reference("8.0", at: .none), reason: "r",
          correction: nil))
    ])
    // When, then
    #expect(try refusal(8) == ["a citation of entry 8 was withdrawn or corrected since, by e (entry 9)"])
  }

  @Test func `what one command wrote is undone together`() throws {
    // Given
    let done = try scribe.add(
      """
      - {record: source, id: new, publisher: N, published: 2024-03-01}
      - {record: event, id: f, date: 2024-03-06, title: F, citations: [{source: new}]}
      """)
    #expect(done.flatMap(\.entries) == [8, 9])
    // When
    let undone = try scribe.undo(9)
    // Then
    #expect(undone.entries == [10, 11])
    #expect(try scribe.counting.map(\.sequence) == [1, 2, 3, 4, 5, 6, 7, 10, 11])
    // When
    try scribe.undo(10)
    // Then
    #expect(try scribe.counting.map(\.sequence).prefix(9) == [1, 2, 3, 4, 5, 6, 7, 8, 9])
  }

  @Test func `an entry can be undone alone, where nothing rests on it`() throws {
    // Given
    try scribe.add(
      """
      - {record: source, id: new, publisher: N, published: 2024-03-01}
      - {record: event, id: f, date: 2024-03-06, title: F, citations: [{source: new}]}
      """)
    func undoOnly(_ entry: Int) throws -> Acknowledgement {
      try scribe.write([.undo(UndoEntry(entry: entry, reason: nil, isOnlyEntry: true))])[0]
    }
    // When, then
    #expect(throws: Rejection.self) { try undoOnly(8) }
    #expect(try undoOnly(9).payloads == [.entryUndone(EntryUndone(entry: 9, reason: nil))])
    // What is left of the act goes with it.
    #expect(try scribe.undo(9).payloads == [.entryUndone(EntryUndone(entry: 8, reason: nil))])
  }

  @Test func `the last act is the recorder's own, no undoing, and not undone`() throws {
    func last(_ recorder: String) throws -> Int? { try scribe.store.read { try $0.lastAct(of: recorder) } }
    #expect(try last("ann") == 7)
    #expect(try last("bob") == nil)
    try scribe.add("- {record: actor, id: bobs, name: B, kind: state}", by: "bob")
    #expect(try last("ann") == 7)
    #expect(try last("bob") == 8)
    try scribe.undo(7)
    #expect(try last("ann") == 6)
    try scribe.undo(6)
    #expect(try last("ann") == 5)
    try scribe.undo(9)
    #expect(try last("ann") == 7)
  }

  @Test func `after the undoing of a merge what was said under the merged id is its own`() throws {
    // Given
    try scribe.add("- {record: actor, id: usa, name: America, kind: state}")
    try scribe.add("- {record: merge, actor: usa, into: us}")
    for (id, actor) in [("f", "usa"), ("g", "us"), ("h", "America")] {
      try scribe.add(
        "- {record: event, id: \(id), date: 2024-03-06, title: \(id), participants: [\(actor)], citations: [{source: s, speaker: \(actor), attribution: on-record}]}"
      )
    }
    try scribe.add("- {record: policy, id: q, title: Q, issuer: usa, scale: x < y}")
    func participants() throws -> [String] {
      try scribe.store.read { reader in
        try reader.events(.some(["f", "g", "h"].map(EventID.init(stored:))), at: reader.head.size).map {
          history in
          history.newest.participants.map(\.actor.text).joined()
            + (history.citations.first?.citation.speaker?.text ?? "")
        } + reader.policies(.some([PolicyID(stored: "q")]), at: reader.head.size).map(\.policy.issuer.text)
      }
    }
    #expect(try participants() == ["usus", "usus", "usus", "us"])
    // A revision of something else leaves the issuer as it was said.
    try scribe.add("- {record: revision, policy: q, as: correction, reason: r, title: Q again}")
    // When
    try scribe.undo(9)
    // Then
    #expect(try participants() == ["usausa", "usus", "usausa", "usa"])
  }
}
