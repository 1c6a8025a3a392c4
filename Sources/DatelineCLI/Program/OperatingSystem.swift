import EDTF
import Glibc
import PolicyModel

extension Environment {
  /// The real ones, of this process.
  package static func ofProcess() -> Environment {
    let (variables, unreadable) = OperatingSystem.environment()
    let lines = InputLines()
    var environment = Environment(
      variables: variables, now: { Timestamp(seconds: Int(time(nil))) }, today: OperatingSystem.today,
      makeID: OperatingSystem.makeID, workingFolder: OperatingSystem.workingFolder(),
      terminalWidth: OperatingSystem.terminalWidth(variables),
      loginName: OperatingSystem.loginName(variables),
      standardInput: { try Files.read(descriptor: STDIN_FILENO, name: "standard input") },
      inputLine: { try lines.next() },
      typedLine: { try TerminalLine.read($0, lines) { OperatingSystem.complain($0) } },
      isInteractive: [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].allSatisfy { isatty($0) == 1 },
      clock: OperatingSystem.clock,
      runEditor: Editor.run,
      output: Output(
        write: { try Files.write(Array($0.utf8), to: STDOUT_FILENO, name: "standard output") },
        complain: OperatingSystem.complain,
        progress: isatty(STDERR_FILENO) == 1 ? OperatingSystem.tellProgress : nil), endsWithCommand: true)
    environment.unreadableVariables = unreadable
    environment.interruption = .bySignals
    return environment
  }
}

/// What the operating system tells.
enum OperatingSystem {
  /// The variables, and the names of those whose values are not UTF-8.
  static func environment() -> (values: [String: String], unreadable: Set<String>) {
    var found: [String: String] = [:]
    var unreadable: Set<String> = []
    var next = environ
    while let entry = next.pointee {
      next += 1
      let bytes = RawArguments.bytes(of: entry)
      guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")),
        let name = String(validating: bytes[..<sign], as: UTF8.self)
      else { continue }
      if let value = String(validating: bytes[(sign + 1)...], as: UTF8.self) {
        found[name] = value
      } else {
        unreadable.insert(name)
      }
    }
    return (found, unreadable)
  }

  @Sendable static func today() -> Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Timestamp(seconds: Int(now)).day
  }

  @Sendable static func clock() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  /// Writes to standard error; where that cannot be written there is nobody to tell.
  @Sendable static func complain(_ text: String) {
    try? Files.write(Array(text.utf8), to: STDERR_FILENO, name: "standard error")
  }

  /// Writes over the terminal's last line.
  @Sendable static func tellProgress(_ line: String) {
    complain("\r\u{1B}[K\(line)")
  }

  /// 26 characters of `[0-9a-z]`: the time in milliseconds, then 87 bits of chance. So ids come in about the order of the
  /// entries, and the index of them grows at its end, however large it is.
  @Sendable static func makeID() -> String {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    var chance = SystemRandomNumberGenerator()
    let time = UInt64(max(0, now.tv_sec)) * 1000 + UInt64(now.tv_nsec / 1_000_000)
    // Of 64 bits of chance 9 digits leave enough that none is likelier than another.
    return digits(time, 9) + digits(chance.next(), 9) + digits(chance.next(), 8)
  }

  /// The last `count` digits of a number to the base 36.
  private static func digits(_ number: UInt64, _ count: Int) -> String {
    var rest = number
    return String(unsafeUninitializedCapacity: count) { text in
      for place in stride(from: count - 1, through: 0, by: -1) {
        let digit = UInt8(rest % 36)
        rest /= 36
        text[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return count
    }
  }

  static func workingFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(validatingCString: path) ?? "."
  }

  static func terminalWidth(_ environment: [String: String]) -> Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment["COLUMNS"].flatMap(Int.init) ?? 80
  }

  /// The login name. A static program cannot ask the name service, so the password file is read after the environment.
  static func loginName(_ environment: [String: String]) -> String {
    for name in ["LOGNAME", "USER"] {
      if let found = environment[name], !found.isEmpty { return found }
    }
    let id = "\(getuid())"
    if let bytes = try? Files.read(path: "/etc/passwd") {
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        let fields = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        if fields.count > 2, fields[2].elementsEqual(id.utf8) {
          return String(validating: fields[0], as: UTF8.self) ?? "uid-\(id)"
        }
      }
    }
    return "uid-\(id)"
  }
}
