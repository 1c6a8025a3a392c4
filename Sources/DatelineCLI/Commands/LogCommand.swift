import ArgumentParser
import Ledger
import PolicyModel
import LedgerService

/// Lists the entries.
struct LogCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List the entries of the ledger: what was recorded, by whom and when.")

  @Argument(help: "Only entries about this record.", completion: .custom(ShellCompletion.things))
  var id: String?

  @Option(help: "Maximum number, the newest.")
  var limit: Int?

  @OptionGroup(title: "Viewpoint") var known: KnownOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func run(in environment: Environment) throws {
    if let limit, limit < 0 {
      throw UsageProblem(message: "--limit takes a number that is not negative", hints: [])
    }
    let question = try known.question(in: environment)
    let found = try ledger.read(in: environment) { reader in
      let thing = try id.map {
        try reader.place(Reference($0, at: .none), in: nil, at: reader.prefix(question).entry)
      }
      return try reader.log(of: thing, known: question, limit: limit)
    }
    try answer.write(found, in: environment)
  }
}
