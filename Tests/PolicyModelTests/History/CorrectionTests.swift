import EDTF
import PolicyModel
import Testing

/// A correction stands against what it corrects: the record, or an update.
@Suite struct CorrectionTests {
  @Test func `a corrected date shows before an update of the effects, which does not come along`() throws {
    // Given a permission that an update widened, and a date that was wrong
    var told = Told(try Told.event())
    try told.revise(.update) { $0.effects[0] = try Told.effect("p", "prohibited") }
    try told.revise(.correction) { $0.date = try EDTFDate("2024-11-16") }
    // Then
    let before = told.history.version { _ in false }
    #expect(before.date.text == "2024-11-16")
    #expect(before.effects == [try Told.effect("p", "permitted")])
    let after = told.history.version { _ in true }
    #expect(after.date.text == "2024-11-16")
    #expect(after.effects == [try Told.effect("p", "prohibited")])
  }

  @Test func `of several effects a correction changes one, and an update that changed another stays out`()
    throws
  {
    // Given
    var event = try Told.event()
    event.effects.append(try Told.effect("q", "permitted"))
    var told = Told(event)
    try told.revise(.update) { $0.effects[0].until = try EDTFDate("2024-12-31") }
    try told.revise(.correction) { $0.effects[1] = try Told.effect("q", "restricted") }
    // Then
    #expect(
      told.history.version { _ in false }.effects == [
        try Told.effect("p", "permitted"), try Told.effect("q", "restricted"),
      ])
  }

  @Test func `a correction of what an update said shows only with the update`() throws {
    // Given
    var told = Told(try Told.event())
    try told.revise(.update) { event in
      event.effects[0].until = try EDTFDate("2024-12-31")
      event.title = "More"
    }
    try told.revise(.correction) { $0.effects[0].until = try EDTFDate("2024-12-30") }
    // Then
    #expect(told.history.version { _ in false } == told.history.recorded)
    #expect(told.history.version { _ in true }.effects[0].until?.text == "2024-12-30")
    #expect(told.history.updates(correctedBy: told.history.revisions[1].patch) == [2])
  }

  @Test func `what replaces an element that an update added goes with the update`() throws {
    // Given
    var told = Told(try Told.event())
    try told.revise(.update) { event in
      event.participants.append(Participant(actor: ID(stored: "uk"), role: .issuer))
      event.effects.append(try Told.effect("q", "permitted"))
      event.tags.append("new")
    }
    try told.revise(.correction) { event in
      event.participants =
        event.participants.dropLast() + [Participant(actor: ID(stored: "uk"), role: .speaker)]
      event.effects[1] = try Told.effect("r", "permitted")
      event.tags = event.tags.dropLast() + ["newer"]
    }
    // Then
    #expect(told.history.version { _ in false } == told.history.recorded)
    #expect(told.history.version { _ in true } == told.history.newest)
  }

  @Test func `an effect that an update took out and a correction brings back is there once`() throws {
    // Given
    var told = Told(try Told.event())
    try told.revise(.update) { $0.effects = [] }
    try told.revise(.correction) { $0.effects = [try Told.effect("p", "restricted")] }
    // Then
    #expect(told.history.version { _ in false }.effects == [try Told.effect("p", "permitted")])
    #expect(told.history.version { _ in true }.effects == [try Told.effect("p", "restricted")])
  }

  @Test func `a correction after an update that nothing states any more is of the record`() throws {
    // Given an update whose citation was taken back
    var told = Told(try Told.event())
    try told.revise(.update) { $0.title = "More" }
    told.history.citations.removeAll { $0.entry == 2 }
    try told.revise(.correction) { $0.title = "Right" }
    // Then
    #expect(told.history.version { _ in false }.title == "Right")
  }

  @Test func `a correction of version 1 shows whole to everybody, as it did`() throws {
    // Given
    var told = Told(try Told.event())
    try told.revise(.update) { $0.title = "More" }
    try told.revise(.correction) { $0.title = "Right" }
    told.history.revisions[1].patch.appliesWhole = true
    // Then
    #expect(told.history.version { _ in false }.title == "Right")
  }

  /// Each revision says words of its own, so that one can be known by its words: whatever updates a viewpoint sees, it meets
  /// no word of the others, nor of a correction of what they said, and every word that holds once all are seen and that
  /// goes back to the record or to an update that it sees.
  @Test(arguments: 1...400 as ClosedRange<UInt64>)
  func `nothing of an unseen update is seen, and every correction of what is seen`(seed: UInt64) throws {
    // Given
    var dice = Dice(seed: seed)
    var event = try Told.event()
    for cell in Told.cells { Told.say("w1", in: cell, &event) }
    var told = Told(event)
    var roots: [String: Set<Int>] = [:]
    var owner: [String: Int] = [:]
    for entry in 2...7 {
      let isUpdate = Bool.random(using: &dice)
      let cells = Told.cells.filter { _ in Int.random(in: 0..<3, using: &dice) == 0 }
      if cells.isEmpty { continue }
      told.entry = entry
      try told.revise(isUpdate ? .update : .correction) { event in
        for cell in cells { Told.say("w\(entry)", in: cell, &event) }
      }
      for cell in cells {
        if isUpdate { owner[cell] = entry }
        roots["\(cell) w\(entry)", default: []].formUnion(owner[cell].map { [$0] } ?? [])
      }
    }
    let updates = told.history.revisions.filter { $0.reason.kind == .update }.map(\.entry)
    for mask in 0..<(1 << updates.count) {
      let seen = Set(updates.indices.filter { mask & (1 << $0) != 0 }.map { updates[$0] })
      // When
      let version = told.history.version { seen.contains($0.entry) }
      // Then what is said of a cell is the last word of those whose updates are seen
      for cell in Told.cells {
        let last = (2...7).last { roots["\(cell) w\($0)"]?.isSubset(of: seen) ?? false }
        #expect(
          Told.word(in: cell, version) == last.map { "w\($0)" } ?? "w1",
          "seed \(seed), \(cell), seeing \(seen)")
      }
    }
  }
}

