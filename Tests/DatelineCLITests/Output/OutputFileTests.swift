import Foundation
import PolicyModel
import Testing

@testable import DatelineCLI

/// Outputs take their place whole or not at all, and nobody else's.
@Suite struct OutputFileTests {
  private static let unheard = Output(write: { _ in }, complain: { _ in }, progress: nil)

  private func output(_ path: String, mode: NewFileMode = .ownerOnly) throws -> OutputFile {
    try OutputFile(path, mode: mode, ledger: nil, output: OutputFileTests.unheard, interruption: .never)
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func `what is written piece by piece is there once it is committed, and not before`() throws {
    // Given
    let folder = try TestFolder()
    try folder.write(Array("old".utf8), to: "a.yaml")
    let file = try output(folder.path("a.yaml"))
    // When
    try file.write(Array("new, ".utf8))
    try file.write(Array("and whole".utf8))
    // Then
    #expect(try folder.bytes("a.yaml") == Array("old".utf8))
    try file.commit()
    #expect(try folder.bytes("a.yaml") == Array("new, and whole".utf8))
    #expect(try folder.names() == ["a.yaml"])
  }

  @Test func `what is abandoned, or fails, leaves nothing behind`() throws {
    // Given
    struct Failure: Error {}
    let folder = try TestFolder()
    try folder.write(Array("old".utf8), to: "a.yaml")
    // When
    let file = try output(folder.path("a.yaml"))
    try file.write(Array("new".utf8))
    file.abandon()
    #expect(throws: Failure.self) {
      try OutputFile.write(
        folder.path("b.yaml"), mode: .ownerOnly, ledger: nil, output: OutputFileTests.unheard,
        interruption: .never
      ) { file in
        try file.write(Array("new".utf8))
        throw Failure()
      }
    }
    // Then
    #expect(try folder.names() == ["a.yaml"])
    #expect(try folder.bytes("a.yaml") == Array("old".utf8))
  }

  @Test func `files of the user with names as programs like them stay`() throws {
    let folder = try TestFolder()
    let names = ["a.yaml.part", ".a.yaml.part", "a.yaml~", "a.yaml.tmp"]
    for name in names { try folder.write(Array("mine".utf8), to: name) }
    let file = try output(folder.path("a.yaml"))
    try file.commit()
    #expect(try folder.names() == (names + ["a.yaml"]).sorted())
    for name in names { #expect(try folder.bytes(name) == Array("mine".utf8)) }
  }

  @Test func `a new file has the mode that is asked for, and one that is replaced keeps its own`() throws {
    let folder = try TestFolder()
    try output(folder.path("private.yaml")).commit()
    #expect(try mode(folder.path("private.yaml")) == 0o600)
    // What the umask lets pass is what any other new file has.
    let other = open(folder.path("other"), O_WRONLY | O_CREAT, 0o666)
    close(other)
    try output(folder.path("page.html"), mode: .umask).commit()
    #expect(try mode(folder.path("page.html")) == mode(folder.path("other")))
    for kept in [0o640, 0o604, 0o755] {
      chmod(folder.path("private.yaml"), mode_t(kept))
      try output(folder.path("private.yaml"), mode: .umask).commit()
      #expect(try mode(folder.path("private.yaml")) == kept)
    }
  }

  @Test func `a link is followed to the file that it names, also where that is not there yet`() throws {
    // Given
    let folder = try TestFolder()
    try FileManager.default.createDirectory(atPath: folder.path("sub"), withIntermediateDirectories: false)
    try folder.write(Array("old".utf8), to: "sub/there.yaml")
    symlink("sub/there.yaml", folder.path("one"))
    symlink("sub/new.yaml", folder.path("two"))
    symlink("../one", folder.path("sub/three"))
    // When
    for (name, text) in [("one", "1"), ("two", "2"), ("sub/three", "3")] {
      let file = try output(folder.path(name))
      try file.write(Array(text.utf8))
      try file.commit()
    }
    // Then
    #expect(try folder.bytes("sub/there.yaml") == Array("3".utf8))
    #expect(try folder.bytes("sub/new.yaml") == Array("2".utf8))
    for link in ["one", "two", "sub/three"] {
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path(link)) != "")
    }
  }

  @Test(arguments: ["missing/a.yaml", "a.yaml/b", "", "sub", "sub/", "loop", "no/"])
  func `where nothing can be written nothing is`(name: String) throws {
    let folder = try TestFolder()
    try folder.write(Array("old".utf8), to: "a.yaml")
    try FileManager.default.createDirectory(atPath: folder.path("sub"), withIntermediateDirectories: false)
    symlink("loop", folder.path("loop"))
    let before = try folder.names()
    let problem = #expect(throws: (any Error).self) { try output(name.isEmpty ? "" : folder.path(name)) }
    #expect(
      try #require(problem as? any ReportableError).report.kind == (name.isEmpty ? .usage : .cannotCreate))
    #expect(try folder.names() == before)
  }

  @Test func `a FIFO is written into`() throws {
    // Given
    let folder = try TestFolder()
    mkfifo(folder.path("fifo"), 0o600)
    let reader = open(folder.path("fifo"), O_RDWR | O_NONBLOCK)
    defer { close(reader) }
    // When
    let file = try output(folder.path("fifo"))
    try file.write(Array("through".utf8))
    try file.commit()
    // Then
    var bytes = [UInt8](repeating: 0, count: 20)
    #expect(read(reader, &bytes, bytes.count) == 7)
    var found = stat()
    #expect(lstat(folder.path("fifo"), &found) == 0 && found.isKind(S_IFIFO))
    #expect(try folder.names() == ["fifo"])
  }

  @Test func `a device that is full says so, and stays a device`() throws {
    let file = try output("/dev/full")
    let problem = #expect(throws: FileProblem.self) { try file.write(Array("no".utf8)) }
    #expect(try #require(problem).kind == .ioError)
    try output("/dev/null").commit()
    var found = stat()
    #expect(lstat("/dev/null", &found) == 0 && found.isKind(S_IFCHR))
  }

  @Test func `an open descriptor is written where it stands`() throws {
    // Given
    let folder = try TestFolder()
    let own = open(folder.path("log"), O_WRONLY | O_CREAT, 0o600)
    defer { close(own) }
    try Files.write(Array("before, ".utf8), to: own, name: "log")
    // When
    let file = try output("/dev/fd/\(own)")
    try file.write(Array("within".utf8))
    try file.commit()
    try Files.write(Array(", after".utf8), to: own, name: "log")
    // Then
    #expect(try folder.bytes("log") == Array("before, within, after".utf8))
  }

  @Test func `a document for an editor is its owner's alone`() throws {
    let folder = try TestFolder()
    let path = try TemporaryFile.document(Array("a".utf8), suffix: ".yaml", in: folder.path)
    #expect(try mode(path) == 0o600)
    #expect(try folder.names().count == 1)
    #expect(throws: FileProblem.self) {
      try TemporaryFile.document([], suffix: ".yaml", in: folder.path("missing"))
    }
  }
}
