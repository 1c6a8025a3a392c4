import Glibc

/// Reads a line from a terminal, key by key, so that Tab can complete it.
enum TerminalLine {
  /// How the terminal was before. A signal that ends the program runs a function of C, which can be given nothing and finds
  /// it here.
  private nonisolated(unsafe) static var before = termios()

  /// The line without its end; nil at the end of the input. Where keys cannot be had one by one, whole lines of the input are read.
  static func read(_ editing: LineEditing, _ lines: InputLines, echo: (String) -> Void) throws -> [UInt8]? {
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return try lines.next() }
    var editing = editing
    takeKeys()
    let restored = signal(SIGTERM) { number in
      TerminalLine.restore()
      signal(number, SIG_DFL)
      raise(number)
    }
    defer {
      restore()
      signal(SIGTERM, restored)
    }
    while true {
      guard let byte = try key() else { return nil }
      switch editing.take(byte, echo) {
      case .goingOn: break
      case .done: return editing.bytes
      case .end: return nil
      case .interrupted:
        restore()
        raise(SIGINT)
        return nil
      case .stopped:
        restore()
        raise(SIGTSTP)
        takeKeys()
        echo(editing.shown)
      }
    }
  }

  /// Has the terminal give each key at once, without showing it, and Ctrl-C and Ctrl-Z too.
  private static func takeKeys() {
    var keys = before
    keys.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    withUnsafeMutableBytes(of: &keys.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &keys)
  }

  private static func restore() { tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }

  private static func key() throws -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = Glibc.read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      if count == 0 { return nil }
      if errno != EINTR { throw FileProblem(path: "standard input", code: errno, verb: "read") }
    }
  }
}