/// An event's history while it is told.
private struct Told {
  var history: EventHistory
  var entry = 2

  static let cells = ["title", "note", "place", "p.status", "p.scope", "q.status", "q.limit"]

  init(_ event: Event) {
    history = EventHistory(entry: 1, recorded: event, revisions: [], citations: [], rulings: [])
  }

  static func event() throws -> Event {
    Event(
      id: ID(stored: "e"), date: try EDTFDate("2024-11-17"), type: .change, modality: .actual, title: "w1",
      participants: [Participant(actor: ID(stored: "us"), role: .issuer)],
      effects: [try effect("p", "permitted")], relations: [], place: "w1", tags: ["old"], note: "w1")
  }

  static func effect(_ policy: String, _ value: String) throws -> Effect {
    Effect(
      policy: ID(stored: policy), changes: [KeyChange(key: .status, does: .set(value))], effective: nil,
      until: nil, basis: .stated)
  }

  mutating func revise(_ kind: RevisionKind, _ change: (inout Event) throws -> Void) throws {
    var event = history.newest
    try change(&event)
    history.revisions.append(
      EventRevision(
        entry: entry, reason: RevisionReason(kind: kind, reason: "so"),
        patch: EventPatch(from: history.numbered, to: event)))
    history.citations.append(
      CitationRecord(
        entry: entry, ordinal: 0,
        citation: Citation(source: ID(stored: "s"), stance: .states, reported: nil)))
    entry += 1
  }

  static func say(_ word: String, in cell: String, _ event: inout Event) {
    switch cell {
    case "title": event.title = word
    case "note": event.note = word
    case "place": event.place = word
    default:
      let (policy, key) = policyAndKey(cell)
      let index = event.effects.firstIndex { $0.policy == policy }
      var effect =
        index.map { event.effects[$0] }
        ?? Effect(policy: policy, changes: [], effective: nil, until: nil, basis: .stated)
      effect = Effect(
        policy: policy,
        changes: effect.changes.filter { $0.key != key } + [KeyChange(key: key, does: .set(word))],
        effective: nil, until: nil, basis: .stated)
      if let index { event.effects[index] = effect } else { event.effects.append(effect) }
    }
  }

  static func word(in cell: String, _ event: Event) -> String? {
    switch cell {
    case "title": return event.title
    case "note": return event.note
    case "place": return event.place
    default:
      let (policy, key) = policyAndKey(cell)
      return event.effects.first { $0.policy == policy }?.does(to: key)?.value
    }
  }

  private static func policyAndKey(_ cell: String) -> (PolicyID, Key) {
    let parts = cell.split(separator: ".").map(String.init)
    return (ID(stored: parts[0]), Key(parts[1]) ?? .status)
  }
}
