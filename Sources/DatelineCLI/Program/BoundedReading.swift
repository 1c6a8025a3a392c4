import Documents
import Glibc
import PolicyModel

/// What is read whole is read up to a limit, so that no input fills the memory.
extension Files {
  /// The most bytes of one document, of one line, and of a mapping.
  static let longestRecord = 16 << 20

  /// Reads a file whole that has no more bytes than `most`.
  static func read(path: String, most: Int) throws -> [UInt8] {
    let source = try PlainSource(path: path)
    var bytes: [UInt8] = []
    while let chunk = try source.next() {
      bytes += chunk
      if bytes.count > most { throw TooLong(name: path, most: most) }
    }
    return bytes
  }
}

/// Something that is longer than what is read of its kind.
struct TooLong: BrokenRule {
  var name: String
  var most: Int

  var description: String { "\(name) has more than \(most) bytes, which is the most that is read" }
}

/// An open file whose bytes come a piece at a time as they lie there; closed with the value.
private final class PlainSource {
  private let path: String
  private let descriptor: Int32

  init(path: String) throws {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw FileProblem(path: path, code: errno, verb: "read") }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func next() throws -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var count = Glibc.read(descriptor, &chunk, chunk.count)
    while count < 0, errno == EINTR { count = Glibc.read(descriptor, &chunk, chunk.count) }
    if count < 0 { throw FileProblem(path: path, code: errno, verb: "read") }
    return count == 0 ? nil : Array(chunk[..<count])
  }
}
