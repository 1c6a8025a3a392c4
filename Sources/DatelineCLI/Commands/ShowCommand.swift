import ArgumentParser
import Ledger
import PolicyModel
import LedgerService

/// Shows one thing whole.
struct ShowCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one record with its history: an event, policy, actor, source or topic.")

  @Argument(help: "Its id, or an unambiguous prefix.", completion: .custom(ShellCompletion.things))
  var id: String

  @OptionGroup(title: "Viewpoint") var viewpointOptions: ViewpointOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func run(in environment: Environment) throws {
    let viewpoint = try viewpointOptions.viewpoint(in: environment)
    let found = try ledger.read(in: environment) {
      try $0.show(Reference(id, at: .none), in: nil, from: viewpoint)
    }
    try answer.write(found, in: environment)
  }
}
