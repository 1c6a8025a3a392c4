import ArgumentParser
import Documents
import PolicyModel

/// What else an event has.
struct EventOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Who took part; without a role as its issuer.", valueName: "id[:role]"),
    completion: .custom(ShellCompletion.participants))
  var actor: [String] = []

  @Option(help: "The type of event.")
  var type: EventType?

  @Option(help: "actual, planned, expected or proposed.")
  var modality: Modality?

  @Option(
    help: ArgumentHelp("Relation to an existing event.", valueName: "type:event"),
    completion: .custom(ShellCompletion.relations))
  var relation: [String] = []

  @Option(
    help: ArgumentHelp(
      "Limit --relation to a policy, or to one key of it (supersedes, repeals, suspends, extends, commences).",
      valueName: "policy[.key]"),
    completion: .custom(ShellCompletion.policies))
  var of: [String] = []

  @Option(
    help: ArgumentHelp("An event with which it aligns itself: --relation follows:EVENT.", valueName: "event"),
    completion: .custom(ShellCompletion.events))
  var follows: [String] = []

  @Option(help: "Where it happened.")
  var place: String?

  @Option(help: "A remark.")
  var note: String?

  @Option(help: "A tag for the event; repeat for more.")
  var tag: [String] = []

  func participants() -> [ParticipantDraft] {
    actor.map { EventOptions.participant($0) }
  }

  /// `ID[:ROLE]`.
  static func participant(_ text: String) -> ParticipantDraft {
    let (actor, role) = OptionText.participant(text)
    return ParticipantDraft(actor: Reference(actor, at: .option("--actor")), role: role)
  }

  /// The relations; those that act have the dates and policies to which they are limited.
  /// - Parameter dates: from when and until when they act, where the event has no effect of which these dates are.
  func relations(_ dates: EffectOptions.Dates?) throws -> [RelationDraft] {
    var drafts = try plainRelations()
    let acting = drafts.indices.filter { drafts[$0].type.acts }
    if !of.isEmpty, acting.isEmpty {
      throw UsageProblem(
        message: "--of limits a relation, and no --relation is given that can be limited",
        hints: [
          "those that can: \(RelationType.allCases.filter(\.takesFromAndOf).map(\.rawValue).joined(separator: ", "))"
        ])
    }
    let targets = of.map { TargetDraft(target: Reference($0, at: .option("--of"))) }
    let ending = acting.filter { drafts[$0].type.takesUntil }
    if dates?.starts == .unknown {
      throw UsageProblem(
        message: "--effective unknown is for what an event does to a policy, and it does nothing to one",
        hints: [
          "leave --effective out where the relation acts from the event's date on",
          Hint(
            "of an act whose day is still to be named, say what it does too (--set POLICY=VALUE --effective unknown): what "
              + "commences it brings its relations into force"),
        ])
    }
    for index in acting {
      drafts[index].of = targets
      drafts[index].from = dates?.starts.date
      if ending.isEmpty || ending.contains(index) { drafts[index].until = dates?.until }
    }
    return drafts
  }

  /// `TYPE:EVENT`.
  static func relation(_ text: String, at place: SourceLocation) throws -> RelationDraft {
    do throws(RelationTextRule) {
      let (type, event) = try OptionText.relation(text)
      return RelationDraft(type: type, event: Reference(event, at: place))
    } catch {
      throw UsageProblem(message: error.description, hints: error.hints)
    }
  }

  /// Whether a relation is named that acts from day to day.
  var hasActingRelation: Bool {
    relation.contains { (try? OptionText.relation($0))?.type.acts ?? false }
  }

  private func plainRelations() throws -> [RelationDraft] {
    let typed = try relation.map { try EventOptions.relation($0, at: .option("--relation")) }
    return typed
      + follows.map { RelationDraft(type: .follows, event: Reference($0, at: .option("--follows"))) }
  }
}
