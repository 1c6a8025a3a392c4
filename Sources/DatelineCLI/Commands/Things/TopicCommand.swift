import ArgumentParser
import PolicyModel

/// What policies of different issuers have in common.
struct TopicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topic",
    abstract: "Manage topics, which policies of different issuers share: add, revise, list, show.",
    subcommands: [Add.self, Revise.self, List.self, Show.self])

  struct Add: DatelineCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a topic.")

    @Argument(help: "Its id: a–z, 0–9, -, _ and /.")
    var id: String

    @Option(help: "Its name; by default the id.")
    var name: String?

    @OptionGroup(title: "Recording") var writing: WritingOptions

    func run(in environment: Environment) throws {
      try writing.carryOut(
        .defineTopic(TopicDraft(id: Written(id, at: .none), name: name ?? id)), in: environment)
    }
  }

  struct Revise: DatelineCommand {
    static let configuration = CommandConfiguration(commandName: "revise", abstract: "Revise a topic.")

    @Argument(help: "The topic.", completion: .custom(ShellCompletion.topics))
    var id: String

    @OptionGroup var kind: RevisionKindOptions

    @Option(help: "Its name.")
    var name: String

    @OptionGroup(title: "Recording") var writing: WritingOptions

    func run(in environment: Environment) throws {
      var changes = TopicChanges()
      changes.name = .to(name)
      try writing.carryOut(
        .reviseTopic(
          ReviseThing(
            thing: Reference(id, at: .none), reason: try kind.reason(unlessGiven: .update), changes: changes)),
        in: environment)
    }
  }

  struct List: DatelineCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the topics.")
    @OptionGroup var options: ListOptions

    func run(in environment: Environment) throws { try options.list(.topic, in: environment) }
  }

  struct Show: DatelineCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a topic with its history.")

    @Argument(help: "The topic.", completion: .custom(ShellCompletion.topics))
    var id: String
    @OptionGroup var options: ShowOptions

    func run(in environment: Environment) throws { try options.show(id, .topic, in: environment) }
  }
}
