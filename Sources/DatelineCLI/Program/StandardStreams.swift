import Glibc

/// Standard input, output and error as the process was given them.
package enum StandardStreams {
  /// Keeps those that are closed from becoming a file that is opened later, to which answers and messages would then go:
  /// reading or writing them goes on to fail.
  package static func keepClosed() {
    for (descriptor, other) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ]
    where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest number that is free is this one.
      _ = open("/dev/null", other)
    }
  }
}
