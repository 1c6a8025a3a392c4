import PolicyModel

/// The actors, topics and policies of a table that were refused: what names one is skipped without a problem of its
/// own, which would only say that there is no such thing.
struct RefusedDefinitions {
  private var ids: Set<String> = []

  /// Remembers a definition that was refused, or skipped.
  mutating func add(_ command: Command) {
    switch command {
    case .defineActor(let draft): ids.insert(RefusedDefinitions.key(.actor, draft.id.value))
    case .defineTopic(let draft): ids.insert(RefusedDefinitions.key(.topic, draft.id.value))
    case .definePolicy(let draft): ids.insert(RefusedDefinitions.key(.policy, draft.id.value))
    default: break
    }
  }

  /// Whether a command names something that was refused.
  func areNamed(by command: Command) -> Bool {
    if ids.isEmpty { return false }
    switch command {
    case .defineActor(let draft): return draft.memberships.contains { isRefused(.actor, $0.of) }
    case .definePolicy(let draft):
      return isRefused(.actor, draft.issuer) || draft.topic.map { isRefused(.topic, $0) } ?? false
    case .recordEvent(let draft):
      return draft.participants.contains { isRefused(.actor, $0.actor) }
        || draft.effects.contains { isRefused(.policy, $0.policy) }
    case .review(let review): return isRefused(.policy, review.policy)
    default: return false
    }
  }

  private func isRefused(_ space: Space, _ reference: Reference) -> Bool {
    ids.contains(RefusedDefinitions.key(space, reference.text))
  }

  private static func key(_ space: Space, _ id: String) -> String { "\(space.rawValue) \(id.lowercased())" }
}
