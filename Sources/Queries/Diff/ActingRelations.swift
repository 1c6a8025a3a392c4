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

  /// The parts that relations had in a move: those without which another state, or none, would have moved.
  /// - Parameter counted: the disputed events that count; nil for all.
  func parts(_ now: PolicyEffects, _ effects: KeyEffects, counting counted: Set<EventID>?) -> [CausePart] {
    let acting = now.decidingRelations(on: key)
    let (before, after) = (effects.states(on: days.a), effects.states(on: days.b))
    return candidates(acting).flatMap { event -> [CausePart] in
      guard
        let others = states.effects(on: policy, changing: [event: states.withoutActing(event)])?
          .prepared(key, counting: counted)
      else { return [] }
      let without = (others.states(on: days.a), others.states(on: days.b))
      let (isEarlier, isLater) = (without.0 != before, without.1 != after)
      let own = acting.filter { $0.event == event }.map(\.relation)
      if isEarlier, isLater {
        return without.0 == without.1 && before != after ? own.flatMap { passing($0, of: event) } : []
      }
      guard isEarlier || isLater, let turn = turn(effects, others, isLater: isLater) else { return [] }
      return own.flatMap { relation in
        isLater
          ? begun(relation, of: event, turn, acting) : over(relation, of: event, turn, acting)
      }
    }
  }

  /// More events than this are not left out one by one, which takes as long for each as there are relations.
  private static let most = 60

  /// Where there are very many relations, nor are more events times relations.
  private static let mostSteps = 40_000

  /// The events whose relations may have had a part; of very many, the last of those that begin or end between the days.
  private func candidates(_ acting: [(event: EventID, relation: Relation)]) -> [EventID] {
    let all = Set(acting.map(\.event)).sorted()
    if all.count <= ActingRelations.most { return all }
    var turning: [EventID: Day] = [:]
    for (event, relation) in acting {
      guard let own = states.ledger.events[event]?.event else { continue }
      var bounds = [own.start(of: relation, on: policy, key).days]
      if case .days(let ends)? = own.end(of: relation, on: policy, key)?.endDays { bounds.append(ends) }
      let last = bounds.compactMap { $0.from(days.a).through(days.b).last }.max()
      if let last { turning[event] = max(turning[event] ?? last, last) }
    }
    return turning.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
      .prefix(min(ActingRelations.most, ActingRelations.mostSteps / acting.count))
      .map(\.key).sorted()
  }

  /// The parts of the relations that end what an event does on a day.
  func endings(of event: EventID, on day: Day, _ now: PolicyEffects) -> [CausePart] {
    let acting = now.actingRelations(on: key)
    return acting.filter { one in
      one.relation.event == event && [.repeals, .supersedes, .suspends].contains(one.relation.type)
        && states.ledger.events[one.event]?.event.start(of: one.relation, on: policy, key).days.contains(day)
          ?? false
    }.flatMap { begun($0.relation, of: $0.event, day, acting) }
  }

  /// The first day on which it makes a difference, or none any more.
  private func turn(_ effects: KeyEffects, _ others: KeyEffects, isLater: Bool) -> Day? {
    let turning = Set(effects.turningDays() + others.turningDays()).sorted()
    return turning.first { day in
      day > days.a && day <= days.b && (others.states(on: day) != effects.states(on: day)) == isLater
    }
  }

  /// A relation of which it is not known when it begins or ends, while some of the days passed on which it may.
  private func passing(_ relation: Relation, of event: EventID) -> [CausePart] {
    guard let own = states.ledger.events[event]?.event else { return [] }
    let (written, window) = own.start(of: relation, on: policy, key)
    if crosses(window) { return [CausePart(event: event, reason: .windowPassed, date: written)] }
    guard let until = own.end(of: relation, on: policy, key), case .days(let ends) = until.endDays,
      crosses(ends)
    else { return [] }
    return [CausePart(event: event, reason: .windowPassed, date: until)]
  }

  private func crosses(_ window: DaySet) -> Bool {
    guard let first = window.first, let last = window.last, first < last else { return false }
    return first <= days.b && last > days.a
  }

  /// A relation that begins to act: a repeal, a supersession or a stay happened, a commencement took effect. What acts on
  /// its event may have put it off, and is then named with it.
  private func begun(
    _ relation: Relation, of event: EventID, _ turn: Day, _ acting: [(event: EventID, relation: Relation)]
  ) -> [CausePart] {
    guard let own = states.ledger.events[event]?.event else { return [] }
    let (written, window) = own.start(of: relation, on: policy, key)
    if window.first != turn || window.last != turn {
      let moving = acting.filter { $0.relation.event == event }.flatMap { moved(by: $0, turn) }
      if !moving.isEmpty {
        return [CausePart(event: event, reason: told(.tookEffect, turn), date: EDTFDate(turn))] + moving
      }
      if (window.last ?? .distantFuture) <= days.a { return [] }
    }
    let isWhole = (window.first ?? .distantPast) > days.a && (window.last ?? .distantFuture) <= days.b
    let isLater = (window.first ?? .distantPast) > own.date.latestForOrder
    let reason: CauseReason =
      !isWhole ? .windowPassed : relation.type == .commences || isLater ? .tookEffect : .happened
    let named = relation.type == .commences ? [event, relation.event] : [event]
    return named.map { CausePart(event: $0, reason: told(reason, window.first), date: written) }
  }

  /// How another event put the beginning of a relation on a day: it commenced it, or stayed it until then.
  private func moved(by acting: (event: EventID, relation: Relation), _ turn: Day) -> [CausePart] {
    guard let own = states.ledger.events[acting.event]?.event else { return [] }
    let start = own.start(of: acting.relation, on: policy, key)
    if acting.relation.type == .commences, start.days.contains(turn) {
      return [CausePart(event: acting.event, reason: told(.tookEffect, turn), date: start.written)]
    }
    guard acting.relation.type == .suspends, let until = own.end(of: acting.relation, on: policy, key),
      case .days(let ends) = until.endDays, ends.contains(turn.adding(-1))
    else { return [] }
    return [CausePart(event: acting.event, reason: told(.expired, turn), date: until)]
  }

  /// A stay or an extension that is over expired, with both events; unless another event ended it before its day.
  private func over(
    _ relation: Relation, of event: EventID, _ turn: Day, _ acting: [(event: EventID, relation: Relation)]
  ) -> [CausePart] {
    guard let own = states.ledger.events[event]?.event, relation.type.takesUntil else { return [] }
    let onIt = acting.filter { $0.relation.event == event }
    // What ends an extension of it ends it too.
    let lasting = [event] + onIt.filter { $0.relation.type == .extends }.map(\.event)
    let ended = acting.filter { one in
      lasting.contains(one.relation.event) && [.repeals, .supersedes, .suspends].contains(one.relation.type)
        && states.ledger.events[one.event]?.event.start(of: one.relation, on: policy, key).days.contains(turn)
          ?? false
    }
    let written = own.end(of: relation, on: policy, key)
    if !ended.isEmpty, !ends(written, on: turn.adding(-1)) {
      return ended.flatMap { begun($0.relation, of: $0.event, turn, acting) }
    }
    let prolonging = onIt.filter { one in
      one.relation.type == .extends
        && ends(
          states.ledger.events[one.event]?.event.end(of: one.relation, on: policy, key), on: turn.adding(-1))
    }
    if let last = prolonging.first {
      let until = states.ledger.events[last.event]?.event.end(of: last.relation, on: policy, key)
      return [last.event, event, relation.event].map {
        CausePart(event: $0, reason: told(.expired, turn), date: until)
      }
    }
    // It goes on: what it acts on is over, or something else lies over both.
    guard let written, case .days(let ends) = written.endDays, let first = ends.first, first < days.b else {
      return []
    }
    let isWhole = first >= days.a && (ends.last ?? .distantFuture) < days.b
    let reason: CauseReason = isWhole ? .expired : .windowPassed
    return [event, relation.event].map {
      CausePart(event: $0, reason: told(reason, first.adding(1)), date: written)
    }
  }

  private func ends(_ written: EDTFDate?, on day: Day) -> Bool {
    if case .days(let days)? = written?.endDays { days.contains(day) } else { false }
  }

  private func told(_ reason: CauseReason, _ day: Day?) -> CauseReason { reason.asOf(day, today: today) }
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
