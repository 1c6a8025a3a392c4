import ArgumentParser
import PolicyModel

/// Adds citations to an event, corrects one, or takes one back.
struct CiteCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite", abstract: "Add citations to an event, or correct existing ones.",
    discussion: """
      With --withdraw or --correct one citation is named: by its source, or as show writes it (12.0: the first of \
      entry 12). A corrected one keeps what is not said anew; "" clears a quote, locator or origin. Answers about \
      what was known before stay as they were.
      """)

  @Argument(help: "The event.", completion: .custom(ShellCompletion.events))
  var event: String

  @Option(
    help: ArgumentHelp("Take this citation back.", valueName: "source|entry.n"),
    completion: .custom(ShellCompletion.sources))
  var withdraw: String?

  @Option(
    help: ArgumentHelp(
      "Say anew what this citation says, by the options for sources.", valueName: "source|entry.n"),
    completion: .custom(ShellCompletion.sources))
  var correct: String?

  @Option(help: "Why it is taken back or corrected.")
  var reason: String?

  @OptionGroup(title: "Sources") var citations: CitationOptions
  @OptionGroup(title: "Recording") var writing: WritingOptions

  func run(in environment: Environment) throws {
    try writing.carryOut(try command(in: environment), in: environment)
  }

  private func command(in environment: Environment) throws -> Command {
    let event = Reference(event, at: .none)
    if withdraw != nil, correct != nil {
      throw UsageProblem(message: "--withdraw and --correct are two things: give one", hints: [])
    }
    guard let named = withdraw ?? correct else {
      if reason != nil {
        throw UsageProblem(
          message: "a citation that is added has no reason", hints: ["mend one: --correct or --withdraw"])
      }
      return .cite(
        CiteEvent(event: event, citations: try citations.drafts(in: writing.ledger, in: environment)))
    }
    guard let reason else {
      throw UsageProblem(message: "say why, for the record keeps it: --reason", hints: [])
    }
    let changes = try citations.changes(in: writing.ledger, in: environment)
    if withdraw != nil, changes != CitationChanges() {
      throw UsageProblem(
        message: "what is taken back says nothing anew", hints: ["to say it otherwise: --correct"])
    }
    return .withdrawCitation(
      WithdrawCitation(
        event: event, citation: Reference(named, at: .option(withdraw == nil ? "--correct" : "--withdraw")),
        reason: reason, correction: withdraw == nil ? changes : nil))
  }
}
