import Glibc

/// A new file of a name that nobody can guess, open for writing.
struct TemporaryFile {
  let path: String
  let descriptor: Int32

  /// Makes it, or nothing: never out of a file or link that is there.
  /// - Parameters:
  ///   - mode: who may do what with it, of which the umask takes some away.
  ///   - shown: what errors name.
  init(
    in folder: String, prefix: String, suffix: String, mode: mode_t, shown: String
  ) throws(FileProblem) {
    var code: Int32 = EEXIST
    // That a name is taken is less likely than that the disk fails; somebody may be trying to have it so.
    for _ in 0..<8 where code == EEXIST {
      let path = (folder == "/" ? "" : folder) + "/" + prefix + TemporaryFile.chance() + suffix
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
      if descriptor >= 0 {
        self.path = path
        self.descriptor = descriptor
        return
      }
      code = errno
    }
    throw FileProblem(path: shown, code: code, verb: "made")
  }

  /// Closes the file and takes it away.
  func abandon() {
    close(descriptor)
    unlink(path)
  }

  /// 128 bits of chance, as letters and digits.
  private static func chance() -> String {
    var generator = SystemRandomNumberGenerator()
    return String(generator.next() as UInt64, radix: 36) + String(generator.next() as UInt64, radix: 36)
  }
}

extension TemporaryFile {
  /// Makes a file that only its owner can read, for an editor to open.
  /// - Parameter folder: where; the system's own place for such files unless given.
  static func document(_ bytes: [UInt8], suffix: String, in folder: String?) throws -> String {
    let place = (folder?.isEmpty ?? true ? nil : folder) ?? "/tmp"
    let file = try TemporaryFile(
      in: place, prefix: "dateline-", suffix: suffix, mode: 0o600, shown: "a document in \(place)")
    do {
      try Files.write(bytes, to: file.descriptor, name: file.path)
    } catch {
      file.abandon()
      throw error
    }
    guard close(file.descriptor) == 0 else {
      let code = errno
      unlink(file.path)
      throw FileProblem(path: file.path, code: code, verb: "written")
    }
    return file.path
  }
}
