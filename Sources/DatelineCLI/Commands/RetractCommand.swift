import ArgumentParser
import PolicyModel

/// Takes an event back.
struct RetractCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract", abstract: "Retract an event. Earlier answers stay available with --known."
  )

  @Argument(help: "The event.", completion: .custom(ShellCompletion.events))
  var event: String

  @Option(help: "Why.")
  var reason: String

  @OptionGroup var writing: WritingOptions

  func run(in environment: Environment) throws {
    try writing.carryOut(
      .retractEvent(RetractEvent(event: Reference(event, at: .none), reason: reason)), in: environment)
  }
}
