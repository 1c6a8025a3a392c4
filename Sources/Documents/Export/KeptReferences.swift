package import PolicyModel

/// What of a ledger's records a fresh ledger can take: all but what names something that is not there, which an undoing by
/// an earlier version left.
struct KeptReferences: Sendable {
  private var present: PresentThings
  /// What names something that is not there, as long as it names it.
  private(set) var leftOut: [ExportOmission] = []

  /// - Parameter present: the things that there are besides the events.
  init(
    _ content: ExportContent, _ survey: EventSurvey, _ sources: SourceSurvey, besides present: PresentThings
  ) {
    self.present = present
    for event in survey.there { self.present.insert(ThingName(.event, event.text)) }
    let actors = content.actors.map(\.own) + content.merges.map(\.record.own)
    for actor in actors { note(ThingName(.actor, actor.id.text), Payload.actorDefined(actor).named) }
    for source in sources.outlines.sorted(by: { $0.id < $1.id }) {
      note(ThingName(.source, source.id.text), source.derivedFrom.map { ThingName(.source, $0.text) })
    }
    for record in content.policies {
      let reviewed = record.reviews.flatMap { Payload.policyReviewed($0).named }
      note(
        ThingName(.policy, record.policy.id.text), Payload.policyDefined(record.policy).named + reviewed)
    }
    for naming in survey.namings { note(ThingName(.event, naming.event.text), naming.things) }
    for assertion in content.assertions {
      note(ThingName(.policy, assertion.policy.text), Payload.assertionAdded(assertion).named)
    }
  }

  /// The things that a fresh ledger can have, besides the events.
  static func things(_ content: ExportContent, _ sources: SourceSurvey) -> PresentThings {
    var present = PresentThings(
      actors: content.actors, topics: content.topics.map(\.topic.id),
      policies: content.policies.map(\.policy.id), sources: sources.outlines.map(\.id), events: [],
      retracted: [])
    // A policy without its issuer is left out, with what names it.
    for policy in content.policies.map(\.policy) where !present.has(.actor, policy.issuer.text) {
      present.remove(ThingName(.policy, policy.id.text))
    }
    return present
  }

  private mutating func note(_ record: ThingName, _ named: [ThingName]) {
    leftOut += present.missing(from: named).map { .missing($0, in: record) }
  }

  func kept(_ policy: Policy) -> Policy? {
    guard present.has(.policy, policy.id.text) else { return nil }
    var kept = policy
    if let addressee = policy.addressee, !present.has(.actor, addressee.text) { kept.addressee = nil }
    if let topic = policy.topic, !present.has(.topic, topic.text) { kept.topic = nil }
    kept.requires.removeAll { !present.has(.policy, $0.policy.text) }
    return kept
  }

  func isKept(_ citation: Citation) -> Bool { present.hasAll(citation.named) }

  func isKept(_ source: SourceID) -> Bool { present.has(.source, source.text) }

  func isKept(_ policy: PolicyID) -> Bool { present.has(.policy, policy.text) }

  func isKept(_ event: EventID) -> Bool { present.has(.event, event.text) }

  func kept(_ assertion: AssertionAdded) -> AssertionAdded? {
    guard isKept(assertion.policy) else { return nil }
    var kept = assertion
    if let source = assertion.source, !isKept(source) { kept.source = nil }
    return kept
  }

  func kept(_ review: PolicyReviewed) -> PolicyReviewed? {
    guard isKept(review.policy) else { return nil }
    var kept = review
    kept.citations.removeAll { !isKept($0) }
    return kept
  }

  /// The event as it was recorded, its effects under the numbers that they have.
  func kept(_ recorded: Event) -> NumberedEvent {
    var event = NumberedEvent(recorded)
    let gone = zip(event.effects.numbers, event.effects.effects).filter { !isKept($1.policy) }
    var effects = event.effects
    for (number, effect) in gone {
      effects.apply(EffectEdit(number: number, policy: effect.policy, does: .remove))
    }
    var kept = event.event
    kept.participants.removeAll { !isKept($0) }
    kept.relations.removeAll { !isKept($0) }
    event = event.changed(to: kept, effects: effects)
    return event
  }

  func kept(_ patch: EventPatch) -> EventPatch {
    var kept = patch
    kept.participants = patch.participants?.map { $0.filter(isKept) }
    kept.relations = patch.relations?.map { $0.filter(isKept) }
    kept.effects = patch.effects.map { change in
      switch change {
      case .whole(let effects): .whole(effects.filter { isKept($0.policy) })
      case .edit(let edits): .edit(edits.filter { isKept($0.policy) })
      }
    }
    return kept
  }

  private func isKept(_ participant: Participant) -> Bool { present.has(.actor, participant.actor.text) }

  private func isKept(_ relation: Relation) -> Bool {
    isKept(relation.event) && relation.of.allSatisfy { isKept($0.policy) }
  }
}

/// What an export leaves out, for no ledger takes it any more.
package enum ExportOmission: Hashable, Sendable, CustomStringConvertible {
  /// A relation that closes a circle.
  case circle(StatedRelation)
  /// A relation that contradicts the days of others.
  case contradiction(StatedRelation)
  /// What a record says of something that the ledger has not.
  case missing(ThingName, in: ThingName)

  package var description: String {
    switch self {
    case .circle(let relation):
      "\(relation.event) \(relation.type.rawValue) \(relation.target), which closes a circle of relations"
    case .contradiction(let relation):
      "\(relation.event) \(relation.type.rawValue) \(relation.target), for the dates cannot all be true with it"
    case .missing(let thing, let record):
      "reference from \(record.id) to the \(thing.space.rawValue) “\(thing.id)”, which does not exist"
    }
  }
}
