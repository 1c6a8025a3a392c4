import Glibc
package import PolicyModel

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

  /// Writes all of the bytes.
  /// - Parameter name: what errors name.
  package static func write(_ bytes: [UInt8], to descriptor: Int32, name: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw OutputClosed() }
        throw FileProblem(path: name, code: errno, verb: "written")
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Takes a file away, if it is there.
  package static func remove(_ path: String) { unlink(path) }

  /// Whether there is something at the path.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

/// A file that could not be read or written.
package struct FileProblem: ReportedProblem, Hashable {
  package var path: String
  package var code: Int32
  package var verb: String

  package init(path: String, code: Int32, verb: String) {
    self.path = path
    self.code = code
    self.verb = verb
  }

  package var kind: ProblemKind { verb == "made" ? .cannotCreate : isMissing ? .noInput : .ioError }

  /// Whether there is no such file.
  package var isMissing: Bool { code == ENOENT }

  package var description: String {
    code == ENOENT && verb == "read"
      ? "there is no file \(path)" : "\(path) cannot be \(verb): \(String(cString: strerror(code)))"
  }
}
