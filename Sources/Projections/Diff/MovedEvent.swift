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
    before = MovedEvent.byID(old.holdings.histories)
    after = MovedEvent.byID(new.holdings.histories)
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
    if count(a, .correction) != count(b, .correction) { return .corrected }
    let (x, y) = (old.ledger.events[id], new.ledger.events[id])
    if version(of: a, in: old) != version(of: b, in: new) {
      // An update whose source was withdrawn is an update no more.
      return a.revisions == b.revisions && isWithdrawal(a, b) ? .sourceWithdrawn : .updated
    }
    if a.rulings != b.rulings { return .ruled }
    if let reason = dispute(x, y) { return reason }
    if x?.testimonies != y?.testimonies, isWithdrawal(a, b) { return .sourceWithdrawn }
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
    case .retracted, .corrected, .updated, .disputed, .sourceWithdrawn, .newlyReported:
      // Those that dispute it no longer, for what became of them.
      let moved = disputers(x).symmetricDifference(disputers(y))
      return x == nil && y == nil || dispute(x, y) != reason ? [] : moved.sorted()
    case .confirmed: return confirmations(x, of: id).symmetricDifference(confirmations(y, of: id)).sorted()
    default: return []
    }
  }

  /// The revisions of `id` that one side has and the other has not, by entry.
  func revisions(of id: EventID) -> [EventRevision] {
    let (a, b) = (before[id]?.revisions ?? [], after[id]?.revisions ?? [])
    return (a.filter { !b.contains($0) } + b.filter { !a.contains($0) }).sorted { $0.entry < $1.entry }
  }

  private func disputers(_ event: VisibleEvent?) -> Set<EventID> {
    Set((event?.standing.disputes ?? []).filter { !$0.isWeaker }.map(\.event))
  }

  private func count(_ history: EventHistory, _ kind: RevisionKind) -> [Int] {
    history.revisions.filter { $0.reason.kind == kind }.map(\.entry)
  }

  private func version(of history: EventHistory, in states: PolicyStates) -> Event {
    Sight(viewpoint: states.ledger.viewpoint, grading: states.ledger.grading).version(of: history)
  }

  /// Whether a source was withdrawn that counted until then; going back, whether it counts again before that.
  private func isWithdrawal(_ a: EventHistory, _ b: EventHistory) -> Bool {
    let (before, after) = (suppressed(a, in: old), suppressed(b, in: new))
    if !after.isSubset(of: before) { return true }
    return isBackwards && !before.isSubset(of: after)
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
      sources.map(\.source).filter { states.holdings.sources.isWithdrawn($0, on: viewpoint.reported) })
  }

  private func confirmations(_ event: VisibleEvent?, of id: EventID) -> Set<EventID> {
    Set((event?.testimonies ?? []).map(\.cited).filter { $0 != id })
  }
}
