import ArgumentParser
import EDTF
import PolicyModel

/// Corrects or updates an event.
struct ReviseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revise", abstract: "Correct an event's record, or update it with what was reported since.",
    discussion: """
      A correction (the record was wrong) applies to every question asked after it; an update (more was reported \
      since) needs a source of its own and applies once that is visible. What is not named stays; --actor, --set, \
      --clear, --unknown, --relation and --tag replace all of their kind.
      """)

  @Argument(help: "The event.", completion: .custom(Completing.events))
  var eventID: String

  @OptionGroup var kind: RevisionKindOptions

  @Option(help: ArgumentHelp("When.", valueName: "date"))
  var date: String?

  @Option(help: "What happened.")
  var title: String?

  @OptionGroup(title: "The event") var event: EventOptions
  @OptionGroup(title: "Effects on policies") var effects: EffectOptions
  @OptionGroup(title: "Sources") var citations: CitationOptions

  @Option(
    help: ArgumentHelp(
      "Empty a field: place, note, tags, participants, effects, relations.", valueName: "field"))
  var without: [String] = []

  @OptionGroup(title: "Recording") var writing: WritingOptions

  func run() throws {
    var changes = EventChanges()
    let start = citations.countedFrom(in: writing.ledger)
    if let date { changes.date = .to(try DateArgument.echoed(date, "--date", start)) }
    if let title { changes.title = .to(title) }
    if let type = event.type { changes.type = .to(type) }
    if let modality = event.modality { changes.modality = .to(modality) }
    if let place = event.place { changes.place = .to(place) }
    if let note = event.note { changes.note = .to(note) }
    if !event.tag.isEmpty { changes.tags = .to(event.tag) }
    if !event.actor.isEmpty { changes.participants = .to(event.participants()) }
    let relations = try event.relations()
    if !relations.isEmpty { changes.relations = .to(relations) }
    let drafts = try effects.drafts(start)
    if !drafts.isEmpty { changes.effects = .to(drafts) }
    for field in without { try empty(field, &changes) }
    try writing.carryOut(
      .reviseEvent(
        ReviseEvent(
          event: Reference(eventID, at: .none), reason: try kind.reason(), changes: changes,
          citations: try citations.drafts(in: writing.ledger))))
  }

  private func empty(_ field: String, _ changes: inout EventChanges) throws {
    switch field {
    case "place": changes.place = .to(nil)
    case "note": changes.note = .to(nil)
    case "tags": changes.tags = .to([])
    case "participants": changes.participants = .to([])
    case "effects": changes.effects = .to([])
    case "relations": changes.relations = .to([])
    default:
      throw UsageProblem(
        message: "“\(field)” is no field that can be emptied",
        hints: ["fields: place, note, tags, participants, effects, relations"])
    }
  }
}

/// Whether a revision corrects or updates, and why.
struct RevisionKindOptions: ParsableArguments {
  @Flag(help: "The record was wrong when it was made.")
  var correction = false

  @Flag(help: "More was reported since.")
  var update = false

  @Option(help: "Why.")
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
