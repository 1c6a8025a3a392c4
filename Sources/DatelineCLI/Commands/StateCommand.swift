import ArgumentParser
import Ledger
import PolicyModel
import LedgerService

/// Says what policies were on a day.
struct StateCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: "Show the state of policies on a day.",
    discussion: "Without POLICY, lists every policy that matches --actor, --topic and --group.")

  @Argument(help: "Policies.", completion: .custom(ShellCompletion.policies))
  var policies: [String] = []

  @OptionGroup var on: OnOption

  @Option(
    help: "Only policies of this issuer, or of who acts for it.", completion: .custom(ShellCompletion.actors))
  var actor: [String] = []

  @Option(help: "Only policies of this topic.", completion: .custom(ShellCompletion.topics))
  var topic: [String] = []

  @Option(
    help: "Only policies of this group's members on the day.",
    completion: .custom(ShellCompletion.actors))
  var group: [String] = []

  @Flag(help: "Include policies that are not stated, cleared or unknown.")
  var all = false

  @OptionGroup(title: "Viewpoint") var viewpointOptions: ViewpointOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func run(in environment: Environment) throws {
    let viewpoint = try viewpointOptions.viewpoint(on: try on.read(in: environment), in: environment)
    let asked = AskedPolicies(naming: policies, actors: actor, topics: topic, groups: group)
    let found = try ledger.read(in: environment) { try $0.state(asked, from: viewpoint, all: all) }
    try answer.write(found, in: environment)
  }
}

extension AskedPolicies {
  init(naming policies: [String], actors: [String], topics: [String], groups: [String] = []) {
    self.init(
      policies: policies.map { Reference($0, at: .none) },
      actors: actors.map { Reference($0, at: .option("--actor")) },
      topics: topics.map { Reference($0, at: .option("--topic")) },
      groups: groups.map { Reference($0, at: .option("--group")) })
  }
}
