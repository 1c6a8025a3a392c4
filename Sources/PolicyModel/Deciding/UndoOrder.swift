extension Event {
  /// Whether an effect ends before it starts.
  package var hasEmptyWindow: Bool { effects.contains { $0.starts != .unknown && EffectWindows(of: $0, in: date).isEmpty } }
}

extension Payload {
  /// The statuses that it sets or names, each with its policy.
  package var statuses: [(policy: PolicyID, value: String)] {
    switch self {
    case .eventRecorded(let recorded): recorded.event.effects.compactMap(\.setStatus)
    case .eventRevised(let revised): (revised.patch.effects?.setStatuses ?? [])
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

extension EffectsChange {
  /// The statuses that it sets, each with its policy.
  fileprivate var setStatuses: [(policy: PolicyID, value: String)] {
    switch self {
    case .whole(let effects): effects.compactMap(\.setStatus)
    case .edit(let edits):
      edits.compactMap { edit in
        switch edit.does {
        case .add(let effect): effect.setStatus
        case .change(let change):
          change.keys.first { $0.key == .status }?.does?.value.map { (edit.policy, $0) }
        case .remove: nil
        }
      }
    }
  }
}

extension EventPatch {
  /// Whether it sets every field that `other` sets.
  fileprivate func setsAll(of other: EventPatch) -> Bool {
    Set(other.cells).isSubset(of: cells)
  }
}
