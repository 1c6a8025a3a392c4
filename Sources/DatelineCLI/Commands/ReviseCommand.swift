import ArgumentParser
import EDTF
import PolicyModel
import LedgerService

/// Corrects or updates an event.
struct ReviseCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "revise", abstract: "Correct an event's record, or update it with what was reported since.",
    discussion: """
      A correction (the record was wrong) applies to every question asked after it; an update (more was reported \
      since) needs a source of its own and applies once that is visible. A correction is laid over what it corrects: \
      where an update said it, it shows to those who see the update.

      What is not named stays. --set, --clear and --unknown change the effect on that policy, or add one; --effective, \
      --until and --inferred apply to the policies that are named, else to every effect. --actor, --relation and --tag \
      add; --remove-… takes one out, --without empties a field. The answer tells what changes, before → after, and what \
      stays.
      """)

  @Argument(help: "The event.", completion: .custom(ShellCompletion.events))
  var eventID: String

  @OptionGroup var kind: RevisionKindOptions

  @Option(help: ArgumentHelp("When.", valueName: "date"))
  var date: String?

  @Option(help: "What happened.")
  var title: String?

  @OptionGroup(title: "The event") var event: EventOptions
  @OptionGroup(title: "Effects on policies") var effects: EffectOptions
  @OptionGroup(title: "Single effects") var which: EffectChoiceOptions
  @OptionGroup(title: "Sources") var citations: CitationOptions
  @OptionGroup(title: "Taking out") var removals: RemovalOptions

  @Option(
    help: ArgumentHelp(
      "Empty a field: place, note, tags, participants, effects, relations; or of the effects: effective, until.",
      valueName: "field"))
  var without: [String] = []

  @OptionGroup(title: "Recording") var writing: WritingOptions

  func run(in environment: Environment) throws {
    var changes = EventChanges()
    let start = ReferenceDays(
      revising: eventID, citing: citations.source, of: writing.ledger, in: environment)
    if let date { changes.date = .to(try DateArgument.echoed(date, "--date", start, in: environment)) }
    if let title { changes.title = .to(title) }
    if let type = event.type { changes.type = .to(type) }
    if let modality = event.modality { changes.modality = .to(modality) }
    if let place = event.place { changes.place = .to(place) }
    if let note = event.note { changes.note = .to(note) }
    for field in without { try empty(field, &changes) }
    changes.added.tags = event.tag
    changes.added.participants = event.participants()
    // Dates beside a relation that acts are the relation's, unless something is said of a policy too.
    let areOfRelation = effects.isEmpty && event.hasActingRelation
    changes.added.relations = try event.relations(areOfRelation ? effects.dates(start, in: environment) : nil)
    try removals.add(to: &changes)
    changes.effectChanges += try which.changes(
      areOfRelation ? effects.undated : effects, without: without, start, in: environment)
    try writing.carryOut(
      .reviseEvent(
        ReviseEvent(
          event: Reference(eventID, at: .none), reason: try kind.reason(), changes: changes,
          citations: try citations.drafts(in: writing.ledger, in: environment))), in: environment)
  }

  private func empty(_ field: String, _ changes: inout EventChanges) throws {
    switch field {
    case "place": changes.place = .to(nil)
    case "note": changes.note = .to(nil)
    case "tags": changes.tags = .to([])
    case "participants": changes.participants = .to([])
    case "effects": changes.effects = .to([])
    case "relations": changes.relations = .to([])
    case "effective", "until": break
    default:
      throw UsageProblem(
        message: "“\(field)” is no field that can be emptied",
        hints: ["fields: place, note, tags, participants, effects, relations, effective, until"])
    }
  }
}

/// Whether a revision corrects or updates, and why.
struct RevisionKindOptions: ParsableArguments {
  @Flag(help: "A correction: the record was wrong when it was made.")
  var correction = false

  @Flag(help: "An update: more was reported since.")
  var update = false

  @Option(help: "Why; a correction must say so.")
  var reason: String?

  func reason(unlessGiven kind: RevisionKind? = nil) throws -> RevisionReason {
    guard correction != update || (!correction && kind != nil) else {
      throw UsageProblem(
        message: correction ? "--correction and --update exclude each other" : "say which it is",
        hints: ["--correction: the record was wrong", "--update: more was reported since"])
    }
    return RevisionReason(
      kind: correction ? .correction : update ? .update : kind ?? .correction, reason: reason ?? "")
  }
}
