package import EDTF
package import PolicyModel

/// For when something is expected.
///
/// It is what `effective` says of each effect, never the event's own date, which is the day on which it was said.
/// An effect that only says until when must begin by then. Where an expectation has no effect, or one that says
/// nothing, there is no day by which it must have come true.
package struct ExpectedTime: Hashable, Sendable {
  /// As it was written; nil where nothing was, or not the same of all effects.
  package var written: EDTFDate?
  /// The days for which it is expected; nil where none is said.
  package var days: DaySet?

  package init(written: EDTFDate?, days: DaySet?) {
    self.written = written
    self.days = days
  }

  /// The time of an event's effects taken together: it is over when that of all of them is.
  package init(of event: Event) {
    let effective = Set(event.effects.map(\.effective))
    written = effective.count == 1 ? effective.first ?? nil : nil
    let windows = event.effects.map { ExpectedTime.days(of: $0, said: event.date) }
    let known = windows.compactMap { $0 }
    days =
      known.isEmpty || known.count < windows.count
      ? nil : DaySet(normalizing: known.flatMap(\.ranges))
  }

  /// The days on which an effect is expected to begin.
  package static func days(of effect: Effect, said: EDTFDate) -> DaySet? {
    if effect.effective == nil {
      guard case .days(let last)? = effect.until?.endDays, let end = last.last else { return nil }
      let days = DaySet(from: said.startDays.first ?? .distantPast, through: end)
      return days.isEmpty ? last : days
    }
    let days = EffectWindows(of: effect, in: said).start
    return days.isEmpty ? effect.effective?.startDays : days
  }

  /// Whether the time is over by the end of `day`: surely, if its last day has passed; possibly, if its first has and
  /// there is a last.
  package func isOver(by day: Day) -> Answer {
    guard let first = days?.first, let last = days?.last, last < .distantFuture else { return .impossible }
    if last < day { return .definite }
    return first < day ? .possible : .impossible
  }
}
