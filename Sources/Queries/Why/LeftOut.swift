package import EDTF
package import PolicyModel

/// An event that says something of a policy's key and does not count from a viewpoint, with the reason.
package struct LeftOut: Sendable {
  package var id: EventID
  package var entry: Int
  package var date: EDTFDate
  package var type: EventType
  package var title: String
  /// What it would do to the key.
  package var does: [KeyOperation]
  package var reason: LeftOutReason

  package init(
    id: EventID, entry: Int, date: EDTFDate, type: EventType, title: String, does: [KeyOperation],
    reason: LeftOutReason
  ) {
    self.id = id
    self.entry = entry
    self.date = date
    self.type = type
    self.title = title
    self.does = does
    self.reason = reason
  }
}

/// Why an event does not count.
package enum LeftOutReason: Hashable, Sendable {
  /// A ruling rejected it.
  case rejected(RulingRecord)
  /// It is only expected or proposed.
  case modality(Modality)
  /// What is seen of it adds up to less than the question wants.
  case grade(Grade)
  /// Nothing that states it was reported by the day asked about; the date is that of the first report.
  case reportedLater(EDTFDate)
  /// No citation that states it says when it was reported.
  case undated
  /// The sources that state it are withdrawn.
  case withdrawn([SourceID])
  /// Its citations imply, decline or deny, and none states it.
  case notStated
  /// It is a draft without a source.
  case unsourced

  /// The word for it in answers that programs read.
  package var word: String {
    switch self {
    case .rejected: "rejected"
    case .modality(let modality): modality.rawValue
    case .grade: "grade"
    case .reportedLater: "reported later"
    case .undated: "undated"
    case .withdrawn: "withdrawn"
    case .notStated: "not stated"
    case .unsourced: "unsourced"
    }
  }
}

/// Finds what does not count, and why.
struct LeavingOut {
  private let states: PolicyStates
  private let visibility: Visibility

  init(_ states: PolicyStates) {
    self.states = states
    visibility = Visibility(viewpoint: states.ledger.viewpoint, grading: states.ledger.grading)
  }

  /// The events with an effect on `key` of a policy that do not count, by date.
  func events(on key: Key, of policy: Policy, counting counted: Set<EventID>) -> [LeftOut] {
    let found = states.excerpt.histories.compactMap { history -> LeftOut? in
      if counted.contains(history.id) { return nil }
      let event = states.ledger.events[history.id]?.event ?? history.newest
      let does = event.effects.filter { $0.policy == policy.id }.compactMap { $0.does(to: key) }
      guard !does.isEmpty, let reason = reason(history, event, policy) else { return nil }
      return LeftOut(
        id: event.id, entry: history.entry, date: event.date, type: event.type, title: event.title,
        does: does, reason: reason)
    }
    return found.sorted { ($0.date.earliestForOrder, $0.entry) < ($1.date.earliestForOrder, $1.entry) }
  }

  private func reason(_ history: EventHistory, _ event: Event, _ policy: Policy) -> LeftOutReason? {
    guard let visible = states.ledger.events[history.id] else { return unseen(history) }
    if let ruling = visible.standing.ruling, ruling.verdict == .reject { return .rejected(ruling) }
    if !event.modality.changesState { return .modality(event.modality) }
    let grade = states.ledger.grade(of: visible, for: policy.issuer)
    if let wanted = states.ledger.viewpoint.evidence, grade < wanted { return .grade(grade) }
    return nil
  }

  private func unseen(_ history: EventHistory) -> LeftOutReason {
    if history.citations.isEmpty { return .unsourced }
    let stating = history.citations.map(\.citation).filter { $0.stance == .states }
    if stating.isEmpty { return .notStated }
    let standing = stating.filter {
      !states.excerpt.sources.isWithdrawn($0.source, on: visibility.viewpoint.reported)
    }
    if standing.isEmpty { return .withdrawn(Set(stating.map(\.source)).sorted()) }
    let reported = standing.compactMap(\.reported)
    guard let first = reported.min(by: { $0.latestForOrder < $1.latestForOrder }) else { return .undated }
    return .reportedLater(first)
  }
}
