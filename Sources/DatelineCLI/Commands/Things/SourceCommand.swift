import ArgumentParser
import EDTF
import PolicyModel

/// A document or statement that says so.
struct SourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source",
    abstract: "Manage sources: add, revise, withdraw, restore, list, show.",
    subcommands: [Add.self, Revise.self, Withdraw.self, Restore.self, List.self, Show.self])

  /// What a source may have.
  struct SourceOptions: ParsableArguments {
    @Option(help: "Who published it.")
    var publisher: String?

    @Option(help: "Its title.")
    var title: String?

    @Option(help: "Who wrote it.")
    var author: String?

    @Option(help: "Its address.")
    var url: String?

    @Option(
      name: .customLong("archived-url"),
      help: ArgumentHelp("The address of an archived copy.", valueName: "url"))
    var archivedURL: String?

    @Option(help: ArgumentHelp("Its language, such as en.", valueName: "code"))
    var language: String?

    @Option(help: ArgumentHelp("When it was published.", valueName: "date"))
    var published: String?

    @Option(help: ArgumentHelp("When it was last read.", valueName: "date"))
    var accessed: String?

    @Option(help: "official-register, self-declaration, third-party or primary-research.")
    var kind: SourceKind?

    @Option(help: ArgumentHelp("A (completely reliable) to F (cannot be judged).", valueName: "A-F"))
    var reliability: Reliability?

    @Option(
      help: ArgumentHelp("A source that it rewrites or relays.", valueName: "id"),
      completion: .custom(ShellCompletion.sources))
    var derivedFrom: [String] = []

    func references() -> [Reference] { derivedFrom.map { Reference($0, at: .option("--derived-from")) } }

    /// The options that are fields with one plain value.
    func plain(in environment: Environment) throws -> PlainChanges {
      var changes = PlainChanges()
      let texts = [
        ("publisher", publisher), ("title", title), ("author", author), ("url", url),
        ("archivedUrl", archivedURL), ("language", language),
      ]
      for (name, text) in texts { if let text { changes.set(name, to: .text(text)) } }
      for (name, date) in [("published", published), ("accessed", accessed)] {
        if let date {
          changes.set(name, to: .date(try DateArgument.echoed(date, "--\(name)", in: environment)))
        }
      }
      if let kind { changes.set("kind", to: .word(kind.rawValue)) }
      if let reliability { changes.set("reliability", to: .word(reliability.rawValue)) }
      return changes
    }
  }

  struct Add: DatelineCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a source.")

    @Argument(help: "Its id: a–z, 0–9, -, _ and /.")
    var id: String

    @OptionGroup var details: SourceOptions
    @OptionGroup(title: "Recording") var writing: WritingOptions

    func run(in environment: Environment) throws {
      let plain = try details.plain(in: environment)
      try writing.carryOut(
        .defineSource(
          SourceDraft(id: Written(id, at: .none), derivedFrom: details.references()) { plain.apply(to: &$0) }),
        in: environment)
    }
  }

  struct Revise: DatelineCommand {
    static let configuration = CommandConfiguration(
      commandName: "revise",
      abstract: "Revise a source; the reported days of what was cited from it stay as they were fixed.")

    @Argument(help: "The source.", completion: .custom(ShellCompletion.sources))
    var id: String

    @OptionGroup var kindOfRevision: RevisionKindOptions
    @OptionGroup var details: SourceOptions

    @Option(
      help: ArgumentHelp("Take out a source that it rewrites or relays.", valueName: "id"),
      completion: .custom(ShellCompletion.sources))
    var removeDerivedFrom: [String] = []

    @Option(
      help: ArgumentHelp(
        "Empty a field: publisher, title, author, url, archived-url, language, published, accessed, kind, reliability, derived-from.",
        valueName: "field"))
    var without: [String] = []

    @OptionGroup(title: "Recording") var writing: WritingOptions

    func run(in environment: Environment) throws {
      var changes = SourceChanges()
      changes.plain = try details.plain(in: environment)
      changes.moreDerivedFrom = details.references()
      changes.fewerDerivedFrom = removeDerivedFrom.map { Reference($0, at: .option("--remove-derived-from")) }
      for field in without { try empty(field, &changes) }
      try writing.carryOut(
        .reviseSource(
          ReviseThing(
            thing: Reference(id, at: .none), reason: try kindOfRevision.reason(unlessGiven: .update),
            changes: changes)), in: environment)
    }

    private func empty(_ field: String, _ changes: inout SourceChanges) throws {
      if field == "derived-from" {
        changes.derivedFrom = .to([])
        return
      }
      guard let name = Self.clearedFields[field] else {
        throw UsageProblem(
          message: "“\(field)” is no field that can be emptied",
          hints: [
            "fields: publisher, title, author, url, archived-url, language, published, accessed, kind, reliability, derived-from"
          ])
      }
      changes.plain.set(name, to: nil)
    }

    /// The fields that can be emptied, by the names of their options.
    private static let clearedFields = Dictionary(
      uniqueKeysWithValues: Source.fields.filter { $0.access != nil }.map {
        ($0.name == "archivedUrl" ? "archived-url" : $0.name, $0.name)
      })
  }

  /// A source's standing from a day on.
  struct StandingOptions: ParsableArguments {
    @Argument(help: "The source.", completion: .custom(ShellCompletion.sources))
    var id: String

    @Option(name: .customLong("on"), help: ArgumentHelp("From that day on.", valueName: "date"))
    var day: String

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup(title: "Recording") var writing: WritingOptions

    func carryOut(isWithdrawn: Bool, in environment: Environment) throws {
      try writing.carryOut(
        .changeStanding(
          ChangeStanding(
            source: Reference(id, at: .none), isWithdrawn: isWithdrawn,
            on: try DateArgument.echoed(day, "--on", in: environment), reason: reason)), in: environment)
    }
  }

  struct Withdraw: DatelineCommand {
    static let configuration = CommandConfiguration(
      commandName: "withdraw", abstract: "Withdraw a source: it supports nothing from that day on.")
    @OptionGroup var standing: StandingOptions

    func run(in environment: Environment) throws { try standing.carryOut(isWithdrawn: true, in: environment) }
  }

  struct Restore: DatelineCommand {
    static let configuration = CommandConfiguration(
      commandName: "restore", abstract: "Restore a source that was withdrawn.")
    @OptionGroup var standing: StandingOptions

    func run(in environment: Environment) throws {
      try standing.carryOut(isWithdrawn: false, in: environment)
    }
  }

  struct List: DatelineCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the sources.")
    @OptionGroup var options: ListOptions

    func run(in environment: Environment) throws { try options.list(.source, in: environment) }
  }

  struct Show: DatelineCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a source with its history.")

    @Argument(help: "The source.", completion: .custom(ShellCompletion.sources))
    var id: String
    @OptionGroup var options: ShowOptions

    func run(in environment: Environment) throws { try options.show(id, .source, in: environment) }
  }
}
