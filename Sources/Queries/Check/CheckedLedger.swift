package import EDTF
package import PolicyModel

/// A ledger as the rules look at it: all that a viewpoint sees, on a day.
package struct CheckedLedger: Sendable {
  /// The day on which it is looked at.
  package let day: Day
  package let excerpt: LedgerExcerpt
  package let states: PolicyStates
  package let actors: [ActorRecord]
  package let sources: [SourceRecord]
  package let assertions: [AssertionRecord]
  /// Those retracted events that others have a relation to.
  package let retracted: [RetractedEvent]
  /// The visible events, by entry.
  package let events: [VisibleEvent]
  /// By id.
  package let policies: [Policy]

  /// Looks at `excerpt`, which must be all that the prefix has.
  package init(_ excerpt: CheckExcerpt, from viewpoint: DatedViewpoint) {
    day = viewpoint.on
    self.excerpt = excerpt.excerpt
    actors = excerpt.actors
    sources = excerpt.sources
    assertions = excerpt.assertions
    retracted = excerpt.retracted
    let ledger = excerpt.excerpt.seen(from: viewpoint.undated)
    states = PolicyStates(ledger: ledger, excerpt: excerpt.excerpt)
    events = ledger.events.values.sorted { $0.entry < $1.entry }
    policies = excerpt.excerpt.policies.values.map(\.policy).sorted { $0.id < $1.id }
  }

  /// The visible events by id.
  package var seen: [EventID: VisibleEvent] { states.ledger.events }

  /// The policies with the effects on them that count.
  package var effects: some Sequence<PolicyEffects> {
    policies.lazy.compactMap { states.effects(on: $0.id) }
  }

  /// What a key is at the end of the day, over all worlds, with and without what is disputed.
  func answers(_ key: Key, of effects: PolicyEffects) -> Set<AnsweredState> {
    Set(effects.answer(key, on: day).alternatives.map(\.state))
  }
}

extension PolicyID {
  /// The policy, with a key where that is not the status.
  func named(_ key: Key) -> String { key == .status ? text : "\(text).\(key)" }
}

extension Set where Element == AnsweredState {
  /// The values, in order, then the ways of having none.
  var inWords: String { AnsweredState.words(sorted { $0.inOrder < $1.inOrder }) }
}

extension AnsweredState {
  fileprivate var inOrder: String { value.map { "a" + $0 } ?? "b" + word }
}

extension [Key] {
  /// `status, scope`.
  var inWords: String { map(\.description).joined(separator: ", ") }
}
