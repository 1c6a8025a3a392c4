import Glibc

/// Input that comes only once, as from a pipe, read to its end before anything is done with it: so nobody waits at the
/// ledger for whoever writes the pipe, and it can be read again. What is long lies in a temporary file without a name.
final class SpooledInput {
  private var chunks: [[UInt8]] = []
  private var place = 0
  private var file: Int32?

  /// How many bytes are kept in memory.
  private static let most = 8 << 20

  /// Reads all that `next` gives.
  init(in environment: Environment, _ next: () throws -> [UInt8]?) throws {
    var size = 0
    while let chunk = try next() {
      try environment.interruption.check()
      size += chunk.count
      chunks.append(chunk)
      if size > SpooledInput.most {
        try spill(in: environment)
        size = 0
      }
    }
    if file != nil { try spill(in: environment) }
    rewind()
  }

  deinit {
    if let file { close(file) }
  }

  /// The next bytes; nil at the end.
  func next() throws -> [UInt8]? {
    guard let file else {
      guard place < chunks.count else { return nil }
      place += 1
      return chunks[place - 1]
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    var count = read(file, &chunk, chunk.count)
    while count < 0, errno == EINTR { count = read(file, &chunk, chunk.count) }
    if count < 0 { throw FileProblem(path: SpooledInput.name, code: errno, verb: "read") }
    return count == 0 ? nil : Array(chunk[..<count])
  }

  /// Begins again.
  func rewind() {
    place = 0
    if let file { lseek(file, 0, SEEK_SET) }
  }

  private static let name = "the temporary copy of the input"

  /// Puts what is in memory behind what lies in the file.
  private func spill(in environment: Environment) throws {
    let file = try self.file ?? SpooledInput.make(in: environment.variables["TMPDIR"] ?? "")
    self.file = file
    for chunk in chunks { try Files.write(chunk, to: file, name: SpooledInput.name) }
    chunks = []
  }

  /// A file that nobody else can open, gone when it is closed.
  private static func make(in folder: String) throws -> Int32 {
    var template = Array("\(folder.isEmpty ? "/tmp" : folder)/dateline-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw FileProblem(path: name, code: errno, verb: "made") }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(template)
    return file
  }
}
