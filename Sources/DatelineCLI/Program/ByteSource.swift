import Glibc

/// An open file whose bytes come a piece at a time, unpacked where it is packed by gzip, xz, bzip2 or zstd; closed with
/// the value.
package final class ByteSource {
  /// The file as errors name it.
  private let name: String
  /// What the bytes come from: the file, or the program that unpacks it.
  private let descriptor: Int32
  /// The file itself.
  private let file: Int32
  private var unpacker: Unpacker?
  private var isAtEnd = false

  /// How many bytes the file has as it lies there; nil where that cannot be known, as of a pipe.
  package let size: Int?

  /// Opens a file. What it is packed with is told by its first bytes, not by its name.
  package init(path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileProblem(path: path, code: errno, verb: "read") }
    do {
      size = try ByteSource.size(of: file, path)
      unpacker = try Packing(of: file).map { try Unpacker($0, file: file, name: path) }
    } catch {
      close(file)
      throw error
    }
    name = path
    self.file = file
    descriptor = unpacker?.output ?? file
  }

  deinit {
    unpacker?.abandon()
    close(file)
  }

  /// How many bytes of the file were read so far, by whoever reads it.
  package var position: Int? { size == nil ? nil : max(0, Int(lseek(file, 0, SEEK_CUR))) }

  /// The next bytes; nil at the end.
  package func next() throws -> [UInt8]? {
    if isAtEnd { return nil }
    var code: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, filled in
      var count = read(descriptor, buffer.baseAddress, buffer.count)
      while count < 0, errno == EINTR { count = read(descriptor, buffer.baseAddress, buffer.count) }
      if count < 0 { code = errno }
      filled = max(0, count)
    }
    if code != 0 { throw FileProblem(path: name, code: code, verb: "read") }
    if !chunk.isEmpty { return chunk }
    isAtEnd = true
    try unpacker?.finish()
    return nil
  }

  private static func size(of file: Int32, _ path: String) throws -> Int? {
    var about = stat()
    guard fstat(file, &about) == 0 else { throw FileProblem(path: path, code: errno, verb: "read") }
    if about.st_mode & S_IFMT == S_IFDIR { throw FileProblem(path: path, code: EISDIR, verb: "read") }
    return about.st_mode & S_IFMT == S_IFREG ? Int(about.st_size) : nil
  }
}
