import Glibc

/// A socket in the file system, which cannot be opened as a file.
enum OutputSocket {
  /// Connects to who listens at it.
  static func connect(_ path: String, shown: String) throws(FileProblem) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
      throw FileProblem(path: shown, code: ENAMETOOLONG, verb: "made")
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw FileProblem(path: shown, code: errno, verb: "made") }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(descriptor, $0, size) }
    }
    guard connected == 0 else {
      let code = errno
      close(descriptor)
      throw FileProblem(path: shown, code: code, verb: "made")
    }
    return descriptor
  }
}
