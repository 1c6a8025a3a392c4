import ArgumentParser
import PolicyModel

/// Rules on a disputed event.
struct RuleCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule", abstract: "Settle a dispute: uphold the disputed event's effects, or reject them.")

  @Argument(help: "The disputed event.", completion: .custom(ShellCompletion.events))
  var event: String

  @Flag(help: "Its effects count.")
  var uphold = false

  @Flag(help: "Its effects do not count.")
  var reject = false

  @Option(help: "Why.")
  var reason: String

  @OptionGroup var writing: WritingOptions

  func run(in environment: Environment) throws {
    guard uphold != reject else { throw UsageProblem(message: "say which: --uphold or --reject", hints: []) }
    try writing.carryOut(
      .rule(
        RuleDispute(
          event: Reference(event, at: .none), verdict: uphold ? .uphold : .reject, reason: reason)),
      in: environment)
  }
}
