package import EDTF
package import PolicyModel

/// An event as answers show it, from a viewpoint.
package struct ShownEvent: Hashable, Sendable {
  package var entry: Int
  package var id: EventID
  package var date: EDTFDate
  package var type: EventType
  package var modality: Modality
  package var title: String
  package var participants: [ShownParticipant]
  package var effects: [ShownEffect]
  /// The best of its effects, each for its policy's issuer; its own where it changes no state.
  package var grade: Grade
  /// The later confirmation that lifted it to that grade, where one did.
  package var raised: EventGrade.Raised?
  package var isDisputed: Bool
  /// The ruling that settled a dispute of it, if one did.
  package var ruling: RulingRecord?
  package var citations: [ShownCitation]
  package var relations: [ShownRelation]
  package var place: String?
  package var tags: [String]
  package var note: String?
  /// What commences it; of a plan also what repeals, supersedes or suspends it.
  package var takenBack: [ActingOn]

  /// Whether its effects do not count, for a ruling rejected it.
  package var isRejected: Bool { ruling?.verdict == .reject }

  package init(_ visible: VisibleEvent, in excerpt: LedgerExcerpt, seen ledger: VisibleLedger) {
    let event = visible.event
    entry = visible.entry
    id = event.id
    date = event.date
    type = event.type
    modality = event.modality
    title = event.title
    participants = event.participants.map { ShownParticipant(actor: excerpt.named($0.actor), role: $0.role) }
    effects = event.effects.enumerated().flatMap { ordinal, effect in
      let issuer = event.modality.changesState ? excerpt.policies[effect.policy]?.policy.issuer : nil
      let grade = issuer.map { ledger.grade(of: visible, for: $0) }
      return ShownEffect.all(of: effect, ordinal, grade: grade, in: excerpt)
    }
    let known = excerpt.eventGrade(of: visible, in: ledger)
    grade = known.grade
    raised = known.raised
    isDisputed = visible.standing.isDisputed
    ruling = visible.standing.ruling
    citations = visible.citations.map { ShownCitation($0, in: excerpt) }
    relations = event.relations.map(ShownRelation.init)
    place = event.place
    tags = event.tags
    note = event.note
    takenBack = ledger.acting(
      on: event.id, by: [.commences] + (event.modality == .planned ? [.repeals, .supersedes, .suspends] : []))
  }
}

/// A participant with its name.
package struct ShownParticipant: Hashable, Sendable {
  package var actor: NamedActor
  package var role: Role

  package init(actor: NamedActor, role: Role) {
    self.actor = actor
    self.role = role
  }
}

/// A relation, with the title of the event where that is known.
package struct ShownRelation: Hashable, Sendable {
  package var type: RelationType
  package var event: EventID
  /// From when, until when and on what it acts, where that is given.
  package var from: EDTFDate?
  package var until: EDTFDate?
  package var of: [RelationTarget]

  package init(_ relation: Relation) {
    type = relation.type
    event = relation.event
    from = relation.from
    until = relation.until
    of = relation.of
  }
}

/// What an event does to one key of one policy.
package struct ShownEffect: Hashable, Sendable {
  /// Which of its event's effects it is, from 0.
  package var ordinal: Int
  package var policy: PolicyID
  package var label: PolicyLabel?
  package var key: Key
  package var does: KeyOperation
  package var starts: EffectStart
  package var until: EDTFDate?
  package var basis: Basis
  /// How well it is known, for the policy's issuer; nil where it changes no state.
  package var grade: Grade?
  /// What held before, where the answer asked for it and it is certain.
  package var before: AnsweredState?
  package var direction: Direction?

  /// The date from which it takes effect, where that was given.
  package var effective: EDTFDate? { starts.date }

  /// One for each key that `effect` changes.
  package static func all(
    of effect: Effect, _ ordinal: Int, grade: Grade?, in excerpt: LedgerExcerpt
  ) -> [ShownEffect] {
    let label = excerpt.policies[effect.policy].map { PolicyLabel($0.policy, in: excerpt) }
    return effect.changes.map { change in
      ShownEffect(
        ordinal: ordinal, policy: effect.policy, label: label, key: change.key, does: change.does,
        starts: effect.starts, until: effect.until, basis: effect.basis, grade: grade, before: nil,
        direction: nil)
    }
  }
}

