import Glibc

/// The bytes of a file as they come, so that it need not be held whole.
package final class FileChunks {
  private static let size = 1 << 18

  private let descriptor: Int32
  private let name: String
  private let isOwn: Bool

  /// Opens a file; it is closed when nobody reads it any more.
  package init(path: String) throws(FileProblem) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path: path, code: errno, verb: "read") }
    self.descriptor = descriptor
    name = path
    isOwn = true
  }

  /// Takes a file that is open, such as standard input, and leaves it open.
  package init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    isOwn = false
  }

  deinit { if isOwn { close(descriptor) } }

  /// The next bytes; nil at the end.
  package func next() throws(FileProblem) -> ArraySlice<UInt8>? {
    var chunk = [UInt8](repeating: 0, count: FileChunks.size)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 { return chunk[..<count] }
      if count == 0 { return nil }
      if errno != EINTR { throw FileProblem(path: name, code: errno, verb: "read") }
    }
  }
}
