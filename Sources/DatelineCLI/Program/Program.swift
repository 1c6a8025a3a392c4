import ArgumentParser
import PolicyModel
import LedgerService

/// The whole program: arguments in, answers and an exit code out.
package enum Program {
  /// Runs a command line of bytes, without the program's own name.
  package static func run(_ arguments: [[UInt8]], in environment: Environment) -> Int32 {
    do {
      return run(try RawArguments.texts(arguments), in: environment)
    } catch {
      return finish(error, environment.output)
    }
  }

  /// Runs a command line, without the program's own name.
  package static func run(_ arguments: [String], in environment: Environment) -> Int32 {
    do {
      try command(ArgumentOrder.commandFirst(arguments), in: environment).run(in: environment)
      return ExitStatus.done.rawValue
    } catch {
      return finish(error, environment.output)
    }
  }

  /// The command that the arguments ask for.
  private static func command(
    _ arguments: [String], in environment: Environment
  ) throws -> any DatelineCommand {
    if let name = arguments.first, !name.hasPrefix("-"), !commandNames.contains(name) {
      let nearest = Spelling.nearest(to: name, among: commandNames, limit: 3)
      throw UsageProblem(
        message: "there is no command “\(name)”",
        hints: nearest.map { "nearest: dateline \($0)" } + ["all of them: dateline --help"])
    }
    let parsed = try ShellCompletion.asking(in: environment) { try Dateline.parseAsRoot(arguments) }
    if let command = parsed as? any DatelineCommand { return command }
    // The parser's own `help`, or a command that only has subcommands: they throw what is to be shown.
    var other = parsed
    try other.run()
    throw CleanExit.helpRequest(other)
  }

  /// The first words that a command line may have.
  private static var commandNames: [String] {
    let configuration = Dateline.configuration
    let grouped = configuration.groupedSubcommands.flatMap { $0.subcommands }
    let commands: [any ParsableCommand.Type] = configuration.ungroupedSubcommands + grouped
    return commands.compactMap { $0.configuration.commandName } + ["help"]
  }

  private static func finish(_ problem: any Error, _ output: Output) -> Int32 {
    switch problem {
    case is OutputClosed: return ExitStatus.done.rawValue
    case let code as ExitCode: return code.rawValue
    case let reported as any ReportableError:
      let kind = reported.report.kind
      if kind == .bug { return bug(problem, output) }
      output.complain(ProblemText.text(reported))
      return (reported as? Interrupted).map { 128 + $0.signal } ?? ExitStatus(kind).rawValue
    default: return parserFinish(problem, output)
    }
  }

  /// What the argument parser has to say: help, a version, completions, or what was wrong with the arguments.
  private static func parserFinish(_ problem: any Error, _ output: Output) -> Int32 {
    let code = Dateline.exitCode(for: problem)
    let text = CompletionScript.mended(Dateline.fullMessage(for: problem))
    if code == .success {
      try? output.write(text.hasSuffix("\n") ? text : text + "\n")
      return ExitStatus.done.rawValue
    }
    if code == .validationFailure {
      let told = text.hasPrefix("Error: ") ? "dateline: " + text.dropFirst("Error: ".count) : text
      let lines = told.split(separator: "\n", omittingEmptySubsequences: false)
      output.complain(lines.map { ProblemText.note(Shortened.line(String($0))) }.joined())
      return ExitStatus.usage.rawValue
    }
    return bug(problem, output)
  }

  private static func bug(_ problem: any Error, _ output: Output) -> Int32 {
    output.complain(ProblemText.note("dateline: a bug in Dateline: \(problem)"))
    output.complain(
      ProblemText.note("  please tell its makers what you did; the ledger keeps what was acknowledged"))
    return ExitStatus.bug.rawValue
  }
}
