import Foundation
import Testing

/// Files that are no ledger, or one that must not be touched.
@Suite struct RefusedFilesTests {
  /// A ledger with a few entries.
  private func ledger() throws -> Bench {
    let bench = try Bench()
    #expect(bench.run(["init", bench.folder.path("dateline.db")]).code == 0)
    #expect(bench.ask("actor", "add", "us", "--kind", "state").code == 0)
    #expect(bench.ask("source", "add", "npr", "--publisher", "NPR").code == 0)
    return bench
  }

  private static let commands: [[String]] = [
    ["state"], ["timeline"], ["log"], ["verify"], ["rebuild"], ["export"],
    ["diff", "2024-01-01", "2024-12-31"], ["actor", "add", "uk", "--kind", "state"],
    ["record", "X", "--date", "2024", "--actor", "us", "--source", "npr"],
  ]

  @Test(arguments: commands)
  func `a ledger of a newer version is refused and left as it is`(command: [String]) throws {
    // Given
    let bench = try ledger()
    var bytes = try bench.folder.bytes("dateline.db")
    bytes[60...63] = [0, 0, 0, 99]
    try bench.folder.write(bytes, to: "dateline.db")
    // When
    let outcome = bench.run(command)
    // Then
    #expect(outcome.code == 65, "\(outcome.complaints)")
    #expect(outcome.complaints.contains("newer"))
    #expect(outcome.out == "")
    #expect(try bench.folder.bytes("dateline.db") == bytes)
    #expect(try bench.folder.names() == ["dateline.db"])
  }

  @Test(arguments: commands)
  func `what is no ledger is refused and left as it is`(command: [String]) throws {
    // Given
    let bench = try Bench()
    let text = Array("These are notes, and no ledger.\n".utf8)
    try bench.folder.write(text, to: "dateline.db")
    // When
    let outcome = bench.run(command)
    // Then
    #expect(outcome.code == 65, "\(outcome.complaints)")
    #expect(outcome.out == "")
    #expect(try bench.folder.bytes("dateline.db") == text)
    #expect(try bench.folder.names() == ["dateline.db"])
  }

  @Test(arguments: commands)
  func `an empty file is no ledger`(command: [String]) throws {
    let bench = try Bench()
    try bench.folder.write([], to: "dateline.db")
    #expect(bench.run(command).code == 65)
    #expect(try bench.folder.bytes("dateline.db") == [])
  }

  @Test(.enabled(if: geteuid() != 0, "needs a user who may not write everywhere"))
  func `a read-only folder is read, and writing says so`() throws {
    // Given
    let bench = try ledger()
    let before = try bench.folder.bytes("dateline.db")
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: bench.folder.path)
    // When, then
    #expect(bench.ask("log").code == 0)
    let outcome = bench.ask("actor", "add", "uk", "--kind", "state")
    #expect(outcome.code == 74)
    #expect(outcome.complaints.contains("read"), "\(outcome.complaints)")
    #expect(bench.run(["init", bench.folder.path("other.db")]).code == 73)
    #expect(try bench.folder.bytes("dateline.db") == before)
  }

  @Test func `a damaged ledger is told, and verify says no`() throws {
    // Given
    let bench = try ledger()
    var bytes = try bench.folder.bytes("dateline.db")
    let name = try #require(Array("NPR".utf8).withUnsafeBufferPointer { bytes.firstRange(of: $0) })
    bytes[name.lowerBound] = UInt8(ascii: "M")
    try bench.folder.write(bytes, to: "dateline.db")
    // When
    let outcome = bench.ask("verify")
    // Then
    #expect(outcome.code == 1 || outcome.code == 74, "\(outcome.code): \(outcome.out)\(outcome.complaints)")
  }
}
