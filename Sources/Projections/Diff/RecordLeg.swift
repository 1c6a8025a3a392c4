import EDTF
import PolicyModel

/// What moved a state on one day when the knowledge moved.
struct RecordLeg {
  /// Nil where nothing moved.
  var cause: Cause?

  init(
    _ reader: MovedEvent, was: PolicyEffects?, now: PolicyEffects?, key: Key, day: Day, sides: Sides
  ) {
    guard sides.from.differs(from: sides.middle) else { return }
    let moved = RecordLeg.moved(was, now, key: key, day: day, sides: sides)
    let reasons = moved.compactMap { id in reader.reason(for: id).map { (id, $0) } }
    let ranked = CauseReason.allCases
    guard let first = ranked.first(where: { reason in reasons.contains { $0.1 == reason } }) else {
      cause = Cause(leg: .record, reason: .regraded, events: moved.sorted())
      return
    }
    let events = reasons.filter { $0.1 == first }.flatMap { [$0.0] + reader.others(behind: first, of: $0.0) }
    cause = Cause(leg: .record, reason: first, events: Set(events).sorted())
  }

  /// The events whose effects hold on one side only, or hold differently; where there are none, all that differ.
  private static func moved(
    _ was: PolicyEffects?, _ now: PolicyEffects?, key: Key, day: Day, sides: Sides
  ) -> Set<EventID> {
    let held = Set(sides.from.holding)
    let holds = Set(sides.middle.holding)
    let holding = Set(held.symmetricDifference(holds).map(\.event))
    let all = Set(was?.effects(on: key) ?? []).symmetricDifference(Set(now?.effects(on: key) ?? []))
    let differing = Set(all.map(\.event))
    let both = holding.intersection(differing)
    return both.isEmpty ? (differing.isEmpty ? holding : differing) : both
  }
}
