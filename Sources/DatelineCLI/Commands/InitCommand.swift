import ArgumentParser
import SQLiteLedger
import LedgerService

/// Makes a new ledger.
struct InitCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new ledger.",
    discussion: """
      Without FILE: --ledger, else $DATELINE_LEDGER, else dateline.db in this folder. A file that is there is left alone.

      With --with-states it has from the beginning the members of the United Nations and other states and territories, \
      with the names that people use and their ISO 3166 codes, and who was a member of the UN, NATO, the EU, the G7, the \
      G20 and the Five Eyes when, with the sources. What you import or record later adds to them: dateline actor list.
      """)

  @Argument(help: "The file to make.", completion: .file())
  var file: String?

  @Flag(help: "With states, territories, and the members of six groups of states in it.")
  var withStates = false

  @Option(
    help: ArgumentHelp("Who records them; else $DATELINE_RECORDER, else the login name.", valueName: "name"))
  var recorder: String?

  @OptionGroup var ledger: LedgerOptions

  func run(in environment: Environment) throws {
    let output = environment.output
    let path = file ?? ledger.ledger ?? environment.variables["DATELINE_LEDGER"] ?? "dateline.db"
    if withStates {
      let made = try LedgerOfStates(
        path: path, context: RecordingContext(naming: recorder, in: environment), environment: environment
      ).make()
      try tell(
        "made \(path): a ledger with \(made.actors) actors and \(made.sources) sources", of: path,
        in: environment)
      output.complain(
        ProblemText.note("next: dateline actor show NAME, dateline actor list, or dateline import FILE …"))
      return
    }
    if recorder != nil {
      throw UsageProblem(
        message: "--recorder is for --with-states: an empty ledger has nothing that somebody recorded",
        hints: [])
    }
    _ = try SQLiteStore.create(path: path)
    try tell("Created empty ledger \(path)", of: path, in: environment)
    output.complain(ProblemText.note("next: dateline actor add …, or dateline import FILE …"))
    if environment.isInteractive {
      output.complain(
        ProblemText.note(
          "one with states and their groups in it is made by: dateline init --with-states FILE"))
    }
  }
  private func tell(_ answer: String, of path: String, in environment: Environment) throws {
    try UnwrittenAnswer.write("the ledger was made: \(path)", ProblemText.note(answer), in: environment)
  }
}
