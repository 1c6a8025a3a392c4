import ArgumentParser
import EDTF
import Ledger
import PolicyModel
import Queries
import LedgerService

/// Says what was expected, and what became of it.
struct OutlookCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "outlook",
    abstract: "List what was expected, by whom, and whether it came true, with the record of each source.",
    discussion: """
      An expectation is an event with --modality expected: dated on the day it was said, with --effective for when. It \
      is met by an event that has the relation fulfils to it, however late; or, not linked, where the policies \
      themselves surely came to be as it said, in its time. It is missed once the last day of its time has passed, and \
      open until then; one that was said for no day stays open. It never changes a state.

      The records count all expectations of what is asked for, whatever became of them: by who spoke, and by the \
      publisher that a report goes back to. CSV has the expectations only.
      """)

  @OptionGroup var on: OnOption

  @Option(
    help: "Only expectations in which this actor, or who acts for it, takes part, or of its policies.",
    completion: .custom(ShellCompletion.actors))
  var actor: [String] = []

  @Option(
    help: "Only expectations of this policy, or related to an event on it.",
    completion: .custom(ShellCompletion.policies))
  var policy: [String] = []

  @Option(
    help: "Only expectations of policies of this topic, or related to an event on one.",
    completion: .custom(ShellCompletion.topics))
  var topic: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only what this one said: an actor, or the words for somebody unnamed.", valueName: "actor|words"),
    completion: .custom(ShellCompletion.actors))
  var speaker: String?

  @Flag(help: "Only open expectations.") var open = false
  @Flag(help: "Only expectations that are met, or may be.") var met = false
  @Flag(help: "Only expectations that were missed.") var missed = false

  @Option(help: "Maximum number, from the first.")
  var limit: Int?

  @OptionGroup(title: "Viewpoint") var viewpointOptions: ViewpointOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func run(in environment: Environment) throws {
    if let limit, limit < 0 {
      throw UsageProblem(message: "--limit takes a number that is not negative", hints: [])
    }
    let viewpoint = try viewpointOptions.viewpoint(on: try on.read(in: environment), in: environment)
    let isNarrowed = !policy.isEmpty || !topic.isEmpty
    let asked = AskedOutlook(
      actors: actor.map { Reference($0, at: .option("--actor")) },
      policies: isNarrowed
        ? AskedPolicies(
          policies: policy.map { Reference($0, at: .option("--policy")) }, actors: [],
          topics: topic.map { Reference($0, at: .option("--topic")) }) : nil,
      speaker: speaker, statuses: statuses, limit: limit)
    let found = try ledger.read(in: environment) { try $0.outlook(asked, from: viewpoint) }
    try answer.write(found, heading: heading, in: environment)
  }

  private var statuses: Set<ExpectationStatus>? {
    let given: [(Bool, ExpectationStatus)] = [(open, .open), (met, .met), (missed, .missed)]
    let chosen = given.filter(\.0).map(\.1)
    return chosen.isEmpty ? nil : Set(chosen)
  }

  private var heading: [String] {
    let chosen = ExpectationStatus.allCases.filter { statuses?.contains($0) ?? false }
    return (chosen.isEmpty ? [] : [chosen.map(\.rawValue).joined(separator: " or ")]) + actor + policy + topic
      + (speaker.map { ["said by \($0)"] } ?? [])
  }
}
