import EDTF
package import Ledger
package import PolicyModel
package import Queries

/// What became of policies by what one command wrote.
package struct WrittenChanges: Sendable {
  package var changes: [StateChange]
  /// Whether something was written that is meant to change what holds.
  package var isMeant: Bool
  /// Why nothing of it does, where that is known.
  package var without: WithoutChange?
  package var remarks: [MeasureRemark]
  /// How many events it bears on, where they are so many that nobody looked.
  package var unseen: Int?

  package init(changes: [StateChange], isMeant: Bool, without: WithoutChange?, remarks: [MeasureRemark]) {
    self.changes = changes
    self.isMeant = isMeant
    self.without = without
    self.remarks = remarks
  }
}

/// Why an event changes no policy.
package enum WithoutChange: Hashable, Sendable {
  /// Nobody has named the day from which it is to hold.
  case undated
  /// It is only expected or proposed.
  case modality(Modality)
  /// It is a draft without a source.
  case unsourced
  /// It has citations, and none that counts states it.
  case notStated
  /// A ruling rejected it.
  case rejected
  /// The policies are already what it sets.
  case already
  /// A source is withdrawn or restored, and others state the same.
  case othersState
}

extension LedgerReader {
  /// What became of the policies that entries bear on, against the prefix before them.
  package func changes(by payloads: [Payload], from old: Int, to new: Int) throws -> WrittenChanges {
    let ids = Set(try payloads.flatMap(eventsSpokenOf)).sorted()
    var none = WrittenChanges(changes: [], isMeant: false, without: nil, remarks: [])
    if ids.isEmpty { return none }
    if ids.count > WrittenChanges.most {
      none.unseen = ids.count
      return none
    }
    let before = try Gatherer(self, at: old).joinedByMeasures(try spokenOf(by: ids, at: old))
    let after = try Gatherer(self, at: new).joinedByMeasures(try spokenOf(by: ids, at: new))
    let policies = Set((before + after).flatMap(\.everyPolicy)).sorted()
    if policies.isEmpty { return none }
    let was = try states(of: policies, at: old)
    let now = try states(of: policies, at: new)
    let own = ids.compactMap { now.ledger.events[$0] }
    let written = after.filter { ids.contains($0.id) }.map(\.newest)
    let mayChange = written.contains { event in
      !event.effects.isEmpty || event.relations.contains { $0.type.isOfMeasureLife }
    }
    let isMeant = try mayChange && payloads.contains(where: isMeantToChange)
    let known = Set(ids.compactMap { was.ledger.events[$0] }.flatMap { MeasureRemark.all(in: $0, was) })
    var remarks = own.flatMap { MeasureRemark.all(in: $0, now) }.filter { !known.contains($0) }
    remarks += policies.flatMap { policy -> [MeasureRemark] in
      let before = Set(was.effects(on: policy).map(MeasureRemark.withoutStatus) ?? [])
      return (now.effects(on: policy).map(MeasureRemark.withoutStatus) ?? []).filter { !before.contains($0) }
    }
    let without =
      try payloads.allSatisfy(changesStanding)
      ? .othersState : withoutChange(after.filter { ids.contains($0.id) }, was, now)
    return WrittenChanges(
      changes: StateChange.all(of: policies, from: was, to: now), isMeant: isMeant, without: without,
      remarks: remarks)
  }

  /// Why events change nothing.
  private func withoutChange(
    _ written: [EventHistory], _ was: PolicyStates, _ now: PolicyStates
  ) -> WithoutChange? {
    for history in written {
      let event = history.newest
      if event.effects.contains(where: { $0.starts == .unknown }) { return .undated }
      if !event.modality.changesState { return .modality(event.modality) }
      guard let visible = now.ledger.events[history.id] else {
        return history.citations.isEmpty ? .unsourced : .notStated
      }
      if visible.standing.verdict == .reject { return .rejected }
    }
    let effects = written.flatMap { history in history.newest.effects.map { (history.newest.date, $0) } }
    let isAlready = effects.allSatisfy { date, effect in
      guard let start = EffectWindows(of: effect, in: date).start.first,
        let before = was.effects(on: effect.policy)
      else { return false }
      return effect.changes.allSatisfy { change in
        before.answer(change.key, on: start).alternatives.map(\.state) == [AnsweredState(change.does)]
      }
    }
    return isAlready && !effects.isEmpty ? .already : nil
  }

  /// The events with those that they dispute.
  private func spokenOf(by ids: [EventID], at size: Int) throws -> [EventHistory] {
    let found = try events(.some(ids), at: size)
    let disputed = Set(found.flatMap(\.everyRelation).filter { $0.type == .disputes }.map(\.event))
      .subtracting(ids)
    return disputed.isEmpty ? found : found + (try events(.some(disputed.sorted()), at: size))
  }

  private func states(of policies: [PolicyID], at size: Int) throws -> PolicyStates {
    let records = try self.policies(.some(policies), at: size)
    let excerpt = try Gatherer(self, at: size).states(of: records, isAll: false)
    let known = KnownPrefix(entry: size, at: nil, root: "", isGiven: false)
    let viewpoint = Viewpoint(reported: nil, evidence: nil, known: known)
    return PolicyStates(ledger: excerpt.seen(from: viewpoint), excerpt: excerpt)
  }

  /// Whether an entry, by its kind and by what it gives, is meant to change what holds.
  private func isMeantToChange(_ payload: Payload) throws -> Bool {
    switch payload {
    case .eventRecorded, .eventRetracted, .sourceWithdrawn, .sourceRestored: true
    case .eventRevised(let revised):
      revised.patch.effects != nil || revised.patch.relations != nil || revised.patch.date != nil
        || revised.patch.modality != nil
    case .entryUndone(let undone):
      try entries(undone.entry...undone.entry).first?.payload.map(isMeantToChange) ?? false
    default: false
    }
  }

  /// Whether an entry withdraws or restores a source, or undoes that.
  private func changesStanding(_ payload: Payload) throws -> Bool {
    switch payload {
    case .sourceWithdrawn, .sourceRestored: true
    case .entryUndone(let undone):
      try entries(undone.entry...undone.entry).first?.payload.map(changesStanding) ?? false
    default: false
    }
  }

  /// The events that an entry speaks of; of an undoing those of what it undoes.
  private func eventsSpokenOf(_ payload: Payload) throws -> [EventID] {
    if case .entryUndone(let undone) = payload {
      return try entries(undone.entry...undone.entry).first?.payload.map(eventsSpokenOf) ?? []
    }
    switch payload {
    case .sourceWithdrawn(let standing), .sourceRestored(let standing):
      return try events(citing: standing.source, at: head.size)
    default:
      guard let subject = payload.subject, subject.space == .event else { return [] }
      return [EventID(stored: subject.id)]
    }
  }
}

extension WrittenChanges {
  /// What bears on more events is not looked at.
  fileprivate static let most = 2000
}
