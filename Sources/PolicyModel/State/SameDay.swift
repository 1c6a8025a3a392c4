import EDTF

extension EffectInPlay {
  /// Whether `f` comes after `e` when both start on one day and neither supersedes nor amends the other: by its time,
  /// or as an attribute set without a status after a status that clears it (DESIGN, section 4).
  /// - Parameter isOneDay: whether both can start on just that day, which their times are of.
  static func comesLater(_ f: EffectInPlay, than e: EffectInPlay, isOneDay: Bool) -> Bool {
    if isOneDay, let order = compare(f.time, e.time), order != 0 { return order > 0 }
    return e.isImpliedClear && !f.isImpliedClear && !f.eventTouchesStatus
  }

  /// Positive where the first time is later; nil where the two cannot be compared.
  private static func compare(_ a: TimeOfDay?, _ b: TimeOfDay?) -> Int? {
    guard let a, let b, (a.offsetSeconds == nil) == (b.offsetSeconds == nil) else { return nil }
    return (a.secondsFromMidnight - (a.offsetSeconds ?? 0)) - (b.secondsFromMidnight - (b.offsetSeconds ?? 0))
  }
}
