package import EDTF

extension EffectInPlay {
  /// Whether `f` comes after `e` when both start on one day and neither amends the other (DESIGN, section 4): where its
  /// event supersedes the other's; else by its time; else as an attribute set without a status after a status that
  /// clears it.
  /// - Parameter isOneDay: whether both can start on just that day, which their times are of.
  static func comesLater(
    _ f: EffectInPlay, than e: EffectInPlay, isOneDay: Bool, _ order: EventOrder
  ) -> Bool {
    if order.comes(f.event, after: e.event) { return true }
    if order.comes(e.event, after: f.event) { return false }
    if isOneDay, let order = TimeOfDay.compare(f.time, e.time), order != 0 { return order > 0 }
    return e.isImpliedClear && !f.isImpliedClear && !f.eventTouchesStatus
  }
}

extension TimeOfDay {
  /// Positive where the first time is later; nil where the two cannot be compared.
  static func compare(_ a: TimeOfDay?, _ b: TimeOfDay?) -> Int? {
    guard let a, let b, (a.offsetSeconds == nil) == (b.offsetSeconds == nil) else { return nil }
    return a.secondsInUTC - b.secondsInUTC
  }

  /// Seconds from the midnight in UTC with which its day begins, where it has an offset; else from its own midnight.
  var secondsInUTC: Int { secondsFromMidnight - (offsetSeconds ?? 0) }
}

/// When an effect started, for the order of two that both hold on a day.
package struct StartMoment: Hashable, Sendable {
  package var day: Day
  package var time: TimeOfDay?

  package init(day: Day, time: TimeOfDay?) {
    self.day = day
    self.time = time
  }

  /// Positive where `a` is the later, by instants where both have one, also where their local days differ; 0 where both
  /// start on one day and times tell nothing.
  package static func compare(_ a: StartMoment, _ b: StartMoment) -> Int {
    if let x = a.time, let y = b.time, x.offsetSeconds != nil, y.offsetSeconds != nil,
      abs(a.day.number - b.day.number) <= 3
    {
      let instants = (a.day.number - b.day.number) * 86_400 + x.secondsInUTC - y.secondsInUTC
      if instants != 0 { return instants }
    }
    return a.day.number - b.day.number
  }
}
