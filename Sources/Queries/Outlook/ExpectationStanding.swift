package import EDTF
package import PolicyModel

/// What became of an expectation.
package enum ExpectationStatus: String, CaseIterable, Sendable {
  /// It may still come true in its time.
  case open
  case met
  /// Its time has surely passed.
  case missed
}

/// What became of an expectation by a day, and how sure that is.
package struct ExpectationStanding: Hashable, Sendable {
  package var status: ExpectationStatus
  /// Certain; or possible or contested, where it may also be met: `status` then says what it is if it is not.
  package var certainty: Certainty
  /// Whether its time is over.
  package var overdue: Answer
  /// Whether that it is met rests on events that are recorded as fulfilling it.
  package var isLinked: Bool

  package init(status: ExpectationStatus, certainty: Certainty, overdue: Answer, isLinked: Bool) {
    self.status = status
    self.certainty = certainty
    self.overdue = overdue
    self.isLinked = isLinked
  }

  /// What it may be.
  package var alternatives: Set<ExpectationStatus> { certainty == .certain ? [status] : [status, .met] }

  /// Weighs what fulfils an expectation, and how the policies of which it spoke turned out.
  ///
  /// An event that is linked fulfils it whenever it happened, for somebody judged that it does. What nobody linked
  /// makes it met only where every value that it named came about no later than it said; where that was too early, once
  /// its time begins and it is still so.
  static func of(
    _ fulfilments: [Fulfilment], _ values: [ExpectedValue], _ time: ExpectedTime, on day: Day
  ) -> ExpectationStanding {
    let linked = fulfilments.map(\.certainty)
    let own = values.isEmpty ? nil : least(values.map { $0.met(by: day) })
    let isLinked = linked.contains(.certain) || (own != .certain && !linked.isEmpty)
    let met = best(linked + [own].compactMap { $0 })
    let overdue = time.isOver(by: day)
    if met == .certain {
      return ExpectationStanding(status: .met, certainty: .certain, overdue: overdue, isLinked: isLinked)
    }
    return ExpectationStanding(
      status: overdue == .definite ? .missed : .open, certainty: met ?? .certain, overdue: overdue,
      isLinked: isLinked)
  }

  /// How sure it is that all of them are so; nil where one surely is not.
  private static func least(_ all: [Certainty?]) -> Certainty? {
    if all.contains(nil) { return nil }
    if all.contains(.contested) { return .contested }
    return all.contains(.possible) ? .possible : .certain
  }

  /// How sure it is that one of them is so; nil where there is none.
  private static func best(_ some: [Certainty]) -> Certainty? {
    if some.contains(.certain) { return .certain }
    return some.contains(.contested) ? .contested : some.first
  }
}
