import ArgumentParser
import PolicyModel
import LedgerService

/// One question that one issuer answers over time.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Manage policies: questions that one issuer answers over time: add, revise, list, show.",
    subcommands: [Add.self, Revise.self, List.self, Show.self])

  /// What a policy may have.
  struct PolicyOptions: ParsableArguments {
    @Option(help: "To whom it is addressed.", completion: .custom(ShellCompletion.actors))
    var addressee: String?

    @Option(help: "What it is about: a weapon, a good.")
    var object: String?

    @Option(help: "What it has in common with others' policies.", completion: .custom(ShellCompletion.topics))
    var topic: String?

    @Option(help: "On a numeric scale, which direction is stricter: higher or lower.")
    var stricter: Stricter?

    @Option(
      help: ArgumentHelp("A value that another policy must have.", valueName: "policy=value"),
      completion: .custom(ShellCompletion.settings))
    var requires: [String] = []

    func requirements() throws -> [RequirementDraft] {
      try requires.map { text in
        guard let sign = text.firstIndex(of: "=") else {
          throw UsageProblem(
            message: "--requires \(text) has no value", hints: ["write --requires POLICY=VALUE"])
        }
        return RequirementDraft(
          policy: Reference(String(text[..<sign]), at: .option("--requires")),
          value: String(text[text.index(after: sign)...]))
      }
    }

    static func scale(_ text: String) throws -> Scale {
      do {
        return try Scale(text)
      } catch {
        throw DataProblem(option: "--scale", error)
      }
    }
  }

  struct Add: DatelineCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a policy.")

    @Argument(help: "Its id: a–z, 0–9, -, _ and /.")
    var id: String

    @Option(help: "The question, in words; by default the id.")
    var title: String?

    @Option(help: "Whose policy it is.", completion: .custom(ShellCompletion.actors))
    var issuer: String

    @Option(
      help:
        "permission, obligation, numeric, open, or your own from the least to the most restrictive: \"a < b < c\"."
    )
    var scale: String

    @OptionGroup var details: PolicyOptions
    @OptionGroup(title: "Recording") var writing: WritingOptions

    func run(in environment: Environment) throws {
      try writing.carryOut(
        .definePolicy(
          PolicyDraft(
            id: Written(id, at: .none), title: title ?? id,
            issuer: Reference(issuer, at: .option("--issuer")),
            addressee: details.addressee.map { Reference($0, at: .option("--addressee")) },
            object: details.object, topic: details.topic.map { Reference($0, at: .option("--topic")) },
            scale: try PolicyOptions.scale(scale), stricter: details.stricter,
            requires: try details.requirements())
        ), in: environment)
    }
  }

  struct Revise: DatelineCommand {
    static let configuration = CommandConfiguration(commandName: "revise", abstract: "Revise a policy.")

    @Argument(help: "The policy.", completion: .custom(ShellCompletion.policies))
    var id: String

    @OptionGroup var kind: RevisionKindOptions

    @Option(help: "The question, in words.")
    var title: String?

    @Option(help: "Whose policy it is.", completion: .custom(ShellCompletion.actors))
    var issuer: String?

    @Option(help: "The scale; it must contain every recorded value.")
    var scale: String?

    @OptionGroup var details: PolicyOptions

    @Option(
      help: ArgumentHelp("Take out a policy that it requires.", valueName: "policy"),
      completion: .custom(ShellCompletion.policies))
    var removeRequires: [String] = []

    @Option(
      help: ArgumentHelp("Empty a field: addressee, object, topic, stricter, requires.", valueName: "field"))
    var without: [String] = []

    @OptionGroup(title: "Recording") var writing: WritingOptions

    func run(in environment: Environment) throws {
      var changes = PolicyChanges()
      if let title { changes.title = .to(title) }
      if let issuer { changes.issuer = .to(Reference(issuer, at: .option("--issuer"))) }
      if let scale { changes.scale = .to(try PolicyOptions.scale(scale)) }
      if let addressee = details.addressee {
        changes.addressee = .to(Reference(addressee, at: .option("--addressee")))
      }
      if let object = details.object { changes.plain.set("object", to: .text(object)) }
      if let topic = details.topic { changes.topic = .to(Reference(topic, at: .option("--topic"))) }
      if let stricter = details.stricter { changes.plain.set("stricter", to: .word(stricter.rawValue)) }
      changes.moreRequires = try details.requirements()
      changes.fewerRequires = removeRequires.map { Reference($0, at: .option("--remove-requires")) }
      for field in without {
        switch field {
        case "addressee": changes.addressee = .to(nil)
        case "object", "stricter": changes.plain.set(field, to: nil)
        case "topic": changes.topic = .to(nil)
        case "requires": changes.requires = .to([])
        default:
          throw UsageProblem(
            message: "“\(field)” is no field that can be emptied",
            hints: ["fields: addressee, object, topic, stricter, requires"])
        }
      }
      try writing.carryOut(
        .revisePolicy(
          ReviseThing(
            thing: Reference(id, at: .none), reason: try kind.reason(unlessGiven: .update), changes: changes)),
        in: environment)
    }
  }

  struct List: DatelineCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the policies.")

    @Option(
      help: "Only policies of this issuer, or of who acts for it.",
      completion: .custom(ShellCompletion.actors))
    var actor: [String] = []

    @Option(help: "Only policies of this topic.", completion: .custom(ShellCompletion.topics))
    var topic: [String] = []

    @OptionGroup var options: ListOptions

    func run(in environment: Environment) throws {
      try options.list(
        .policy, policies: AskedPolicies(naming: [], actors: actor, topics: topic), in: environment)
    }
  }

  struct Show: DatelineCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a policy with its history.")

    @Argument(help: "The policy.", completion: .custom(ShellCompletion.policies))
    var id: String
    @OptionGroup var options: ShowOptions

    func run(in environment: Environment) throws { try options.show(id, .policy, in: environment) }
  }
}
