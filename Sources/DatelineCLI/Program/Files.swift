import Glibc

/// Files as bytes, by the system's own calls.
package enum Files {
  /// Reads a file whole.
  package static func read(path: String) throws(FileProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path: path, code: errno, verb: "read") }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, name: path)
  }

  /// Reads what is left of an open file.
  package static func read(descriptor: Int32, name: String) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileProblem(path: name, code: errno, verb: "read")
      }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Gives a file's bytes a piece at a time; nil at its end.
  package static func chunks(path: String) throws(FileProblem) -> () throws -> [UInt8]? {
    let file = try OpenFile(path: path)
    return { try file.next() }
  }

  /// A file that is read a piece at a time, and closed with the value.
  private final class OpenFile {
    private let descriptor: Int32
    private let path: String

    init(path: String) throws(FileProblem) {
      self.path = path
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileProblem(path: path, code: errno, verb: "read") }
    }

    deinit { close(descriptor) }

    func next() throws(FileProblem) -> [UInt8]? {
      var code: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, filled in
        var count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        while count < 0, errno == EINTR { count = Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
        if count < 0 { code = errno }
        filled = max(0, count)
      }
      if code != 0 { throw FileProblem(path: path, code: code, verb: "read") }
      return chunk.isEmpty ? nil : chunk
    }
  }

  /// Writes all of the bytes.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw OutputClosed() }
        throw FileProblem(
          path: descriptor == STDOUT_FILENO ? "standard output" : "the output", code: errno, verb: "written")
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Writes a file whole, or not at all: beside its place first, then moved there.
  package static func replace(path: String, with bytes: [UInt8]) throws {
    let beside = path + ".part"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileProblem(path: path, code: errno, verb: "made") }
    do {
      try write(bytes, to: descriptor)
      close(descriptor)
    } catch {
      close(descriptor)
      unlink(beside)
      throw error
    }
    guard rename(beside, path) == 0 else {
      let code = errno
      unlink(beside)
      throw FileProblem(path: path, code: code, verb: "made")
    }
  }

  /// Makes a file of a new name that only its owner can read.
  /// - Parameter folder: where; the system's own place for such files unless given.
  package static func makeTemporary(_ bytes: [UInt8], suffix: String, in folder: String?) throws -> String {
    let place = (folder?.isEmpty ?? true ? nil : folder) ?? "/tmp"
    var template = Array("\(place)/dateline-XXXXXX\(suffix)".utf8CString)
    let descriptor = mkstemps(&template, Int32(suffix.utf8.count))
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else { throw FileProblem(path: path, code: errno, verb: "made") }
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
    return path
  }

  /// Takes a file away, if it is there.
  package static func remove(_ path: String) { unlink(path) }

  /// Whether there is something at the path.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

/// A file that could not be read or written.
package struct FileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  package var path: String
  package var code: Int32
  package var verb: String

  package init(path: String, code: Int32, verb: String) {
    self.path = path
    self.code = code
    self.verb = verb
  }

  /// Whether there is no such file.
  package var isMissing: Bool { code == ENOENT }

  package var description: String {
    code == ENOENT && verb == "read"
      ? "there is no file \(path)" : "\(path) cannot be \(verb): \(String(cString: strerror(code)))"
  }
}
