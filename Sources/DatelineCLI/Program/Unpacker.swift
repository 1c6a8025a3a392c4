import Glibc
package import PolicyModel

/// A program of the system that unpacks a file for this one.
final class Unpacker {
  /// Where the unpacked bytes are read.
  let output: Int32
  private let packing: Packing
  private let name: String
  private var process: pid_t?

  /// Starts the program on an open file.
  init(_ packing: Packing, file: Int32, name: String) throws {
    self.packing = packing
    self.name = name
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw FileProblem(path: name, code: errno, verb: "unpacked") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    output = ends[0]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments = [strdup(packing.program), strdup("-dc"), nil]
    defer { for argument in arguments { free(argument) } }
    var started = pid_t()
    let code = posix_spawnp(&started, packing.program, &actions, nil, &arguments, environ)
    close(ends[1])
    guard code == 0 else {
      close(output)
      if code != ENOENT { throw FileProblem(path: name, code: code, verb: "unpacked") }
      throw UnpackingProblem.noProgram(packing, name: name)
    }
    process = started
  }

  /// Waits for the program's end, after its output was read to the end.
  func finish() throws {
    guard let status = end() else { return }
    // 127 is what a child gives that could not become the program.
    if status >> 8 & 0xFF == 127, status & 0x7F == 0 { throw UnpackingProblem.noProgram(packing, name: name) }
    if status != 0 { throw UnpackingProblem.damaged(packing, name: name) }
  }

  /// Ends the program, whose output nobody wants any more.
  func abandon() {
    close(output)
    if let process { kill(process, SIGTERM) }
    _ = end()
  }

  private func end() -> Int32? {
    guard let process else { return nil }
    self.process = nil
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    return status
  }
}

/// A packed file that could not be unpacked.
package enum UnpackingProblem: ReportedProblem {
  case noProgram(Packing, name: String)
  case damaged(Packing, name: String)
  case onStandardInput(Packing)

  package var kind: ProblemKind {
    switch self {
    case .noProgram: .unavailable
    case .damaged, .onStandardInput: .badData
    }
  }

  package var description: String {
    switch self {
    case .noProgram(let packing, let name):
      "\(name) is packed by \(packing.rawValue), and there is no \(packing.program) here to unpack it (on Debian and Ubuntu: apt-get install \(packing.package))"
    case .damaged(let packing, let name):
      "\(name) cannot be unpacked: it is damaged or cut off (\(packing.program) says so)"
    case .onStandardInput(let packing):
      "standard input is packed by \(packing.rawValue): unpack it first (\(packing.program) -dc FILE | dateline import -), or name the file"
    }
  }
}
