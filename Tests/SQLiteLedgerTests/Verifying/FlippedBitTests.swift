import Foundation
import Ledger
import PolicyModel
import Testing

@testable import SQLiteLedger

/// One flipped bit: `verify` finds it, or no answer is another; and what can be derived, `rebuild` brings back.
@Suite struct FlippedBitTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `is found or harmless, and mended or saved`(seed: UInt64) throws {
    // Given
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    let store = try SQLiteStore.create(path: path)
    try store.append((1...30).map(Example.topic) + (1...10).map { try Example.event("event-\($0)") })
    let right = try answers(path)
    let bytes = try folder.bytes("a.db")
    let keeps = try pagesOfLedger(path)
    var state = seed
    for round in 0..<40 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let place = Int(state >> 20) % bytes.count
      var changed = bytes
      changed[place] ^= 1 << UInt8(state >> 10 & 7)
      try folder.write(changed, to: "b.db")
      let where_ = Comment("seed \(seed), round \(round), byte \(place) of page \(place / 4096 + 1)")
      // When
      let found = try SQLiteStore.verify(path: folder.path("b.db"), isQuick: false)
      // Then
      if found.damage.isEmpty { #expect(try answers(folder.path("b.db")) == right, where_) }
      if !keeps.contains(place / 4096 + 1) {
        #expect(throws: Never.self, where_) {
          try SQLiteStore.open(path: folder.path("b.db"), for: .rebuilding).rebuild()
        }
        #expect(try SQLiteStore.verify(path: folder.path("b.db"), isQuick: false).damage == [], where_)
        #expect(try answers(folder.path("b.db")) == right, where_)
      } else if !found.damage.isEmpty {
        let outcome = try Salvage(path: folder.path("b.db")).write(to: folder.path("c.db"))
        // What rests on a lost entry is left out too.
        #expect(
          outcome.leftOut.filter { $0.why.hasPrefix("cannot") }.map(\.entries.count).reduce(0, +) <= 1, where_
        )
        #expect(try SQLiteStore.verify(path: folder.path("c.db"), isQuick: false).damage == [], where_)
        try FileManager.default.removeItem(atPath: folder.path("c.db"))
      }
    }
  }

  /// Everything that the ledger answers.
  private func answers(_ path: String) throws -> [String] {
    let store = try SQLiteStore.open(path: path, for: .reading)
    return try store.dump()
      + store.read { reader throws in
        try reader.entries(1...reader.head.size).map { "\($0)" } + [reader.head.token]
      }
  }

  /// The pages of the header, the schema and the tree of entry, which nothing can derive again.
  private func pagesOfLedger(_ path: String) throws -> Set<Int> {
    let store = try SQLiteStore.open(path: path, for: .reading)
    return try store.inspect { connection in
      let rows = try connection.statement(
        "SELECT pageno FROM dbstat WHERE name IN ('sqlite_schema', 'entry') ORDER BY 1")
      try rows.bind()
      defer { rows.reset() }
      var pages: Set<Int> = [1]
      while try rows.step() { pages.insert(rows.int(0)) }
      return pages
    }
  }
}
