import Foundation
import Glibc
import Ledger
import Testing

@testable import SQLiteLedger

/// Files that are no files, and headers that make no sense: refused or found, and nobody waits.
@Suite struct OddFilesTests {
  private func ledger(_ folder: TemporaryFolder) throws -> String {
    let path = folder.path("a.db")
    try SQLiteStore.create(path: path).append((1...300).map(Example.topic))
    return path
  }

  @Test(arguments: ["-journal", "-wal", "-shm"])
  func `a pipe beside a ledger is not waited for`(suffix: String) throws {
    let folder = try TemporaryFolder()
    let path = try ledger(folder)
    mkfifo(path + suffix, 0o600)
    let problem = LedgerFileProblem.oddCompanion(path: path, companion: path + suffix)
    for mode in [OpeningMode.reading, .writing, .inspecting, .rebuilding] {
      #expect(throws: problem) { try SQLiteStore.open(path: path, for: mode) }
    }
    #expect(throws: problem) { try SQLiteStore.verify(path: path, isQuick: false) }
  }

  @Test func `a pipe is no ledger, and is not waited for`() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.path("a.db"), 0o600)
    let problem = LedgerFileProblem.notALedger(path: folder.path("a.db"))
    #expect(throws: problem) { try SQLiteStore.verify(path: folder.path("a.db"), isQuick: false) }
    #expect(throws: problem) { try SQLiteStore.open(path: folder.path("a.db"), for: .reading) }
  }

  @Test(arguments: [
    (44, [0, 0, 0, 99] as [UInt8], "unsupported file format"),
    (32, [0x7F, 0, 0, 0, 0, 0, 0, 1], "the list of free pages leads to page 2130706432"),
    (36, [0, 0, 0, 9], "the list of free pages has 0 pages, and the header says 9"),
    (18, [9, 9], "header"),
    (60, [0x40, 0, 0, 2], "the file's header is damaged"),
  ])
  func `a header of absurd numbers is found`(place: Int, bytes: [UInt8], sentence: String) throws {
    let folder = try TemporaryFolder()
    let path = try ledger(folder)
    var changed = try folder.bytes("a.db")
    changed.replaceSubrange(place..<place + bytes.count, with: bytes)
    try folder.write(changed, to: "a.db")
    let found = try SQLiteStore.verify(path: path, isQuick: false)
    #expect(!found.damage.isEmpty)
    #expect(sentence == "header" || found.damage.contains { $0.contains(sentence) }, "\(found.damage)")
    #expect(found.whole == [1...300])
  }

  @Test(arguments: [99, 100, 4096, 9000])
  func `a file that was cut off is found, and what is left of it is told`(length: Int) throws {
    let folder = try TemporaryFolder()
    let path = try ledger(folder)
    try folder.write(Array(try folder.bytes("a.db").prefix(length)), to: "a.db")
    let found = try SQLiteStore.verify(path: path, isQuick: false)
    #expect(!found.damage.isEmpty)
    #expect(throws: (any Error).self) { try SQLiteStore.rebuild(path: path, earlier: EarlierLedger()) }
  }
}
