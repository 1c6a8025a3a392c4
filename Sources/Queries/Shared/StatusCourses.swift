package import PolicyModel

/// What the statuses of policies were over time: out of events that were read whole, and of plain ones of which only
/// that was read.
package struct StatusCourses: Sendable {
  let states: PolicyStates
  private let plain: [PolicyID: [PlainEffect]]
  private let whole: Set<EventID>

  /// Takes what `viewpoint`, which wants no grade where there are plain effects, sees of `excerpt`.
  package init(_ excerpt: LedgerExcerpt, _ plain: [PolicyID: [PlainEffect]], from viewpoint: Viewpoint) {
    states = PolicyStates(ledger: excerpt.seen(from: viewpoint), excerpt: excerpt)
    self.plain = plain
    whole = Set(excerpt.histories.map(\.id))
  }

  /// That of a policy; nil where the ledger has no such policy.
  func course(of policy: PolicyID) -> KeyCourse? {
    states.effects(on: policy).map { effects in
      let plain = (plain[policy] ?? []).filter { $0.counts && !whole.contains($0.event) }
      return KeyCourse(statusIn: effects, and: plain)
    }
  }
}
