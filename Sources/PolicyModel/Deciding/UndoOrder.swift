/// Whether events that stand after an undoing can be in the order that their relations say.
package enum UndoOrder {
  /// A pair among all events that touch a policy which cannot be in that order; nil where all can.
  package static func contradiction(
    among events: [Event], on policy: PolicyID
  ) -> (later: EventID, earlier: EventID)? {
    let counting = events.filter(\.modality.changesState)
    guard counting.contains(where: { $0.relations.contains { $0.type.orders } }) else { return nil }
    return OrderRule.conflict(among: counting, on: policy)
  }
}

extension Event {
  /// Whether an effect ends before it starts.
  package var hasEmptyWindow: Bool { effects.contains { EffectWindows(of: $0, in: date).isEmpty } }
}

extension Payload {
  /// The statuses that it sets or names, each with its policy.
  package var statuses: [(policy: PolicyID, value: String)] {
    switch self {
    case .eventRecorded(let recorded): recorded.event.effects.compactMap(\.setStatus)
    case .eventRevised(let revised): (revised.patch.effects ?? []).compactMap(\.setStatus)
    case .policyDefined(let policy), .policyRevised(let policy, _):
      policy.requires.map { ($0.policy, $0.value) }
    case .assertionAdded(let assertion):
      assertion.key == .status ? assertion.state.value.map { [(assertion.policy, $0)] } ?? [] : []
    case .actorDefined, .actorRevised, .actorsMerged, .topicDefined, .topicRevised, .sourceDefined,
      .sourceRevised, .sourceWithdrawn, .sourceRestored, .eventRetracted, .citationAdded, .citationWithdrawn,
      .disputeRuled, .policyReviewed, .entryUndone:
      []
    }
  }

  /// Whether it says all that `other`, an earlier revision of the same thing, changed: undoing that would change nothing.
  package func overtakes(_ other: Payload) -> Bool {
    switch (self, other) {
    case (.actorRevised, .actorRevised), (.policyRevised, .policyRevised), (.topicRevised, .topicRevised),
      (.sourceRevised, .sourceRevised):
      true
    case (.eventRevised(let later), .eventRevised(let earlier)):
      earlier.citations.isEmpty && later.reason.kind == earlier.reason.kind
        && later.patch.setsAll(of: earlier.patch)
    default: false
    }
  }
}

extension Effect {
  /// The status that it sets, if it sets one.
  fileprivate var setStatus: (policy: PolicyID, value: String)? {
    does(to: .status)?.value.map { (policy, $0) }
  }
}

extension EventPatch {
  /// Whether it sets every field that `other` sets.
  fileprivate func setsAll(of other: EventPatch) -> Bool {
    let fields = [
      (date != nil, other.date != nil), (type != nil, other.type != nil),
      (modality != nil, other.modality != nil), (title != nil, other.title != nil),
      (participants != nil, other.participants != nil), (effects != nil, other.effects != nil),
      (relations != nil, other.relations != nil), (place != nil, other.place != nil),
      (tags != nil, other.tags != nil), (note != nil, other.note != nil),
    ]
    return fields.allSatisfy { sets, mustSet in sets || !mustSet }
  }
}
