import ArgumentParser
import Ledger
import PolicyModel
import Queries
import LedgerService

/// Says who adopted a policy when, after whom, and who has not.
struct DiffusionCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "diffusion",
    abstract: "List who adopted a policy when, after whom, and who has not.",
    discussion: """
      Each policy of the topic adopts on the first day on which it has the status: a span of days where dates are \
      imprecise, and possibly only where some dates or disputes leave it open. Lags are from the first mover, from force \
      to force. \
      With --group only members of that group on the day are told of, those of groups within it too, and members \
      without a policy of the topic are named.
      """)

  @Argument(help: "The topic.", completion: .custom(ShellCompletion.topics))
  var topic: String

  @Option(help: ArgumentHelp("The status that counts as having adopted.", valueName: "value"))
  var status: String?

  @Flag(help: "A stricter status than that of --status counts too, by the order of the scale.")
  var orStricter = false

  @Option(help: ArgumentHelp("Instead of --status: this number or a greater one.", valueName: "number"))
  var atLeast: String?

  @Option(help: "Only members of this group on the day.", completion: .custom(ShellCompletion.actors))
  var group: String?

  @OptionGroup var on: OnOption
  @OptionGroup(title: "Viewpoint") var viewpointOptions: ViewpointOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func run(in environment: Environment) throws {
    let viewpoint = try viewpointOptions.viewpoint(on: try on.read(in: environment), in: environment)
    let asked = AskedDiffusion(
      topic: Reference(topic, at: .none), wanted: try wanted(),
      group: group.map { Reference($0, at: .option("--group")) })
    guard let found = try ledger.read(in: environment, { try $0.diffusion(asked, from: viewpoint) }) else {
      return
    }
    try answer.write(found, in: environment)
  }

  private func wanted() throws -> WantedStatus {
    switch (status, atLeast) {
    case (let value?, nil): return orStricter ? .orStricter(value) : .exactly(value)
    case (nil, let text?) where !orStricter:
      guard let number = Decimal(text) else {
        throw DataProblem(option: "--at-least", message: "“\(text)” is no decimal number, such as 3 or 17.5")
      }
      return .atLeast(number)
    case (nil, nil):
      throw UsageProblem(
        message: "diffusion must know which status counts as having adopted",
        hints: ["as in --status permitted, or --at-least 2 on a numeric scale"])
    default:
      throw UsageProblem(
        message: "--at-least stands instead of --status, and --or-stricter goes with --status only", hints: []
      )
    }
  }
}
