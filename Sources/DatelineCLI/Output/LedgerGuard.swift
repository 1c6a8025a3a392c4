import Glibc

/// Keeps outputs from taking the place of a ledger, or of what SQLite keeps beside one.
struct LedgerGuard {
  /// The ledger that the command has open, which is never opened here: to close it again would drop SQLite's locks.
  let open: String?
  /// What the output is named as in errors.
  let shown: String

  private static let suffixes = ["-journal", "-wal", "-shm"]

  /// Throws where what is, or is to be, at these paths must not be written.
  /// - Parameters:
  ///   - found: what is there; nil where nothing is.
  ///   - path: by which it can be read.
  func check(_ found: stat?, readAt path: String, _ visited: OutputTarget.Visited) throws {
    if let found {
      if try isLedger(found, path) { throw OutputProblem.ledger(path: shown) }
      if let open, let real = OutputTarget.realPath(open) {
        for suffix in LedgerGuard.suffixes where LedgerGuard.status(real + suffix)?.isSame(found) ?? false {
          throw OutputProblem.besideLedger(path: shown, ledger: open)
        }
      }
    }
    for path in visited {
      for suffix in LedgerGuard.suffixes where path.hasSuffix(suffix) {
        let base = String(path.dropLast(suffix.count))
        guard let found = LedgerGuard.status(base), try isLedger(found, base) else { continue }
        throw OutputProblem.besideLedger(path: shown, ledger: base)
      }
    }
  }

  /// Whether a file is a ledger, by what it holds.
  private func isLedger(_ found: stat, _ path: String) throws(FileProblem) -> Bool {
    guard found.isKind(S_IFREG) else { return false }
    if let open, LedgerGuard.status(open)?.isSame(found) ?? false { return true }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    // What cannot be looked into may be one.
    guard descriptor >= 0 else { throw FileProblem(path: shown, code: errno, verb: "made") }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 72)
    guard pread(descriptor, &header, header.count, 0) == header.count else { return false }
    // "DATE", the application id that a ledger has in its header.
    return header.starts(with: Array("SQLite format 3\0".utf8)) && header[68...].elementsEqual("DATE".utf8)
  }

  private static func status(_ path: String) -> stat? {
    var found = stat()
    return stat(path, &found) == 0 ? found : nil
  }
}
