import EDTF
import PolicyModel

/// What moved a state on one day when the knowledge moved.
struct RecordLeg {
  /// Nil where nothing moved.
  var cause: Cause?

  init(
    _ reader: MovedEvent, of policy: PolicyID, was: PolicyEffects?, now: PolicyEffects?, key: Key, day: Day,
    sides: DiffKeyAnswers
  ) {
    guard sides.from.differs(from: sides.middle) else { return }
    let differing = RecordLeg.differing(reader, was, now, key: key)
    let moved = RecordLeg.moved(differing, reader, of: policy, key: key, day: day, sides: sides)
    let reasons = moved.sorted().compactMap { id in reader.reason(for: id).map { (id, $0) } }
    let ranked = CauseReason.allCases
    guard let first = ranked.first(where: { reason in reasons.contains { $0.1 == reason } }) else {
      cause = Cause(leg: .record, reason: .regraded, parts: moved.map { reader.part($0, .regraded) })
      return
    }
    let others = reasons.flatMap { id, reason in reader.others(behind: reason, of: id) }
    let named = Dictionary(reasons.map { ($0.0, $0.1) }) { one, _ in one }
    cause = Cause(
      leg: .record, reason: first,
      parts: Set(reasons.map(\.0) + others).map { reader.part($0, named[$0] ?? first) })
  }

  /// The events that bear on the key otherwise on one side than on the other, by their effects or by how they order or
  /// undo others.
  private static func differing(
    _ reader: MovedEvent, _ was: PolicyEffects?, _ now: PolicyEffects?, key: Key
  ) -> Set<EventID> {
    let (before, after) = (was?.effects(on: key) ?? [], now?.effects(on: key) ?? [])
    let effects = Set(Set(before).symmetricDifference(Set(after)).map(\.event))
    return effects.union(reader.reordering(around: Set((before + after).map(\.event))))
  }

  /// Those of the differing events but for whose difference the state would not be what it is; where none alone decides,
  /// those that alone would have moved it, or else all of them.
  private static func moved(
    _ differing: Set<EventID>, _ reader: MovedEvent, of policy: PolicyID, key: Key, day: Day,
    sides: DiffKeyAnswers
  ) -> Set<EventID> {
    if differing.isEmpty {
      return Set(Set(sides.from.holding).symmetricDifference(Set(sides.middle.holding)).map(\.event))
    }
    if differing.count == 1 { return differing }
    let needed = differing.filter { id in
      reader.new.answer(of: policy, key, on: day, with: id, asIn: reader.old).differs(from: sides.middle)
    }
    if !needed.isEmpty { return needed }
    let enough = differing.filter { id in
      reader.old.answer(of: policy, key, on: day, with: id, asIn: reader.new).differs(from: sides.from)
    }
    return enough.isEmpty ? differing : enough
  }
}

extension PolicyStates {
  /// What a key would be were one event as another knowledge has it.
  fileprivate func answer(
    of policy: PolicyID, _ key: Key, on day: Day, with id: EventID, asIn other: PolicyStates
  ) -> KeyAnswer {
    effects(on: policy, changing: [id: other.ledger.events[id]])?.answer(key, on: day) ?? .unstated(key)
  }
}
