import EDTF
import PolicyModel

/// What happened to one event between two states of knowledge.
struct MovedEvent {
  let old: PolicyStates
  let new: PolicyStates
  private let before: [EventID: EventHistory]
  private let after: [EventID: EventHistory]

  init(old: PolicyStates, new: PolicyStates) {
    self.old = old
    self.new = new
    before = MovedEvent.byID(old.excerpt.histories)
    after = MovedEvent.byID(new.excerpt.histories)
  }

  private static func byID(_ histories: [EventHistory]) -> [EventID: EventHistory] {
    var found: [EventID: EventHistory] = [:]
    for history in histories { found[history.id] = history }
    return found
  }

  /// The first reason that applies, in the order of DESIGN, section 7. A diff may run backwards.
  func reason(for id: EventID) -> CauseReason? {
    guard let a = before[id] else { return after[id] == nil ? nil : .recordedLate }
    guard let b = after[id] else {
      // Going back, the second side does not know the event yet; going forward, it was retracted.
      return new.ledger.viewpoint.known.entry < old.ledger.viewpoint.known.entry ? .recordedLate : .retracted
    }
    if count(a, .correction) != count(b, .correction) || isMended(a, b) { return .corrected }
    let (x, y) = (old.ledger.events[id], new.ledger.events[id])
    if version(of: a, in: old) != version(of: b, in: new) {
      // An update whose source was withdrawn is an update no more.
      return (a.revisions == b.revisions ? standing(a, b) : nil) ?? .updated
    }
    if a.rulings != b.rulings { return .ruled }
    if let reason = dispute(x, y) { return reason }
    if x?.testimonies != y?.testimonies, let reason = standing(a, b) { return reason }
    if (x == nil) != (y == nil) { return .newlyReported }
    if confirmations(x, of: id) != confirmations(y, of: id) { return .confirmed }
    return x?.testimonies != y?.testimonies ? .regraded : nil
  }

  /// What put an event under dispute or took it out: that somebody disputes it or, where somebody does no longer, what
  /// became of that one. Nil where the dispute is old and only the event is new.
  private func dispute(_ x: VisibleEvent?, _ y: VisibleEvent?) -> CauseReason? {
    guard (x?.standing.isDisputed ?? false) != (y?.standing.isDisputed ?? false) else { return nil }
    let moved = disputers(x).symmetricDifference(disputers(y))
    if x == nil || y == nil {
      return moved.contains { (old.ledger.events[$0] == nil) != (new.ledger.events[$0] == nil) }
        ? .disputed : nil
    }
    if y?.standing.isDisputed == true { return .disputed }
    let reasons = moved.compactMap { id in
      (old.ledger.events[id] == nil) == (new.ledger.events[id] == nil) ? nil : reason(for: id)
    }
    return CauseReason.allCases.first { reasons.contains($0) } ?? .disputed
  }

  /// The events that moved `id` so: those that dispute or confirm it on one side only.
  func others(behind reason: CauseReason, of id: EventID) -> [EventID] {
    let (x, y) = (old.ledger.events[id], new.ledger.events[id])
    switch reason {
    case .retracted, .corrected, .updated, .disputed, .sourceWithdrawn, .sourceRestored, .newlyReported:
      // Those that dispute it no longer, for what became of them.
      let moved = disputers(x).symmetricDifference(disputers(y))
      return x == nil && y == nil || dispute(x, y) != reason ? [] : moved.sorted()
    case .confirmed: return confirmations(x, of: id).symmetricDifference(confirmations(y, of: id)).sorted()
    default: return []
    }
  }

  /// The events that order, undo or prolong others differently on the two sides, of those that are linked so, directly or
  /// through others, to some of `events`.
  func reordering(around events: Set<EventID>) -> Set<EventID> {
    let ids = Set(old.relatingToStates).union(new.relatingToStates)
    if ids.isEmpty { return [] }
    var linked: [EventID: Set<EventID>] = [:]
    for id in ids {
      for other in old.targets(of: id).union(new.targets(of: id)) {
        linked[id, default: []].insert(other)
        linked[other, default: []].insert(id)
      }
    }
    var reached = events
    var open = Array(events)
    while let next = open.popLast() {
      for other in linked[next] ?? [] where reached.insert(other).inserted { open.append(other) }
    }
    return ids.filter { id in
      reached.contains(id) && old.life(of: id) != new.life(of: id)
    }
  }

  /// What an event did that moved the record's leg, with its own date.
  func part(_ id: EventID, _ reason: CauseReason) -> CausePart {
    CausePart(
      event: id, reason: reason, date: (new.ledger.events[id] ?? old.ledger.events[id])?.event.date)
  }

  /// The revisions of `id` that one side has and the other has not, by entry.
  func revisions(of id: EventID) -> [EventRevision] {
    let (a, b) = (before[id]?.revisions ?? [], after[id]?.revisions ?? [])
    return (a.filter { !b.contains($0) } + b.filter { !a.contains($0) }).sorted { $0.entry < $1.entry }
  }

  private func disputers(_ event: VisibleEvent?) -> Set<EventID> {
    Set((event?.standing.disputes ?? []).filter { !$0.isWeaker }.map(\.event))
  }

  /// Whether a citation of the one side is taken back on the other: the record was wrong.
  private func isMended(_ a: EventHistory, _ b: EventHistory) -> Bool {
    let isBack = new.ledger.viewpoint.known.entry < old.ledger.viewpoint.known.entry
    let (earlier, later) = isBack ? (b, a) : (a, b)
    return !Set(earlier.citations).isSubset(of: Set(later.citations))
  }

  private func count(_ history: EventHistory, _ kind: RevisionKind) -> [Int] {
    history.revisions.filter { $0.reason.kind == kind }.map(\.entry)
  }

  private func version(of history: EventHistory, in states: PolicyStates) -> Event {
    Visibility(viewpoint: states.ledger.viewpoint, grading: states.ledger.grading).version(of: history)
  }

  /// What became of the sources that state an event: whether one was withdrawn that counted until then, or restored that
  /// did not. Going back before a withdrawal, it is the withdrawal that is named.
  private func standing(_ a: EventHistory, _ b: EventHistory) -> CauseReason? {
    let (before, after) = (suppressed(a, in: old), suppressed(b, in: new))
    if !after.isSubset(of: before) { return .sourceWithdrawn }
    if before.isSubset(of: after) { return nil }
    return isBackwards ? .sourceWithdrawn : .sourceRestored
  }

  private var isBackwards: Bool {
    let (from, to) = (old.ledger.viewpoint, new.ledger.viewpoint)
    if from.known.entry != to.known.entry { return to.known.entry < from.known.entry }
    return (to.reported ?? .distantFuture) < (from.reported ?? .distantFuture)
  }

  /// The sources that would state the event were they not withdrawn.
  private func suppressed(_ history: EventHistory, in states: PolicyStates) -> Set<SourceID> {
    let viewpoint = states.ledger.viewpoint
    let sources = history.citations.map(\.citation).filter { citation in
      guard citation.stance == .states else { return false }
      guard let day = viewpoint.reported else { return true }
      return citation.reported?.latest.day.map { $0 <= day } ?? false
    }
    return Set(
      sources.map(\.source).filter { states.excerpt.sources.isWithdrawn($0, on: viewpoint.reported) })
  }

  private func confirmations(_ event: VisibleEvent?, of id: EventID) -> Set<EventID> {
    Set((event?.testimonies ?? []).map(\.cited).filter { $0 != id })
  }
}
