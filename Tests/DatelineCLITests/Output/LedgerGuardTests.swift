import Foundation
import Testing

@testable import DatelineCLI

/// No output takes the place of a ledger, by whatever path.
@Suite struct LedgerGuardTests {
  /// A folder with a ledger that is asked, another one, and links to both.
  private func bench() throws -> Bench {
    let bench = try Bench()
    for name in ["dateline.db", "other.db"] {
      #expect(bench.run(["init", bench.folder.path(name)]).code == 0)
    }
    #expect(bench.ask("topic", "add", "mines").code == 0)
    try FileManager.default.createDirectory(
      atPath: bench.folder.path("sub"), withIntermediateDirectories: false)
    symlink("dateline.db", bench.folder.path("link"))
    symlink("../link", bench.folder.path("sub/twice.yaml"))
    symlink("dateline.db-journal", bench.folder.path("to-journal"))
    link(bench.folder.path("dateline.db"), bench.folder.path("hard.yaml"))
    link(bench.folder.path("other.db"), bench.folder.path("hard-other.yaml"))
    return bench
  }

  @Test(arguments: [
    "dateline.db", "other.db", "link", "sub/twice.yaml", "sub/../dateline.db", "hard.yaml", "hard-other.yaml",
    "dateline.db-journal", "dateline.db-wal", "dateline.db-shm", "other.db-journal", "link-wal", "to-journal",
  ])
  func `a ledger is refused and stays as it is`(name: String) throws {
    // Given
    let bench = try bench()
    let before = try ["dateline.db", "other.db"].map(bench.folder.bytes)
    let names = try bench.folder.names()
    // When
    let outcome = bench.run(["export", "-o", bench.folder.path(name)])
    // Then
    #expect(outcome.code == 73, "\(outcome.complaints)")
    #expect(outcome.complaints.contains("ledger"))
    #expect(try ["dateline.db", "other.db"].map(bench.folder.bytes) == before)
    #expect(try bench.folder.names() == names)
    #expect(bench.ask("verify").code == 0)
  }

  @Test func `a journal that is there is refused, also by another path`() throws {
    let bench = try bench()
    let journal = Array("a journal".utf8)
    try bench.folder.write(journal, to: "other.db-journal")
    try bench.folder.write(journal, to: "dateline.db-wal")
    link(bench.folder.path("dateline.db-wal"), bench.folder.path("hard-wal"))
    for name in ["other.db-journal", "dateline.db-wal", "hard-wal"] {
      #expect(throws: OutputProblem.self) {
        try OutputFile(
          bench.folder.path(name), mode: .umask, ledger: bench.folder.path("dateline.db"),
          output: Output(write: { _ in }, complain: { _ in }, progress: nil), interruption: .never)
      }
      #expect(try bench.folder.bytes(name) == journal)
    }
  }

  @Test(arguments: [O_RDONLY, O_WRONLY | O_APPEND, O_RDWR])
  func `a ledger is refused by a descriptor too`(flags: Int32) throws {
    let bench = try bench()
    for name in ["dateline.db", "other.db"] {
      let before = try bench.folder.bytes(name)
      let descriptor = open(bench.folder.path(name), flags)
      for path in ["/proc/self/fd/\(descriptor)", "/dev/fd/\(descriptor)"] {
        #expect(bench.run(["export", "-o", path]).code == 73)
      }
      close(descriptor)
      #expect(try bench.folder.bytes(name) == before)
    }
  }

  @Test func `a ledger that comes to stand there meanwhile is not replaced`() throws {
    // Given
    let bench = try bench()
    let file = try OutputFile(
      bench.folder.path("new.yaml"), mode: .ownerOnly, ledger: bench.folder.path("dateline.db"),
      output: Output(write: { _ in }, complain: { _ in }, progress: nil), interruption: .never)
    // When
    #expect(bench.run(["init", bench.folder.path("new.yaml")]).code == 0)
    let names = try bench.folder.names().filter { !$0.hasPrefix(".dateline") }
    // Then
    #expect(throws: OutputProblem.self) { try file.commit() }
    #expect(try bench.folder.names() == names)
    #expect(bench.run(["verify", "--ledger", bench.folder.path("new.yaml")]).code == 0)
  }

  @Test func `a name like that of a journal is free where there is no ledger beside it`() throws {
    let bench = try bench()
    #expect(bench.run(["export", "-o", bench.folder.path("notes-journal")]).code == 0)
    #expect(try bench.folder.bytes("notes-journal") != [])
  }
}
