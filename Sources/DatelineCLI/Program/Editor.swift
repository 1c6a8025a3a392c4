import Glibc

/// The user's editor, which is a command of the shell: it may have options.
enum Editor {
  /// Runs it on a file and waits for its end.
  /// - Returns: its exit code; above 128 where a signal ended it.
  @Sendable static func run(_ editor: String, on path: String) throws -> Int32 {
    var process = pid_t()
    let words = ["sh", "-c", editor + " \"$1\"", "dateline", path]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let started = posix_spawn(&process, "/bin/sh", nil, nil, &arguments, environ)
    guard started == 0 else { throw FileProblem(path: "/bin/sh", code: started, verb: "run") }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { throw FileProblem(path: editor, code: errno, verb: "waited for") }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
