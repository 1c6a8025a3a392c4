import EDTF
import PolicyModel

/// What moved a state on one day when the knowledge moved.
struct RecordLeg {
  /// Nil where nothing moved.
  var cause: Cause?

  init(
    old: PolicyStates, new: PolicyStates, was: PolicyEffects?, now: PolicyEffects?, key: Key, day: Day,
    sides: Sides,
    histories: (before: Holdings, after: Holdings)
  ) {
    guard sides.from.differs(from: sides.middle) else { return }
    let before = Dictionary(uniqueKeysWithValues: histories.before.histories.map { ($0.id, $0) })
    let after = Dictionary(uniqueKeysWithValues: histories.after.histories.map { ($0.id, $0) })
    let reader = MovedEvent(old: old, new: new, before: before, after: after)
    let moved = RecordLeg.moved(was, now, key: key, day: day, sides: sides)
    let reasons = moved.compactMap { id in reader.reason(for: id).map { (id, $0) } }
    let ranked = CauseReason.allCases
    guard let first = ranked.first(where: { reason in reasons.contains { $0.1 == reason } }) else {
      cause = Cause(leg: .record, reason: .regraded, events: moved.sorted())
      return
    }
    cause = Cause(leg: .record, reason: first, events: reasons.filter { $0.1 == first }.map(\.0).sorted())
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

/// What happened to one event between two states of knowledge.
struct MovedEvent {
  var old: PolicyStates
  var new: PolicyStates
  var before: [EventID: EventHistory]
  var after: [EventID: EventHistory]

  /// The first reason that applies, in the order of DESIGN, section 7. A diff may run backwards.
  func reason(for id: EventID) -> CauseReason? {
    guard let a = before[id] else { return after[id] == nil ? nil : .recordedLate }
    guard let b = after[id] else {
      // Going back, the second side does not know the event yet; going forward, it was retracted.
      return new.ledger.viewpoint.known.entry < old.ledger.viewpoint.known.entry ? .recordedLate : .retracted
    }
    if count(a, .correction) != count(b, .correction) { return .corrected }
    if a.revisions == b.revisions, withdrawn(a, in: old) != withdrawn(b, in: new) { return .sourceWithdrawn }
    if version(of: a, in: old) != version(of: b, in: new) { return .updated }
    if a.rulings != b.rulings { return .ruled }
    let (x, y) = (old.ledger.events[id], new.ledger.events[id])
    if (x?.standing.isDisputed ?? false) != (y?.standing.isDisputed ?? false) { return .disputed }
    if withdrawn(a, in: old) != withdrawn(b, in: new) { return .sourceWithdrawn }
    if (x == nil) != (y == nil) { return .newlyReported }
    if confirmations(x, of: id) != confirmations(y, of: id) { return .confirmed }
    return x?.testimonies != y?.testimonies ? .regraded : nil
  }

  private func count(_ history: EventHistory, _ kind: RevisionKind) -> [Int] {
    history.revisions.filter { $0.reason.kind == kind }.map(\.entry)
  }

  private func version(of history: EventHistory, in states: PolicyStates) -> Event {
    Sight(viewpoint: states.ledger.viewpoint, grading: states.ledger.grading).version(of: history)
  }

  private func withdrawn(_ history: EventHistory, in states: PolicyStates) -> Set<SourceID> {
    Set(
      history.citations.map(\.citation.source).filter {
        states.holdings.sources.isWithdrawn($0, on: states.ledger.viewpoint.reported)
      })
  }

  private func confirmations(_ event: VisibleEvent?, of id: EventID) -> Set<EventID> {
    Set((event?.testimonies ?? []).map(\.cited).filter { $0 != id })
  }
}
