package import PolicyModel

extension Mergers {
  /// The policy, its actors named as they are now.
  package func renamed(_ record: PolicyRecord) -> PolicyRecord {
    var record = record
    record.policy.issuer = root(of: record.policy.issuer)
    record.policy.addressee = record.policy.addressee.map(root)
    record.reviews = record.reviews.map { reviewed in
      var reviewed = reviewed
      reviewed.citations = reviewed.citations.map { renamed($0) }
      return reviewed
    }
    return record
  }

  /// A text of an actor as one of whom the actor is now.
  package func renamed(_ text: TextOfThing) -> TextOfThing {
    if isEmpty || text.space != .actor { return text }
    return TextOfThing(
      space: .actor, id: root(of: ActorID(stored: text.id)).text, text: text.text)
  }

  /// The event with all that was recorded of it, its actors named as they are now. Who took part as two that are one
  /// took part once in each role.
  package func renamed(_ history: EventHistory) -> EventHistory {
    var history = history
    history.recorded.participants = renamed(history.recorded.participants)
    for index in history.revisions.indices {
      history.revisions[index].patch.participants = history.revisions[index].patch.participants.map {
        $0.map { renamed($0) }
      }
    }
    for index in history.citations.indices {
      history.citations[index].citation = renamed(history.citations[index].citation)
    }
    return history
  }

  private func renamed(_ participants: [Participant]) -> [Participant] {
    participants.map { Participant(actor: root(of: $0.actor), role: $0.role) }.withoutRepeats
  }

  private func renamed(_ citation: Citation) -> Citation {
    guard case .actor(let speaker)? = citation.speaker else { return citation }
    var citation = citation
    citation.speaker = .actor(root(of: speaker))
    return citation
  }
}
