#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file's path and attributes. It never opens an existing file: closing a file that SQLite has open in the same process would
/// release SQLite's locks.
struct FilePath {
  /// As it was given.
  let shown: String

  init(_ shown: String) {
    self.shown = shown
  }

  /// The path as SQLite is given it: never one that SQLite takes for something else (`:memory:`, `file:…`).
  var plain: String { shown.hasPrefix("/") ? shown : "./" + shown }

  /// What is there; nil where there is nothing.
  func kind() throws(LedgerFileProblem) -> Kind? {
    var status = stat()
    if stat(plain, &status) == 0 {
      return status.st_mode & S_IFMT == S_IFREG ? .file : .other
    }
    let code = errno
    if code == ENOENT || code == ENOTDIR { return nil }
    throw .ioError(
      SQLiteFailure(
        path: shown, code: Int(code), message: String(cString: strerror(code))))
  }

  /// The path of a companion of SQLite (journal, WAL, shared memory) that is no regular file: SQLite would wait for a FIFO.
  var oddCompanion: String? {
    get throws(LedgerFileProblem) {
      for suffix in ["-journal", "-wal", "-shm"] where try FilePath(shown + suffix).kind() == .other {
        return shown + suffix
      }
      return nil
    }
  }

  /// The database to which a file of this name belongs; nil if there is none.
  private var owner: String? {
    get throws(LedgerFileProblem) {
      for suffix in ["-journal", "-wal", "-shm"] where shown.hasSuffix(suffix) {
        let base = String(shown.dropLast(suffix.count))
        if try FilePath(base).kind() == .file { return base }
      }
      return nil
    }
  }

  /// Why it may not be read; nil if it may.
  var refusal: String? { access(plain, R_OK) == 0 ? nil : String(cString: strerror(errno)) }

  /// How many names the file has; 1 where that cannot be known.
  var links: Int {
    var status = stat()
    return stat(plain, &status) == 0 ? Int(status.st_nlink) : 1
  }

  enum Kind {
    case file
    /// A folder, a device or the like.
    case other
  }

  /// Makes an empty file that only its owner can read; refuses one that exists.
  func makeEmpty() throws(LedgerFileProblem) {
    if let owner = try owner {
      throw .cannotCreate(
        path: shown, reason: "SQLite keeps a file of this name beside \(owner), and deletes it")
    }
    let file = plain.withCString { open_new($0) }
    guard file >= 0 else {
      let code = errno
      if code == EEXIST { throw .exists(path: shown) }
      throw .cannotCreate(path: shown, reason: String(cString: strerror(code)))
    }
    close(file)
  }

  /// Removes the files of a failed creation.
  func removeRemains() {
    unlink(plain)
    unlink(plain + "-journal")
  }

  private func open_new(_ path: UnsafePointer<CChar>) -> Int32 {
    open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)
  }
}