/// An event in a line: what a change or a state points to.
package struct EventBrief: Hashable, Sendable {
  package var id: EventID
  package var date: EDTFDate
  package var title: String
  package var grade: Grade
  package var citations: [ShownCitation]

  package init(id: EventID, date: EDTFDate, title: String, grade: Grade, citations: [ShownCitation]) {
    self.id = id
    self.date = date
    self.title = title
    self.grade = grade
    self.citations = citations
  }
}

/// A relation by which another event acts on one.
package struct ActingOn: Hashable, Sendable {
  package var event: EventID
  package var type: RelationType
  /// From when; nil where nobody has named the day.
  package var from: EDTFDate?
  /// What it is limited to; empty for all that the event does.
  package var of: [RelationTarget]
  /// Whether the event that acts is under dispute.
  package var isDisputed: Bool

  /// Whether it acts on what the event does to a key of a policy.
  package func acts(on key: Key, of policy: PolicyID) -> Bool {
    of.isEmpty || of.contains { $0.policy == policy && ($0.key == nil || $0.key == key || $0.key == .status) }
  }
}

extension VisibleLedger {
  /// The relations of some types by which events that count act on an event; not those that surely never come to act.
  fileprivate func acting(on id: EventID, by types: [RelationType]) -> [ActingOn] {
    naming(id, by: types).filter { !neverActs($0.visible, $0.relation, []) }.map { visible, relation in
      let start = beginning(of: relation, visible)
      return ActingOn(
        event: visible.event.id, type: relation.type,
        from: start.isEmpty ? nil : startWritten(relation, visible),
        of: relation.of, isDisputed: visible.standing.isDisputed)
    }
    .sorted { $0.event < $1.event }
  }

  /// - Parameter types: relations of a measure's life.
  private func naming(_ id: EventID, by types: [RelationType]) -> [(
    visible: VisibleEvent, relation: Relation
  )] {
    naming(id).flatMap { visible in
      visible.event.relations.filter { $0.event == id && types.contains($0.type) }.map { (visible, $0) }
    }
  }

  /// Whether a relation is surely over before it acts: its event was repealed or superseded by then, or nobody has named the
  /// day and nothing commences it.
  private func neverActs(_ visible: VisibleEvent, _ relation: Relation, _ seen: Set<EventID>) -> Bool {
    let id = visible.event.id
    guard !seen.contains(id) else { return false }
    let commencing = naming(id, by: [.commences])
    let start = beginning(of: relation, visible)
    if start.isEmpty { return commencing.isEmpty }
    if !commencing.isEmpty { return false }
    return naming(id, by: [.repeals, .supersedes]).contains { other in
      guard other.relation.of.isEmpty, !other.visible.standing.isDisputed,
        let last = beginning(of: other.relation, other.visible).last, let first = start.first
      else { return false }
      return last < first && !neverActs(other.visible, other.relation, seen.union([id]))
    }
  }

  /// The days on which a relation may begin to act, on whatever policy.
  private func beginning(of relation: Relation, _ visible: VisibleEvent) -> DaySet {
    let event = visible.event
    if let from = relation.from { return from.startDays }
    if event.effects.isEmpty { return event.date.startDays }
    let starts = event.effects.map { EffectWindows(of: $0, in: event.date).start }.filter { !$0.isEmpty }
    return starts.min { ($0.first ?? .distantFuture) < ($1.first ?? .distantFuture) }
      ?? DaySet(normalizing: [])
  }

  private func startWritten(_ relation: Relation, _ visible: VisibleEvent) -> EDTFDate? {
    relation.from ?? visible.event.effects.lazy.compactMap(\.effective).first ?? visible.event.date
  }
}
