import ArgumentParser
import EDTF
import PolicyModel

/// Notes that a policy was looked at again.
struct ReviewCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Record that a policy was reviewed on a day and had not changed.")

  @Argument(help: "The policy.", completion: .custom(ShellCompletion.policies))
  var policy: String

  @Option(name: .customLong("on"), help: ArgumentHelp("The day; today unless given.", valueName: "date"))
  var day: String?

  @Option(help: "A remark.")
  var note: String?

  @OptionGroup(title: "Sources") var citations: CitationOptions
  @OptionGroup(title: "Recording") var writing: WritingOptions

  func run(in environment: Environment) throws {
    let date =
      try DateArgument.echoed(
        ifGiven: day, "--on", citations.referenceDays(in: writing.ledger, in: environment), in: environment)
      ?? EDTFDate(environment.today())
    try writing.carryOut(
      .review(
        ReviewPolicy(
          policy: Reference(policy, at: .none), on: date,
          citations: try citations.drafts(in: writing.ledger, in: environment),
          note: note)), in: environment)
  }
}
