import Foundation
import Ledger
import Testing

@testable import SQLiteLedger

/// Files that were damaged: an error or an answer, never a crash.
@Suite struct DamagedTests {
  @Test func `a truncated file is damaged`() throws {
    // Given
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db")).append((1...300).map(Example.topic))
    let bytes = try folder.bytes("a.db")
    var outcomes: [String] = []
    for length in stride(from: 100, to: bytes.count, by: 9973) {
      try folder.write(Array(bytes[..<length]), to: "b.db")
      // When, then
      let outcome = try outcome(ofReading: folder.path("b.db"))
      #expect(outcome != "whole", "cut to \(length) bytes")
      outcomes.append(outcome)
    }
    #expect(outcomes.contains("damaged"))
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `flipped bytes are survived`(seed: UInt64) throws {
    // Given
    let folder = try TemporaryFolder()
    let store = try SQLiteStore.create(path: folder.path("a.db"))
    try store.append((1...100).map(Example.topic))
    try store.append([try Example.event("2024-11-17-one"), try Example.event("2024-11-17-two")])
    let bytes = try folder.bytes("a.db")
    var state = seed
    for _ in 0..<25 {
      var changed = bytes
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        changed[Int(state >> 33) % bytes.count] ^= UInt8(truncatingIfNeeded: state >> 24)
      }
      try folder.write(changed, to: "b.db")
      // When, then: no crash, and only errors that say what is wrong.
      _ = try outcome(ofReading: folder.path("b.db"))
    }
  }

  /// Reads all that there is: "whole", "not a ledger" or "damaged"; throws any other error.
  private func outcome(ofReading path: String) throws -> String {
    do {
      let store = try SQLiteStore.open(path: path, for: .reading)
      let found = try store.verify()
      _ = try store.dump()
      try store.read { reader throws in
        let size = try reader.head.size
        if size > 0 { _ = try reader.entries(1...size) }
        _ = try reader.events(.all, at: size)
        _ = try reader.topics(.all, at: size)
      }
      return found.damage.isEmpty ? "whole" : "damaged"
    } catch LedgerFileProblem.notALedger, LedgerFileProblem.newerVersion {
      return "not a ledger"
    } catch LedgerFileProblem.damaged, LedgerFileProblem.ioError, LedgerFileProblem.oddSchema,
      LedgerFileProblem.lacksEntries
    {
      return "damaged"
    } catch is StoredPayloadProblem {
      return "damaged"
    }
  }
}
