import Foundation
import Ledger
import Testing

@testable import SQLiteLedger

/// Ledgers that cannot be written.
@Suite struct ReadOnlyTests {
  /// The administrator may write everywhere.
  private static let isBound = geteuid() != 0

  @Test func `a store that was opened for reading does not write`() throws {
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db")).append([Example.topic(1)])
    let before = try folder.bytes("a.db")
    let store = try SQLiteStore.open(path: folder.path("a.db"), for: .reading)
    expectReadOnly { try store.append([Example.topic(2)]) }
    expectReadOnly { try store.rebuild() }
    #expect(try store.size == 1)
    #expect(try folder.bytes("a.db") == before)
  }

  @Test(.enabled(if: isBound, "needs a user who may not write everywhere"))
  func `a read-only file is read, and writing says so`() throws {
    // Given
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db")).append([Example.topic(1)])
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: folder.path("a.db"))
    // When, then
    #expect(try SQLiteStore.open(path: folder.path("a.db"), for: .reading).size == 1)
    expectReadOnly { _ = try SQLiteStore.open(path: folder.path("a.db"), for: .writing) }
  }

  @Test(.enabled(if: isBound, "needs a user who may not write everywhere"))
  func `a ledger in a read-only folder is read, and writing says so`() throws {
    // Given
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db")).append([Example.topic(1)])
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.url.path)
    // When, then
    let reading = try SQLiteStore.open(path: folder.path("a.db"), for: .reading)
    #expect(try reading.size == 1)
    #expect(try reading.verify().damage == [])
    expectReadOnly {
      try SQLiteStore.open(path: folder.path("a.db"), for: .writing).append([Example.topic(2)])
    }
    #expect(try reading.size == 1)
  }

  private func expectReadOnly(_ body: () throws -> Void) {
    let error = #expect(throws: LedgerFileProblem.self) { try body() }
    guard case .readOnly(let failure) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!failure.isMaybeStored)
  }
}
