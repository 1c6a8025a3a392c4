import Documents
import Ledger
import PolicyModel
import SQLiteLedger
import TestSupport
import Testing
import LedgerService

/// What holds after any sequence of writes and undoings.
@Suite struct UndoLawTests {
  @Test(arguments: Array(1...LongRun.cases(12)) as [UInt64])
  func `nothing rests on what is gone, and an export imports again`(seed: UInt64) throws {
    var random = RandomWrites(seed: seed)
    let scribe = Scribe(MemoryStore())
    for _ in 0..<90 {
      // When
      guard try take(random.next(), scribe) else { continue }
      // Then
      let dangling = try scribe.dangling()
      let size = try scribe.size
      #expect(dangling == [], "seed \(seed), \(size) entries")
      if !dangling.isEmpty { return }
    }
    try expectImport(scribe, seed)
  }

  @Test(arguments: Array(1...LongRun.cases(6)) as [UInt64])
  func `an undoing takes back all that was written, and undone brings it back`(seed: UInt64) throws {
    var random = RandomWrites(seed: seed)
    let scribe = Scribe(MemoryStore())
    for _ in 0..<60 {
      let before = try scribe.store.dump()
      let first = try scribe.size + 1
      guard try take(random.next(), scribe), try scribe.size >= first else { continue }
      let after = try scribe.store.dump()
      // When
      let undoing = try scribe.undo(first)
      // Then
      #expect(try scribe.store.dump() == before, "seed \(seed), entry \(first)")
      // When
      try scribe.undo(undoing.entries[0])
      // Then
      #expect(try scribe.store.dump() == after, "seed \(seed), entry \(first)")
    }
  }

  @Test(arguments: Array(1...LongRun.cases(3)) as [UInt64])
  func `both stores decide alike`(seed: UInt64) throws {
    var random = RandomWrites(seed: seed)
    let (plain, quick) = (Scribe(MemoryStore()), Scribe(try SQLiteStore.inMemory()))
    for _ in 0..<70 {
      let step = random.next()
      #expect(try take(step, plain) == take(step, quick), "seed \(seed): \(step)")
      let heads = try (plain.store.read { try $0.head }, quick.store.read { try $0.head })
      #expect(heads.0 == heads.1, "seed \(seed): \(step)")
      if heads.0 != heads.1 { return }
    }
    let before = try quick.store.dump()
    try quick.store.rebuild()
    #expect(try quick.store.dump() == before, "seed \(seed)")
  }

  /// Whether the ledger took it.
  private func take(_ step: RandomWrites.Step, _ scribe: Scribe<some LedgerStore>) throws -> Bool {
    do {
      switch step {
      case .write(let documents): try scribe.add(documents)
      case .undo(let part, let withDependents):
        let size = try scribe.size
        if size == 0 { return false }
        try scribe.undo(1 + Int(part * Double(size)), withDependents: withDependents)
      case .undoLast:
        guard let act = try scribe.store.read({ try $0.lastAct(of: "ann") }) else { return false }
        try scribe.undo(act)
      case .withdraw(let event):
        let found = try scribe.store.read { try $0.events(.some([EventID(stored: event)]), at: $0.head.size) }
        guard let record = found.first?.citations.first else { return false }
        let place = CitationPlace(entry: record.entry, ordinal: record.ordinal)
        try scribe.write([
          .withdrawCitation(
            WithdrawCitation(
              event: Reference(event, at: .none), citation: Reference("\(place)", at: .none), reason: "r",
              correction: nil))
        ])
      }
      return true
    } catch is Rejection {
      return false
    }
  }

  /// Imports what an export writes into a fresh ledger.
  private func expectImport(_ scribe: Scribe<MemoryStore>, _ seed: UInt64) throws {
    let content = try scribe.store.read { reader in
      try ExportContent(reader, at: reader.head.size, atOnce: 3)
    }
    var bytes: [UInt8] = []
    let writer = DocumentWriter(form: .yaml) { _ in false }
    try ExportPlan(content).forEach { writer.append($0, to: &bytes) }
    let fresh = Scribe(MemoryStore())
    do {
      if !bytes.isEmpty { try fresh.add(String(decoding: bytes, as: UTF8.self)) }
    } catch let rejection as Rejection {
      Issue.record("seed \(seed): \(rejection.problems.map(\.rule.description))")
    }
  }
}

extension Scribe {
  /// What counting entries name and no earlier counting entry defines, and what two define.
  fileprivate func dangling() throws -> [String] {
    var defined: Set<ThingName> = []
    var found: [String] = []
    for entry in try counting {
      guard let payload = entry.payload else { continue }
      for thing in payload.named + (payload.revised.map { [$0] } ?? []) where !defined.contains(thing) {
        found.append("entry \(entry.sequence) rests on \(thing.space.rawValue) \(thing.id)")
      }
      if let thing = payload.defined, !defined.insert(thing).inserted {
        found.append("entry \(entry.sequence) defines \(thing.space.rawValue) \(thing.id) again")
      }
    }
    return found
  }
}
