import PolicyModel

/// What names something that the ledger has not rests on nothing. No write leaves that; an undoing by an earlier version
/// took away what others named.
enum MissingReference: CheckRule {
  static let id = "missing-reference"
  static let severity = Severity.error
  static let explanation = "A record refers to something that does not exist."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    let present = PresentThings(
      actors: ledger.actors, topics: Array(ledger.excerpt.topics.keys), policies: ledger.policies.map(\.id),
      sources: ledger.sources.map(\.source.id), events: ledger.excerpt.histories, retracted: ledger.retracted
    )
    func found(_ record: FoundRecord, _ named: [ThingName]) -> [Finding] {
      present.missing(from: named).map { thing in
        finding(
          "\(record.id) refers to the \(thing.space.rawValue) “\(thing.id)”, which does not exist", [record],
          mend: mend(thing, record))
      }
    }
    let actors = ledger.actors.flatMap { found(.actor($0.own.id), Payload.actorDefined($0.own).named) }
    let policies = ledger.policies.flatMap { policy in
      let reviews = ledger.excerpt.policies[policy.id]?.reviews ?? []
      return found(
        .policy(policy.id),
        Payload.policyDefined(policy).named + reviews.flatMap { Payload.policyReviewed($0).named })
    }
    let sources = ledger.sources.flatMap {
      found(.source($0.source.id), Payload.sourceDefined($0.source).named)
    }
    let events = ledger.excerpt.histories.flatMap { found(.event($0.id), $0.named) }
    let assertions = ledger.assertions.flatMap { record in
      found(
        .entry(record.entry),
        Payload.assertionAdded(record.assertion).named + [
          ThingName(.policy, record.assertion.policy.text)
        ])
    }
    return actors + policies + sources + events + assertions
  }

  /// What is gone is defined again; a relation to an event that is gone is taken out.
  private static func mend(_ thing: ThingName, _ record: FoundRecord) -> Action {
    if thing.space != .event { return .adding(thing.space, .text(thing.id)) }
    return Action(
      .revise(.event), [.text(record.id)],
      [.correction: nil, .removeRelation: "\(wanted: .type):\(thing.id)", .reason: .wanted(.reason)])
  }
}
