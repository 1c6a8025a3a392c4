package import EDTF
package import PolicyModel

/// All that the program takes from outside of itself: time, chance, the terminal, the environment, files.
package struct Environment: Sendable {
  package var variables: [String: String]
  /// The variables of the environment whose values are not UTF-8.
  package var unreadableVariables: Set<String> = []
  package var now: @Sendable () -> Timestamp
  /// The day that it is here, for "today" and "last Tuesday".
  package var today: @Sendable () -> Day
  package var makeID: @Sendable () -> String
  package var workingFolder: String
  /// The columns of the terminal; nil where standard output is none.
  package var terminalWidth: Int?
  package var loginName: String
  package var standardInput: @Sendable () throws -> [UInt8]
  /// One line without its end; nil at the end of the input.
  package var inputLine: @Sendable () throws -> [UInt8]?
  /// One line that somebody types, without its end; nil at the end of the input.
  var typedLine: @Sendable (LineEditing) throws -> [UInt8]?
  /// Whether somebody sits at a terminal who reads what is asked and types what is answered.
  package var isInteractive: Bool
  /// Seconds since some moment, which never go back.
  package var clock: @Sendable () -> Double
  /// Opens a file in an editor, which is a command of the shell, and waits for its end: its exit code.
  package var runEditor: @Sendable (_ editor: String, _ path: String) throws -> Int32
  package var output: Output
  /// Whether the process ends with the command: what the system closes then need not be closed before.
  package var endsWithCommand: Bool
  package var interruption = Interruption.never

  init(
    variables: [String: String], now: @escaping @Sendable () -> Timestamp,
    today: @escaping @Sendable () -> Day, makeID: @escaping @Sendable () -> String, workingFolder: String,
    terminalWidth: Int?, loginName: String, standardInput: @escaping @Sendable () throws -> [UInt8],
    inputLine: @escaping @Sendable () throws -> [UInt8]?,
    typedLine: @escaping @Sendable (LineEditing) throws -> [UInt8]?, isInteractive: Bool,
    clock: @escaping @Sendable () -> Double,
    runEditor: @escaping @Sendable (_ editor: String, _ path: String) throws -> Int32, output: Output,
    endsWithCommand: Bool
  ) {
    self.variables = variables
    self.now = now
    self.today = today
    self.makeID = makeID
    self.workingFolder = workingFolder
    self.terminalWidth = terminalWidth
    self.loginName = loginName
    self.standardInput = standardInput
    self.inputLine = inputLine
    self.typedLine = typedLine
    self.isInteractive = isInteractive
    self.clock = clock
    self.runEditor = runEditor
    self.output = output
    self.endsWithCommand = endsWithCommand
  }

  /// A variable of the environment; nil where it is not set.
  /// - Throws: `UsageProblem` where it is not UTF-8.
  func variable(_ name: String) throws -> String? {
    if unreadableVariables.contains(name) {
      throw UsageProblem(message: "the value of $\(name) is not UTF-8", hints: [])
    }
    return variables[name]
  }
}

/// Where answers and messages go.
package struct Output: Sendable {
  /// Answers. Throws `OutputClosed` where nobody reads any more.
  package var write: @Sendable (String) throws -> Void
  /// Messages and progress.
  package var complain: @Sendable (String) -> Void
  /// How far something is, in the place of what was told last; the empty text takes it away. Nil where nobody watches.
  package var progress: (@Sendable (String) -> Void)?

  package init(
    write: @escaping @Sendable (String) throws -> Void, complain: @escaping @Sendable (String) -> Void,
    progress: (@Sendable (String) -> Void)?
  ) {
    self.write = write
    self.complain = complain
    self.progress = progress
  }
}

/// The reader of the output has closed it, which is no error.
package struct OutputClosed: Error {
  package init() {}
}
