import ArgumentParser
import EDTF
import PolicyModel

/// Who acts or is acted upon.
struct ActorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actor", abstract: "Manage actors: add, revise, merge, list, show.",
    discussion: """
      Wherever an actor is named, here and in documents, its id will do, a name or alias without case and marks, a code \
      (iso3166:USA, or alone as it is written: USA), or the start of its id that no other has; the first of these that \
      fits is meant. Where several have had one name, the day decides: that of the event, or those that a question is \
      about. What may still be several is refused, and they are told.
      """,
    subcommands: [Add.self, Revise.self, MergeActorCommand.self, List.self, Show.self])

  /// What an actor has beyond id, name and kind.
  struct ActorOptions: ParsableArguments {
    @Option(
      help: ArgumentHelp("Another name; dated as NAME:DATES where it changed.", valueName: "name[:dates]"))
    var alias: [String] = []

    @Option(
      help: ArgumentHelp("An identifier, such as iso3166:USA or wikidata:Q30.", valueName: "scheme:code"))
    var code: [String] = []

    @Option(
      help: ArgumentHelp("An office that a person holds.", valueName: "id[:dates]"),
      completion: .custom(ShellCompletion.actors))
    var holds: [String] = []

    @Option(
      help: ArgumentHelp("What an office or body is part of.", valueName: "id[:dates]"),
      completion: .custom(ShellCompletion.actors))
    var partOf: [String] = []

    @Option(
      help: ArgumentHelp("What a state or person is a member of.", valueName: "id[:dates]"),
      completion: .custom(ShellCompletion.actors))
    var memberOf: [String] = []

    @Option(help: ArgumentHelp("When it began; of a person, was born.", valueName: "date"))
    var founded: String?

    @Option(help: ArgumentHelp("Its last day; of a person, when they died.", valueName: "date"))
    var dissolved: String?

    @Option(
      help: ArgumentHelp("An actor that took its place, and from which day.", valueName: "id[:day]"),
      completion: .custom(ShellCompletion.actors))
    var succeededBy: [String] = []

    func life(in environment: Environment) throws -> ActorLife<Reference> {
      ActorLife(
        founded: try DateArgument.echoed(ifGiven: founded, "--founded", in: environment),
        dissolved: try DateArgument.echoed(ifGiven: dissolved, "--dissolved", in: environment),
        successors: try successors(in: environment))
    }

    private func successors(in environment: Environment) throws -> [Succession<Reference>] {
      try succeededBy.map { text in
        let (actor, day) = ActorOptions.actor(text)
        return Succession(
          actor: Reference(actor, at: .option("--succeeded-by")),
          on: try DateArgument.echoed(ifGiven: day, "--succeeded-by", in: environment))
      }
    }

    func aliases(in environment: Environment) throws -> [Alias] {
      try ActorOptions.aliases(alias, "--alias", in: environment)
    }

    static func aliases(_ texts: [String], _ option: String, in environment: Environment) throws -> [Alias] {
      try texts.map { text in
        let (name, dates) = ActorOptions.dated(text)
        return Alias(name: name, during: try DateArgument.echoed(ifGiven: dates, option, in: environment))
      }
    }

    func codes() throws -> [Code] { try ActorOptions.codes(code) }

    static func codes(_ texts: [String]) throws -> [Code] {
      try texts.map { text in
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
          throw UsageProblem(
            message: "“\(text)” is no code", hints: ["write SCHEME:CODE, such as iso3166:USA"])
        }
        return Code(scheme: parts[0], code: parts[1])
      }
    }

    func memberships(in environment: Environment) throws -> [MembershipDraft] {
      try ActorOptions.draft(holds, .holds, "--holds", in: environment)
        + ActorOptions.draft(partOf, .partOf, "--part-of", in: environment)
        + ActorOptions.draft(memberOf, .memberOf, "--member-of", in: environment)
    }

    static func draft(
      _ texts: [String], _ kind: MembershipKind, _ option: String, in environment: Environment
    ) throws
      -> [MembershipDraft]
    {
      try texts.map { text in
        let (of, dates) = ActorOptions.actor(text)
        return MembershipDraft(
          kind: kind, of: Reference(of, at: .option(option)),
          during: try DateArgument.echoed(ifGiven: dates, option, in: environment))
      }
    }

    /// `ID:DATES`. A code has a colon of its own: `iso3166:USA:1949/..`.
    private static func actor(_ text: String) -> (actor: String, dates: String?) {
      let pieces = text.split(separator: ":", maxSplits: 2).map(String.init)
      let parts = pieces.count > 2 ? ["\(pieces[0]):\(pieces[1])", pieces[2]] : pieces
      return (parts.first ?? text, parts.count > 1 ? parts[1] : nil)
    }

    /// `NAME:DATES`, where what follows the last colon is a date; names may have colons themselves.
    private static func dated(_ text: String) -> (name: String, dates: String?) {
      guard let colon = text.lastIndex(of: ":") else { return (text, nil) }
      let dates = String(text[text.index(after: colon)...])
      guard (try? EDTFDate(dates)) != nil else { return (text, nil) }
      return (String(text[..<colon]), dates)
    }
  }

  struct Add: DatelineCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add an actor.")

    @Argument(help: "Its id: a–z, 0–9, -, _ and /.")
    var id: String

    @Option(help: "Its name; by default the id.")
    var name: String?

    @Option(help: "state, alliance, organization, body, office, person or group.")
    var kind: ActorKind

    @OptionGroup var details: ActorOptions
    @OptionGroup(title: "Recording") var writing: WritingOptions

    func run(in environment: Environment) throws {
      try writing.carryOut(
        .defineActor(
          ActorDraft(
            id: Written(id, at: .none), name: name ?? id, kind: kind,
            aliases: try details.aliases(in: environment),
            codes: try details.codes(), memberships: try details.memberships(in: environment),
            life: try details.life(in: environment))), in: environment)
    }
  }

  struct Revise: DatelineCommand {
    static let configuration = CommandConfiguration(
      commandName: "revise",
      abstract:
        "Revise an actor: aliases, codes, memberships and successors are added to what it has, or taken out.")

    @Argument(help: "The actor.", completion: .custom(ShellCompletion.actors))
    var id: String

    @OptionGroup var kindOfRevision: RevisionKindOptions

    @Option(help: "Its name.")
    var name: String?

    @Option(help: "What it is.")
    var kind: ActorKind?

    @OptionGroup var details: ActorOptions

    @Option(
      help: ArgumentHelp("Take out a name; with its dates where it has several.", valueName: "name[:dates]"))
    var removeAlias: [String] = []

    @Option(help: ArgumentHelp("Take out an identifier.", valueName: "scheme:code"))
    var removeCode: [String] = []

    @Option(
      help: ArgumentHelp(
        "Take out a membership of any kind; with its dates where it has several.", valueName: "id[:dates]"),
      completion: .custom(ShellCompletion.actors))
    var removeMembership: [String] = []

    @Option(
      help: ArgumentHelp(
        "Empty first: aliases, codes, memberships, founded, dissolved, successors.", valueName: "field"))
    var without: [String] = []

    @OptionGroup(title: "Recording") var writing: WritingOptions

    func run(in environment: Environment) throws {
      var changes = ActorChanges()
      if let name { changes.name = .to(name) }
      if let kind { changes.kind = .to(kind) }
      for field in without {
        switch field {
        case "aliases": changes.aliases = .to([])
        case "codes": changes.codes = .to([])
        case "memberships": changes.memberships = .to([])
        case "founded", "dissolved": changes.plain.set(field, to: nil)
        case "successors": changes.successors = .to([])
        default:
          throw UsageProblem(
            message: "“\(field)” is no field that can be emptied",
            hints: ["fields: aliases, codes, memberships, founded, dissolved, successors"])
        }
      }
      changes.moreAliases = try details.aliases(in: environment)
      changes.moreCodes = try details.codes()
      changes.moreMemberships = try details.memberships(in: environment)
      let life = try details.life(in: environment)
      if let founded = life.founded { changes.plain.set("founded", to: .date(founded)) }
      if let dissolved = life.dissolved { changes.plain.set("dissolved", to: .date(dissolved)) }
      changes.moreSuccessors = life.successors
      changes.fewerAliases = try ActorOptions.aliases(removeAlias, "--remove-alias", in: environment)
      changes.fewerCodes = try ActorOptions.codes(removeCode)
      changes.fewerMemberships = try ActorOptions.draft(
        removeMembership, .memberOf, "--remove-membership", in: environment
      ).map {
        MembershipName(kind: nil, of: $0.of, during: $0.during)
      }
      try writing.carryOut(
        .reviseActor(
          ReviseThing(
            thing: Reference(id, at: .none), reason: try kindOfRevision.reason(unlessGiven: .update),
            changes: changes)), in: environment)
    }
  }

  struct List: DatelineCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the actors.")
    @OptionGroup var options: ListOptions

    func run(in environment: Environment) throws { try options.list(.actor, in: environment) }
  }

  struct Show: DatelineCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show an actor with its history.")

    @Argument(help: "The actor.", completion: .custom(ShellCompletion.actors))
    var id: String
    @OptionGroup var options: ShowOptions

    func run(in environment: Environment) throws { try options.show(id, .actor, in: environment) }
  }
}
