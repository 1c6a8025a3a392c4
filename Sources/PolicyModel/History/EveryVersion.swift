package import EDTF

/// What some version of an event says, whichever revisions are seen.
extension EventHistory {
  /// The event as it was recorded, and after each revision.
  package var everyVersion: [Event] {
    var version = NumberedEvent(recorded)
    return [version.event]
      + revisions.map { revision in
        version.apply(revision.patch)
        return version.event
      }
  }

  /// The numbers that its effects on a policy had.
  func everyNumber(on policy: PolicyID) -> Set<Int> {
    var version = NumberedEvent(recorded)
    var numbers = Set(version.effects.on(policy).map(\.number))
    for revision in revisions {
      version.apply(revision.patch)
      numbers.formUnion(version.effects.on(policy).map(\.number))
    }
    return numbers
  }

  /// The policies that its effects touch.
  package var everyPolicy: [PolicyID] {
    recorded.effects.map(\.policy) + revisions.flatMap { $0.patch.effects?.policies ?? [] }
  }

  /// Whether its effects touch that key of a policy.
  package func everTouches(_ key: Key, of policy: PolicyID) -> Bool {
    recorded.effects.contains { $0.policy == policy && $0.does(to: key) != nil }
      || revisions.contains { $0.patch.effects?.touches(key, of: policy) ?? false }
  }

  package var everyParticipant: [Participant] {
    recorded.participants + revisions.flatMap { $0.patch.participants?.added ?? [] }
  }

  package var everyRelation: [Relation] {
    recorded.relations + revisions.flatMap { $0.patch.relations?.added ?? [] }
  }

  package var everyTag: [String] { recorded.tags + revisions.flatMap { $0.patch.tags?.added ?? [] } }

  package var everyDate: [EDTFDate] { [recorded.date] + revisions.compactMap(\.patch.date) }

  package var everyModality: [Modality] { [recorded.modality] + revisions.compactMap(\.patch.modality) }
}

extension EffectsChange {
  fileprivate func touches(_ key: Key, of policy: PolicyID) -> Bool {
    switch self {
    case .whole(let effects): effects.contains { $0.policy == policy && $0.does(to: key) != nil }
    case .edit(let edits):
      edits.contains { edit in
        guard edit.policy == policy else { return false }
        switch edit.does {
        case .add(let effect): return effect.does(to: key) != nil
        case .change(let change): return change.keys.contains { $0.key == key }
        case .remove: return false
        }
      }
    }
  }
}
