import EDTF
import PolicyModel

/// What relations of a measure's life did between two days to one key: which began to act, and which were over.
struct ActingRelations {
  private let states: PolicyStates
  private let policy: PolicyID
  private let key: Key
  private let days: (a: Day, b: Day)
  private let today: Day?

  init(_ states: PolicyStates, of policy: PolicyID, _ key: Key, from a: Day, to b: Day, today: Day?) {
    self.states = states
    self.policy = policy
    self.key = key
    days = (a, b)
    self.today = today
  }

  /// The parts that relations had in a move, out of the events whose relations act on the key: those without which there
  /// would be another state on the later day and not on the earlier one, or the other way round.
  func parts(_ now: PolicyEffects, _ effects: KeyEffects) -> [CausePart] {
    let acting = now.decidingRelations(on: key)
    let (before, after) = (effects.states(on: days.a), effects.states(on: days.b))
    return Set(acting.map(\.event)).sorted().flatMap { event -> [CausePart] in
      guard
        let others = states.effects(on: policy, changing: [event: without(event)])?
          .prepared(key, counting: nil)
      else { return [] }
      let isEarlier = others.states(on: days.a) != before
      let isLater = others.states(on: days.b) != after
      guard isEarlier != isLater else { return [] }
      let own = acting.filter { $0.event == event }.map(\.relation)
      return own.flatMap { relation in
        isLater ? begun(relation, of: event, effects) : over(relation, of: event)
      }
    }
  }

  private func without(_ event: EventID) -> VisibleEvent? {
    guard var visible = states.ledger.events[event] else { return nil }
    visible.event.relations.removeAll { $0.type.acts }
    return visible
  }

  /// A relation that begins to act: a repeal, a supersession or a stay happened, a commencement took effect.
  private func begun(_ relation: Relation, of event: EventID, _ effects: KeyEffects) -> [CausePart] {
    guard let own = states.ledger.events[event]?.event else { return [] }
    let (written, window) = own.start(of: relation, on: policy, key)
    let isWhole = (window.first ?? .distantPast) > days.a && (window.last ?? .distantFuture) <= days.b
    let isLater = (window.first ?? .distantPast) > own.date.latestForOrder
    let reason: CauseReason
    if !isWhole {
      // What acts on a settled day, whatever it says itself, does so by what acts on it.
      reason = window.first == window.last ? .tookEffect : .windowPassed
    } else {
      reason = relation.type == .commences || isLater ? .tookEffect : .happened
    }
    let told = reason.asOf(window.first, today: today)
    let named = relation.type == .commences || relation.type == .extends ? [event, relation.event] : [event]
    return named.map { CausePart(event: $0, reason: told, date: written) }
  }

  /// A stay or an extension that is over expired, with both events.
  private func over(_ relation: Relation, of event: EventID) -> [CausePart] {
    guard let own = states.ledger.events[event]?.event, relation.type.takesUntil else { return [] }
    let written = relation.until ?? own.effects.compactMap(\.until).first
    let last = written.flatMap { $0.latest.day }
    let first = written.flatMap { $0.earliest.day }
    let isWhole = first.map { $0 >= days.a } ?? true && last.map { $0 < days.b } ?? true
    let reason: CauseReason = isWhole ? .expired : .windowPassed
    let told = reason.asOf(first?.adding(1), today: today)
    return [event, relation.event].map { CausePart(event: $0, reason: told, date: written) }
  }
}

extension Event {
  /// From when a relation of the event acts on a key: its own day, else that of the event's effects on the key, else
  /// elsewhere, else the event's.
  func start(of relation: Relation, on policy: PolicyID, _ key: Key) -> (written: EDTFDate, days: DaySet) {
    if let from = relation.from { return (from, from.startDays) }
    guard let dated = dating(relation, on: policy, key) else { return (date, date.startDays) }
    let written = dated.effective ?? date
    return (written.intervalStart ?? written, EffectWindows(of: dated, in: date).start)
  }

  /// Through when a relation of the event acts on a key, where it ends.
  func end(of relation: Relation, on policy: PolicyID, _ key: Key) -> EDTFDate? {
    guard relation.type.takesUntil else { return nil }
    return relation.until ?? dating(relation, on: policy, key)?.until
  }

  /// The effect on whose days a relation acts that has none of its own.
  private func dating(_ relation: Relation, on policy: PolicyID, _ key: Key) -> Effect? {
    let near = effects.filter { $0.policy == policy && $0.does(to: key) != nil }
    return (near.isEmpty ? effects : near).min { a, b in
      (EffectWindows(of: a, in: date).start.first ?? .distantFuture)
        < (EffectWindows(of: b, in: date).start.first ?? .distantFuture)
    }
  }
}
