import Glibc

/// What a file may be read by that was not there before.
package enum NewFileMode: Sendable {
  /// Only its owner: what a ledger holds may be nobody else's business.
  case ownerOnly
  /// Whoever the umask lets: what is made to be handed on.
  case umask
}

/// An output that is written a piece at a time, and takes its place whole or not at all.
///
/// A file is written beside its place under a name that nobody can guess, and moved there once it is whole and durable.
/// A device, a FIFO or a socket is written into, and so is standard output (`-`). A ledger is never written.
package final class OutputFile {
  private enum Goal {
    case standardOutput(Output)
    case device(Int32)
    case file(TemporaryFile, OutputTarget.FileTarget)
    case done
  }

  private let shown: String
  private let guarding: LedgerGuard
  private let newMode: NewFileMode
  private let interruption: Interruption
  private var goal: Goal

  /// - Parameters:
  ///   - path: the file; `-` is standard output.
  ///   - ledger: the ledger that the command reads, where it reads one.
  package init(_ path: String, mode: NewFileMode, ledger: String?, output: Output, interruption: Interruption)
    throws
  {
    shown = path
    self.interruption = interruption
    newMode = mode
    guarding = LedgerGuard(open: ledger, shown: path == "-" ? "standard output" : path)
    switch try OutputTarget.find(path) {
    case .standardOutput:
      try guarding.check(OutputFile.status(of: STDOUT_FILENO), readAt: "/proc/self/fd/1", [])
      goal = .standardOutput(output)
    case .descriptor(let number, let visited):
      goal = .device(try OutputFile.duplicate(number, visited, guarding))
    case .device(let path):
      let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw FileProblem(path: shown, code: errno, verb: "made") }
      goal = .device(descriptor)
    case .socket(let path): goal = .device(try OutputSocket.connect(path, shown: shown))
    case .file(let place):
      try guarding.check(place)
      let mode: mode_t = place.old == nil && mode == .umask ? 0o666 : 0o600
      let file = try TemporaryFile(
        in: place.folder, prefix: ".dateline-", suffix: ".part", mode: mode, shown: path)
      goal = .file(file, place)
    }
  }

  deinit { abandon() }

  /// Writes an output: all that `body` writes, or nothing where it throws or somebody interrupts it.
  package static func write<T>(
    _ path: String, mode: NewFileMode, ledger: String?, output: Output, interruption: Interruption,
    _ body: (OutputFile) throws -> T
  ) throws -> T {
    let file = try OutputFile(path, mode: mode, ledger: ledger, output: output, interruption: interruption)
    func run() throws -> T {
      do {
        let result = try body(file)
        try file.commit()
        return result
      } catch {
        file.abandon()
        throw error
      }
    }
    guard case .file = file.goal else { return try run() }
    do { return try interruption.observed(run) } catch var interrupted as Interrupted {
      interrupted.output = path
      throw interrupted
    }
  }

  /// Writes the next piece. A piece for standard output ends where a character does.
  package func write(_ bytes: [UInt8]) throws {
    switch goal {
    case .standardOutput(let output): try output.write(String(decoding: bytes, as: UTF8.self))
    case .device(let descriptor): try Files.write(bytes, to: descriptor, name: shown)
    case .file(let file, _):
      try interruption.check()
      try Files.write(bytes, to: file.descriptor, name: shown)
    case .done: break
    }
  }

  /// Puts what was written in its place, where it survives a power loss once this returns.
  package func commit() throws {
    switch goal {
    case .standardOutput, .done: goal = .done
    case .device(let descriptor):
      goal = .done
      guard close(descriptor) == 0 else { throw problem("written") }
    case .file(let file, let place):
      do {
        try keepMode(of: place, file.descriptor)
        guard fsync(file.descriptor) == 0 else { throw problem("written") }
        try checkAgain(place)
        try syncFolder(place.folder)
        guard rename(file.path, place.path) == 0 else { throw problem("made") }
      } catch {
        abandon()
        throw error
      }
      goal = .done
      close(file.descriptor)
      try syncFolder(place.folder)
    }
  }

  /// Leaves everything as it was before, as far as it was not written into a device.
  package func abandon() {
    switch goal {
    case .standardOutput, .done: break
    case .device(let descriptor): close(descriptor)
    case .file(let file, _): file.abandon()
    }
    goal = .done
  }
}

extension OutputFile {
  private func problem(_ verb: String) -> FileProblem { FileProblem(path: shown, code: errno, verb: verb) }

  /// Gives the new file the owner and mode of what was there.
  private func keepMode(of place: OutputTarget.FileTarget, _ descriptor: Int32) throws(FileProblem) {
    guard let old = place.old else {
      if newMode == .ownerOnly, fchmod(descriptor, 0o600) != 0 { throw problem("made") }
      return
    }
    // Only who may do everything can give a file away; whoever cannot keeps what is written now.
    if fchown(descriptor, old.st_uid, old.st_gid) != 0 { _ = fchown(descriptor, uid_t.max, old.st_gid) }
    guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw problem("made") }
  }

  /// What came to stand there meanwhile is not known, and may be a ledger.
  private func checkAgain(_ place: OutputTarget.FileTarget) throws {
    guard case .file(let now) = try OutputTarget.find(shown), now.path == place.path,
      now.old.map({ new in place.old.map { $0.isSame(new) } ?? false }) ?? true
    else { throw OutputProblem.changed(path: shown) }
    try guarding.check(now)
  }

  private func syncFolder(_ folder: String) throws(FileProblem) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A folder that may be written and not read, or a disk that knows no such thing, is no failure.
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if fsync(descriptor) != 0, errno == EIO || errno == ENOSPC { throw problem("written") }
  }

  private static func status(of descriptor: Int32) -> stat? {
    var found = stat()
    return fstat(descriptor, &found) == 0 ? found : nil
  }

  /// The same open file, to be closed without closing the other.
  private static func duplicate(
    _ descriptor: Int32, _ visited: OutputTarget.Visited, _ guarding: LedgerGuard
  ) throws -> Int32 {
    let path = "/proc/self/fd/\(descriptor)"
    let found = status(of: descriptor)
    let name = found?.isKind(S_IFREG) ?? false ? OutputTarget.realPath(path).map { [$0] } ?? [] : []
    try guarding.check(found, readAt: path, visited + name)
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw FileProblem(path: guarding.shown, code: errno, verb: "made") }
    return copy
  }
}

extension LedgerGuard {
  /// Throws where the file must not be replaced, be it a ledger or one that may not be written.
  fileprivate func check(_ place: OutputTarget.FileTarget) throws {
    try check(place.old, readAt: place.path, place.visited)
    if place.old != nil, access(place.path, W_OK) != 0 {
      throw FileProblem(path: shown, code: errno, verb: "made")
    }
  }
}
