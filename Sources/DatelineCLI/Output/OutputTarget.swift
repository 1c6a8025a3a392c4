import Glibc

/// What stands where an output is to go, found without opening anything.
enum OutputTarget {
  case standardOutput
  /// What this process has open for writing, as `/dev/stdout` names it.
  case descriptor(Int32, Visited)
  /// A device, a FIFO or the like, which is written into.
  case device(path: String)
  case socket(path: String)
  /// A file, or a place where there is none yet.
  case file(FileTarget)

  /// The paths on the way, each without links in its folder: the one that was given, then what links lead to.
  typealias Visited = [String]

  /// Where a file is, or is to be, once every link was followed.
  struct FileTarget {
    var folder: String
    var name: String
    /// What is there; nil where nothing is.
    var old: stat?
    var visited: Visited

    var path: String { OutputTarget.path(folder, name) }
  }

  /// Follows links, also one to a file that is not there yet.
  static func find(_ shown: String) throws -> OutputTarget {
    if shown == "-" { return .standardOutput }
    if shown.isEmpty { throw OutputProblem.noName }
    if shown.hasSuffix("/") { throw problem(shown, EISDIR) }
    var current = shown
    var visited: Visited = []
    // As many as the system itself follows.
    for _ in 0..<40 {
      let (folder, name) = try split(current, shown)
      let path = path(folder, name)
      visited.append(path)
      if let own = ownDescriptor(folder, name) { return .descriptor(own, visited) }
      var found = stat()
      guard lstat(path, &found) == 0 else {
        guard errno == ENOENT, !isOfProcess(folder) else { throw problem(shown, errno) }
        return .file(FileTarget(folder: folder, name: name, old: nil, visited: visited))
      }
      if isOfProcess(folder), stat(path, &found) != 0 { throw problem(shown, errno) }
      let isOpenFile = isOfProcess(folder) && found.isKind(S_IFREG)
      if found.isKind(S_IFLNK) || isOpenFile {
        current = try target(of: path, in: folder, shown)
        // What another process has open may have no name any more.
        var named = stat()
        if isOpenFile, lstat(current, &named) != 0 || !named.isSame(found) { throw problem(shown, ENOENT) }
      } else {
        return try place(
          of: path, found, FileTarget(folder: folder, name: name, old: found, visited: visited), shown)
      }
    }
    throw problem(shown, ELOOP)
  }

  private static func place(
    of path: String, _ found: stat, _ file: FileTarget, _ shown: String
  ) throws(FileProblem) -> OutputTarget {
    switch found.st_mode & S_IFMT {
    case S_IFREG: return .file(file)
    case S_IFDIR: throw problem(shown, EISDIR)
    case S_IFSOCK: return .socket(path: path)
    default: return .device(path: path)
    }
  }

  /// The folder of a path, which must be there, without links in it, and the name in it.
  private static func split(
    _ path: String, _ shown: String
  ) throws(FileProblem) -> (folder: String, name: String) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard let real = realPath(folder) else { throw problem(shown, errno) }
    return (real, name)
  }

  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func target(
    of link: String, in folder: String, _ shown: String
  ) throws(FileProblem) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &buffer, buffer.count)
    guard count > 0 else { throw problem(shown, count == 0 ? ENOENT : errno) }
    let target = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return target.hasPrefix("/") ? target : path(folder, target)
  }

  /// The descriptor that a name in `/proc/self/fd` stands for, where it can be written.
  private static func ownDescriptor(_ folder: String, _ name: String) -> Int32? {
    guard isOfProcess(folder), let number = Int32(name),
      ["/proc/self/fd", "/proc/thread-self/fd"].contains(where: { realPath($0) == folder })
    else { return nil }
    let flags = fcntl(number, F_GETFL)
    return flags >= 0 && flags & O_ACCMODE != O_RDONLY ? number : nil
  }

  /// Whether the folder is that of what a process has open: its links lead to what has no path.
  private static func isOfProcess(_ folder: String) -> Bool {
    folder.hasPrefix("/proc/") && folder.hasSuffix("/fd")
  }

  private static func path(_ folder: String, _ name: String) -> String {
    (folder == "/" ? "" : folder) + "/" + name
  }

  private static func problem(_ shown: String, _ code: Int32) -> FileProblem {
    FileProblem(path: shown, code: code, verb: "made")
  }
}

extension stat {
  func isKind(_ kind: mode_t) -> Bool { st_mode & S_IFMT == kind }

  /// Whether it is the same file, under whatever path.
  func isSame(_ other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }
}
