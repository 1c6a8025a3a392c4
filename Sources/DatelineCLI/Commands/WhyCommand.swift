import ArgumentParser
import Documents
import Ledger
import PolicyModel
import LedgerService

/// Says what a state rests on.
struct WhyCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Show the effects and citations that a state is based on.")

  @Argument(
    help: ArgumentHelp("The policy, and the attribute where one is meant.", valueName: "policy[.key]"),
    completion: .custom(ShellCompletion.policies))
  var policy: String

  @OptionGroup var on: OnOption
  @OptionGroup(title: "Viewpoint") var viewpointOptions: ViewpointOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func run(in environment: Environment) throws {
    let viewpoint = try viewpointOptions.viewpoint(on: try on.read(in: environment), in: environment)
    let (policy, key) = OptionText.target(policy)
    let isKeyGiven = self.policy.contains(".")
    guard let asked = Key(key) else {
      throw DataProblem(option: "POLICY.KEY", message: "“\(key)” cannot be the name of an attribute")
    }
    let found = try ledger.read(in: environment) {
      try $0.why(Reference(policy, at: .none), key: isKeyGiven ? asked : nil, from: viewpoint)
    }
    guard let found else { return }
    try answer.write(found, in: environment)
  }
}
