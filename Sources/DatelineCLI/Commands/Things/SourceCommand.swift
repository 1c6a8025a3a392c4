import ArgumentParser
import EDTF
import PolicyModel

/// A document or statement that says so.
struct SourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source",
    abstract: "Documents and statements that say so: add, revise, withdraw, restore, list, show.",
    subcommands: [Add.self, Revise.self, Withdraw.self, Restore.self, List.self, Show.self])

  /// What a source may have.
  struct Details: ParsableArguments {
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
      completion: .custom(Completing.sources))
    var derivedFrom: [String] = []

    func references() -> [Reference] { derivedFrom.map { Reference($0, at: .option("--derived-from")) } }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a source.")

    @Argument(help: "Its id: a–z, 0–9, -, _ and /.")
    var id: String

    @OptionGroup var details: Details
    @OptionGroup(title: "Recording") var writing: WritingOptions

    func run() throws {
      let published = try DateArgument.echoed(ifGiven: details.published, "--published")
      try writing.carryOut(
        .defineSource(
          SourceDraft(
            id: Written(id, at: .none), publisher: details.publisher, title: details.title,
            author: details.author, url: details.url, archivedURL: details.archivedURL,
            language: details.language, published: published,
            accessed: try DateArgument.echoed(ifGiven: details.accessed, "--accessed"), kind: details.kind,
            reliability: details.reliability, derivedFrom: details.references())))
    }
  }

  struct Revise: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revise",
      abstract: "Revise a source; the reported days of what was cited from it stay as they were fixed.")

    @Argument(help: "The source.", completion: .custom(Completing.sources))
    var id: String

    @OptionGroup var kindOfRevision: RevisionKindOptions
    @OptionGroup var details: Details

    @Option(
      help: ArgumentHelp("Take out a source that it rewrites or relays.", valueName: "id"),
      completion: .custom(Completing.sources))
    var removeDerivedFrom: [String] = []

    @Option(
      help: ArgumentHelp(
        "Empty a field: publisher, title, author, url, archived-url, language, published, accessed, kind, reliability, derived-from.",
        valueName: "field"))
    var without: [String] = []

    @OptionGroup(title: "Recording") var writing: WritingOptions

    func run() throws {
      var changes = SourceChanges()
      if let publisher = details.publisher { changes.publisher = .to(publisher) }
      if let title = details.title { changes.title = .to(title) }
      if let author = details.author { changes.author = .to(author) }
      if let url = details.url { changes.url = .to(url) }
      if let archived = details.archivedURL { changes.archivedURL = .to(archived) }
      if let language = details.language { changes.language = .to(language) }
      if let published = details.published {
        changes.published = .to(try DateArgument.echoed(published, "--published"))
      }
      if let accessed = details.accessed {
        changes.accessed = .to(try DateArgument.echoed(accessed, "--accessed"))
      }
      if let kind = details.kind { changes.kind = .to(kind) }
      if let reliability = details.reliability { changes.reliability = .to(reliability) }
      changes.moreDerivedFrom = details.references()
      changes.fewerDerivedFrom = removeDerivedFrom.map { Reference($0, at: .option("--remove-derived-from")) }
      for field in without { try empty(field, &changes) }
      try writing.carryOut(
        .reviseSource(
          ReviseThing(
            thing: Reference(id, at: .none), reason: try kindOfRevision.reason(unlessGiven: .update),
            changes: changes)))
    }

    private func empty(_ field: String, _ changes: inout SourceChanges) throws {
      switch field {
      case "publisher": changes.publisher = .to(nil)
      case "title": changes.title = .to(nil)
      case "author": changes.author = .to(nil)
      case "url": changes.url = .to(nil)
      case "archived-url": changes.archivedURL = .to(nil)
      case "language": changes.language = .to(nil)
      case "published": changes.published = .to(nil)
      case "accessed": changes.accessed = .to(nil)
      case "kind": changes.kind = .to(nil)
      case "reliability": changes.reliability = .to(nil)
      case "derived-from": changes.derivedFrom = .to([])
      default:
        throw UsageProblem(
          message: "“\(field)” is no field that can be emptied",
          hints: [
            "fields: publisher, title, author, url, archived-url, language, published, accessed, kind, reliability, derived-from"
          ])
      }
    }
  }

  /// A source's standing from a day on.
  struct Standing: ParsableArguments {
    @Argument(help: "The source.", completion: .custom(Completing.sources))
    var id: String

    @Option(name: .customLong("on"), help: ArgumentHelp("From that day on.", valueName: "date"))
    var day: String

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup(title: "Recording") var writing: WritingOptions

    func carryOut(isWithdrawn: Bool) throws {
      try writing.carryOut(
        .changeStanding(
          ChangeStanding(
            source: Reference(id, at: .none), isWithdrawn: isWithdrawn,
            on: try DateArgument.echoed(day, "--on"), reason: reason)))
    }
  }

  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "withdraw", abstract: "Withdraw a source: it supports nothing from that day on.")
    @OptionGroup var standing: Standing

    func run() throws { try standing.carryOut(isWithdrawn: true) }
  }

  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "restore", abstract: "Restore a source that was withdrawn.")
    @OptionGroup var standing: Standing

    func run() throws { try standing.carryOut(isWithdrawn: false) }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the sources.")
    @OptionGroup var options: ListOptions

    func run() throws { try options.list(.source) }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a source whole, with its history.")

    @Argument(help: "The source.", completion: .custom(Completing.sources))
    var id: String
    @OptionGroup var options: ShowOptions

    func run() throws { try options.show(id, .source) }
  }
}
