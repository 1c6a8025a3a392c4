package import JSON
import PolicyModel
package import Queries

/// What a policy's state rests on, as JSON.
package enum WhyJSON {
  /// `{"viewpoint", "policy", "title", "issuer", "topic", "keys", "requires"}`. A key has the fields that it has in a
  /// state, and the effects that hold (`holding`), held (`past`) and will begin (`coming`), the events
  /// whose relations act on it (`acting`, each relation with its `type`, `event`, `from` and `until`), and the events
  /// with an effect on it that do not count from here (`leftOut`), with the reason: rejected (by the entry `ruling`),
  /// expected, proposed, grade, reported later, undated, withdrawn, not stated, unsourced. An effect has its event's
  /// main fields and its `citations`: those of a timeline, with `confirming` (the event that confirms, where it is
  /// cited through that one), `official` (whether it makes the effect official), `counts`, and `origins`. `requires`
  /// says of each needed policy whether it is `met` (null: that cannot be said) and what was `found`.
  package static func node(_ answer: WhyAnswer) -> JSONNode {
    .object(
      [("viewpoint", ViewpointJSON.node(answer.viewpoint))] + AnswerJSON.policy(answer.policy) + [
        ("keys", .list(answer.keys.map(key))), ("requires", .list(answer.requires.map(requirement))),
      ])
  }

  private static func key(_ key: WhyKey) -> JSONNode {
    .object(
      StateJSON.answer(key.row) + [
        ("holding", .list(key.holding.map(effect))), ("past", .list(key.past.map(effect))),
        ("coming", .list(key.coming.map(effect))), ("acting", .list(key.acting.map(acting))),
        ("leftOut", .list(key.leftOut.map(leftOut))),
      ])
  }

  private static func acting(_ acting: WhyActing) -> JSONNode {
    let event = acting.event
    return .object([
      ("event", .id(event.id)), ("entry", .integer(event.entry)), ("date", .text(event.date)),
      ("type", .text(event.type)), ("title", .string(event.title)), ("modality", .text(event.modality)),
      ("grade", .text(event.grade)), ("disputed", .boolean(event.isDisputed)),
      (
        "relations",
        .list(
          acting.relations.map { relation in
            .object([
              ("type", .text(relation.type)), ("event", .id(relation.target)),
              ("from", relation.from.map { .text($0) } ?? .null),
              ("until", .text(relation.until)),
            ])
          })
      ), ("citations", .list(event.citations.map { .object(AnswerJSON.citation($0)) })),
    ])
  }

  private static func leftOut(_ event: LeftOut) -> JSONNode {
    var ruling: RulingRecord?
    if case .rejected(let found) = event.reason { ruling = found }
    return .object([
      ("event", .id(event.id)), ("entry", .integer(event.entry)), ("date", .text(event.date)),
      ("type", .text(event.type)), ("title", .string(event.title)),
      (
        "does",
        .list(event.does.map { .object([("does", .string($0.word)), ("value", .text($0.value))]) })
      ), ("reason", .string(event.reason.word)), ("ruling", ruling.map { .integer($0.entry) } ?? .null),
    ])
  }

  private static func effect(_ effect: WhyEffect) -> JSONNode {
    let event = effect.event
    return .object([
      ("event", .id(event.id)), ("entry", .integer(event.entry)), ("date", .text(event.date)),
      ("type", .text(event.type)), ("title", .string(event.title)), ("modality", .text(event.modality)),
      ("does", .string(effect.does.word)), ("value", .text(effect.does.value)),
      ("implied", .boolean(effect.isImplied)), ("effective", .text(effect.effective)),
      ("until", .text(effect.until)),
      ("basis", .text(effect.basis)), ("grade", .text(effect.grade)),
      ("disputed", .boolean(event.isDisputed)), ("ruling", .text(event.ruling?.verdict)),
      ("citations", .list(effect.evidence.map(citation))),
    ])
  }

  private static func citation(_ testimony: WhyTestimony) -> JSONNode {
    .object(
      AnswerJSON.citation(testimony.citation) + [
        ("confirming", .id(testimony.confirming)), ("official", .boolean(testimony.isOfficial)),
        ("counts", .boolean(testimony.counts)), ("origins", .texts(testimony.origins)),
      ])
  }

  private static func requirement(_ needed: ShownRequirement) -> JSONNode {
    .object([
      ("policy", .id(needed.policy.id)), ("value", .string(needed.value)),
      ("met", needed.isMet.map(JSONNode.boolean) ?? .null),
      (
        "found",
        .list(needed.found.map { .object([("value", .text($0.value)), ("certainty", .string($0.word))]) })
      ),
    ])
  }
}
