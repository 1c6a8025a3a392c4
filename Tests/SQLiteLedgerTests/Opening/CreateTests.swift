import Foundation
import Ledger
import Testing

@testable import SQLiteLedger

/// Making a new ledger.
@Suite struct CreateTests {
  @Test func `makes one file that only its owner reads`() throws {
    // Given, when
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db"))
    // Then
    #expect(try folder.names == ["a.db"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("a.db"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let store = try SQLiteStore.open(path: folder.path("a.db"), for: .reading)
    #expect(try store.size == 0)
    #expect(try store.verify().damage == [])
  }

  @Test func `refuses a file that exists, and leaves it`() throws {
    let folder = try TemporaryFolder()
    try folder.write([1, 2, 3], to: "a.db")
    #expect(throws: LedgerFileProblem.exists(path: folder.path("a.db"))) {
      try SQLiteStore.create(path: folder.path("a.db"))
    }
    #expect(try folder.bytes("a.db") == [1, 2, 3])
  }

  @Test func `says why it cannot make a file`() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: LedgerFileProblem.self) {
      try SQLiteStore.create(path: folder.path("none/a.db"))
    }
    guard case .cannotCreate = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try folder.names == [])
  }

  @Test func `one that is filled from the beginning is made whole or not at all`() throws {
    // Given
    struct Stopped: Error {}
    let folder = try TemporaryFolder()
    let ids = (1...2).map { String(repeating: "0", count: 25) + "\($0)" }
    func fill(_ writer: any LedgerWriter) throws {
      _ = try writer.append(
        [Example.topic(1), Example.topic(2)], ids: ids, recordedAt: Example.time, recorder: "somebody")
    }
    // When
    #expect(throws: Stopped.self) {
      try SQLiteStore.create(path: folder.path("a.db")) { (writer: any LedgerWriter) throws -> Void in
        try fill(writer)
        throw Stopped()
      }
    }
    // Then
    #expect(try folder.names == [])
    // When
    let made = try SQLiteStore.create(path: folder.path("a.db")) { writer in
      try fill(writer)
      return try writer.head.size
    }
    // Then
    #expect(made.result == 2)
    #expect(try SQLiteStore.open(path: folder.path("a.db"), for: .reading).size == 2)
    #expect(try made.store.verify().damage == [])
  }

  @Test(arguments: ["file:a?mode=memory", "%41?#.db", "ledger of the “état”.db", ":memory:"])
  func `a name means the file of that name`(name: String) throws {
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path(name)).append([Example.topic(1)])
    #expect(try folder.names == [name])
    #expect(try SQLiteStore.open(path: folder.path(name), for: .reading).size == 1)
  }

  @Test func `a relative path never means anything else to SQLite`() {
    #expect(FilePath(":memory:").plain == "./:memory:")
    #expect(FilePath("file:a").plain == "./file:a")
    #expect(FilePath("/a/b").plain == "/a/b")
  }
}
