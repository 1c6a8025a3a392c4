import ArgumentParser
import Exchange
import PolicyModel

/// What else an event has.
struct EventOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Who took part; without a role as its issuer.", valueName: "id[:role]"),
    completion: .custom(Completing.participants))
  var actor: [String] = []

  @Option(help: "The sort of event.")
  var type: EventType?

  @Option(help: "actual, planned, expected or proposed.")
  var modality: Modality?

  @Option(
    help: ArgumentHelp("How it stands to an event that is there.", valueName: "type:event"),
    completion: .custom(Completing.relations))
  var relation: [String] = []

  @Option(
    help: ArgumentHelp("An event with which it aligns itself: --relation follows:EVENT.", valueName: "event"),
    completion: .custom(Completing.events))
  var follows: [String] = []

  @Option(help: "Where it happened.")
  var place: String?

  @Option(help: "A remark.")
  var note: String?

  @Option(help: "A word to find it by; once for each.")
  var tag: [String] = []

  func participants() -> [ParticipantDraft] {
    actor.map { EventOptions.participant($0) }
  }

  /// `ID[:ROLE]`.
  static func participant(_ text: String) -> ParticipantDraft {
    let (actor, role) = OptionText.participant(text)
    return ParticipantDraft(actor: Reference(actor, at: .option("--actor")), role: role)
  }

  /// `TYPE:EVENT`.
  static func relation(_ text: String, at place: Place) throws -> RelationDraft {
    do throws(RelationTextRule) {
      let (type, event) = try OptionText.relation(text)
      return RelationDraft(type: type, event: Reference(event, at: place))
    } catch {
      throw UsageProblem(message: error.description, hints: error.hints)
    }
  }

  func relations() throws -> [RelationDraft] {
    let typed = try relation.map { try EventOptions.relation($0, at: .option("--relation")) }
    return typed
      + follows.map { RelationDraft(type: .follows, event: Reference($0, at: .option("--follows"))) }
  }
}
