import EDTF
import Documents
import Ledger
import PolicyModel
import Queries
import TestSupport
import Testing
import LedgerService

/// A ledger that imports its own export adds nothing; a fresh one that imports it answers the same, and exports the same.
@Suite struct CopyLawTests {
  @Test(arguments: 0..<LongRun.cases(3)) func `a copy is faithful`(block: Int) throws {
    var told: [EntryKind: Int] = [:]
    for number in 0..<12 {
      // Given a ledger with entries of every kind
      let seed = UInt64(70_000 + block * 12 + number)
      let ledger = try CopyLawTests.ledger(seed)
      let store = ledger.scenario.store
      for entry in try store.read({ try $0.entries(1...(try $0.head.size)) }) {
        told[entry.kind, default: 0] += 1
      }
      try expectCopy(ledger, seed)
    }
    for kind in EntryKind.allCases { #expect(told[kind, default: 0] > 0, "block \(block): no \(kind)") }
  }

  @Test func `what supersedes an expectation of a later day is copied, though that was retracted`() throws {
    // Given
    let scenario = try Scenario(
      Scenario.event("hope", "2024-06-10", more: ", modality: expected"),
      Scenario.event(
        "ban", "2024-06-01", set: "prohibited", more: ", relations: [{type: supersedes, event: hope}]"),
      "- {record: retraction, event: hope, reason: nobody said so}")
    // When
    let fresh = MemoryStore()
    let done = try CopyLawTests.take(CopyLawTests.export(scenario.store), into: fresh, .update)
    // Then
    #expect(done.flatMap(\.payloads).contains { $0.kind == .eventRetracted })
  }

  private func expectCopy(_ ledger: TaleLedger, _ seed: UInt64) throws {
    let store = ledger.scenario.store
    let export = try CopyLawTests.export(store)
    // When it imports its own export, then it adds nothing and tells nothing
    for kind in [RevisionKind.update, .correction] {
      let done = try CopyLawTests.take(export, into: store, kind)
      #expect(done.flatMap(\.payloads) == [], "seed \(seed), \(kind)")
      #expect(done.flatMap(\.notices).map(\.description) == [], "seed \(seed), \(kind)")
    }
    // When a fresh one does
    let fresh = MemoryStore()
    _ = try CopyLawTests.take(export, into: fresh, .update)
    // Then once more, and its own export, add nothing
    for copy in [export, try CopyLawTests.export(fresh)] {
      let done = try CopyLawTests.take(copy, into: fresh, .update)
      #expect(done.flatMap(\.payloads) == [] && done.flatMap(\.notices) == [], "seed \(seed), fresh")
    }
    // and it answers the same
    var dice = Dice(seed: seed)
    for _ in 0..<6 {
      var viewpoint = TaleViewpoint.random(&dice, first: 0, size: 0)
      viewpoint.known = nil
      let asked = try ledger.viewpoint(viewpoint)
      let (one, other) = try (CopyLawTests.told(store, asked), CopyLawTests.told(fresh, asked))
      #expect(one.symmetricDifference(other) == [], "seed \(seed), \(viewpoint)")
    }
  }

  /// A tale with reviews, assertions, merges, revisions of things, and citations and merges that were taken back.
  private static func ledger(_ seed: UInt64) throws -> TaleLedger {
    var dice = Dice(seed: seed ^ 0xABC)
    var teller = Teller(seed: seed)
    teller.relations += ["about", "follows", "fulfils"]
    if seed.isMultiple(of: 2) { teller.relations += Teller.measures }
    for _ in 0..<40 { teller.tell() }
    var ledger = try TaleLedger(teller.tale, at: [])
    for place in teller.tale.steps.indices {
      try ledger.take(teller.tale.steps[place], at: place)
      if dice.chance(40) { try ledger.tellMore(&dice) }
    }
    return ledger
  }

  static func export(_ store: MemoryStore) throws -> String {
    try store.read { reader in
      let size = try reader.head.size
      let content = try ExportContent(reader, at: size, atOnce: 3)
      let names = ActorDirectory(content.actors.map(\.actor))
      let writer = DocumentWriter(form: .jsonLines) { names.mayName($0) }
      var bytes: [UInt8] = []
      try ExportPlan(content).forEach { writer.append($0, to: &bytes) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  static func take(
    _ documents: String, into store: MemoryStore, _ kind: RevisionKind
  ) throws -> [Acknowledgement] {
    let read = try DocumentReader.read(Array(documents.utf8), name: "copy", form: .jsonLines) {
      (text: String, _) throws(EDTFError) in try EDTFDate(text)
    }
    return try store.write { session in
      let size = try session.head.size
      let hand = RecordingContext(recorder: "ann", now: Timestamp(seconds: 1_800_000_000 + size)) {
        "copy-\(UInt64.random(in: 0 ... .max))"
      }
      let writer = Writer(session, hand)
      let reason = RevisionReason(kind: kind, reason: "import")
      let done = try read.map {
        try writer.write($0.command, onExisting: .revise(reason))
      }
      return try done + writer.settle()
    }
  }

  private static func told(_ store: MemoryStore, _ viewpoint: AskedDatedViewpoint) throws -> Set<String> {
    try store.read { reader in
      let rows = try reader.state(Scenario.everything, from: viewpoint, all: true).rows
      let question = AskedTimeline(
        actors: [], from: nil, to: nil, policies: nil, types: nil, roles: nil, with: [], limit: nil,
        direct: false, before: false)
      return Set(
        rows.map(\.told) + (try reader.timeline(question, from: viewpoint.undated)).events.map(\.event.told))
    }
  }
}

extension TaleLedger {
  /// Writes something that a tale does not tell, unless the ledger refuses it.
  fileprivate mutating func tellMore(_ dice: inout Dice) throws {
    let day = TaleDocuments.iso(Int.random(in: 1...Teller.lastDay, using: &dice))
    let number = try scenario.size
    switch Int.random(in: 0..<12, using: &dice) {
    case 0: try add("- {record: review, policy: p, on: \(day), citations: [{source: t1, speaker: us}]}")
    case 1: try add("- {record: assertion, policy: p, value: permitted, on: \(day)}")
    case 2:
      try add(
        "- {record: actor, id: a\(number), name: Actor \(number), kind: state, memberships: [{memberOf: us}]}"
      )
    case 3:
      try add(
        "- {record: merge, actor: a\(Int.random(in: 1..<number, using: &dice)), into: uk, reason: the same}")
      // The id of some such actor, where there is one.
      let actors = try scenario.store.read { try $0.actors(.all, at: $0.head.size).map(\.own.id.text) }
      if let id = actors.filter({ $0.hasPrefix("a") && $0 != "ann" }).randomElement(using: &dice) {
        try add("- {record: merge, actor: \(id), into: uk, reason: the same}")
      }
    case 4:
      try add(
        "- {record: revision, actor: uk, as: update, reason: so, name: Kingdom \(number), memberships: [{memberOf: us}]}"
      )
    case 5:
      try add("- {record: revision, actor: us, as: correction, reason: so, memberships: [{partOf: uk}]}")
    case 6: try add("- {record: topic, id: topic\(number), name: Topic}")
    case 7:
      try add("- {record: topic, id: topic, name: Topic}")
      try add("- {record: revision, topic: topic, as: correction, reason: so, name: Topic \(number)}")
      try add(
        "- {record: revision, policy: q, as: correction, reason: so, topic: topic, requires: [{policy: p, value: permitted}]}"
      )
      try add(
        "- {record: revision, policy: p, as: correction, reason: so, requires: [{policy: q, value: x}]}")
    case 8, 9:
      let events = try scenario.store.read { try $0.events(.all, at: $0.head.size) }
      guard let history = events.randomElement(using: &dice),
        let record = history.citations.randomElement(using: &dice)
      else { return }
      let place = CitationPlace(entry: record.entry, ordinal: record.ordinal)
      var changes = CitationChanges()
      changes.plain.set("quote", to: .text("“So it is”, \(number)"))
      try write(
        .withdrawCitation(
          WithdrawCitation(
            event: Reference(history.id.text, at: .none), citation: Reference("\(place)", at: .none),
            reason: "so", correction: dice.chance(40) ? changes : nil)))
    case 10:
      try add(
        "- {record: revision, source: t\(Int.random(in: 0..<8, using: &dice)), as: correction, reason: so, published: \(day)}"
      )
    default:
      let entry = Int.random(in: (number / 2)...number, using: &dice)
      let kind = try scenario.store.read { try $0.entries(entry...entry)[0].kind }
      // Nothing rests on these.
      let kinds: [EntryKind] = [
        .actorRevised, .actorsMerged, .topicRevised, .sourceRevised, .sourceWithdrawn, .sourceRestored,
        .eventRevised,
        .eventRetracted, .citationAdded, .citationWithdrawn, .disputeRuled, .policyReviewed, .assertionAdded,
      ]
      if kinds.contains(kind) { try write(.undo(UndoEntry(entry: entry, reason: nil))) }
    }
  }

  private func add(_ document: String) throws {
    do { try scenario.add(document) } catch is Rejection {}
  }

  private func write(_ command: Command) throws {
    do { try scenario.write(command) } catch is Rejection {}
  }
}
