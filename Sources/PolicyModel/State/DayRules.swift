import EDTF

/// What some world gives on a day, where it is known which effects are repealed (DESIGN, section 4).
struct DayRules {
  private let effects: [EffectInPlay]
  private let rows: [Row]

  private struct Row {
    var start: DaySet
    var lo: Day
    var hi: Day
    var until: DaySet
    var untilLo: Day
    var untilHi: Day
    /// Effects that come after it, by `supersedes` and `amends`.
    var laterOnes: [Int] = []
    var isRepealed: Bool

    func possiblyLasts(_ day: Day) -> Bool { lo <= day && untilHi >= day }
    func surelyLasts(_ day: Day) -> Bool { hi <= day && untilLo >= day }
    var onlyDay: Day? { lo == hi ? lo : nil }
  }

  init(
    effects: [EffectInPlay], windows: CutWindows, pairs: [(later: Int, earlier: Int)], repealed: Set<Int>
  ) {
    self.effects = effects
    var rows = effects.indices.map { index in
      Row(
        start: windows.start[index], lo: windows.start[index].first ?? .distantPast,
        hi: windows.start[index].last ?? .distantPast, until: windows.until[index],
        untilLo: windows.until[index].first ?? .distantPast,
        untilHi: windows.until[index].last ?? .distantPast,
        isRepealed: repealed.contains(index))
    }
    for (later, earlier) in pairs { rows[earlier].laterOnes.append(later) }
    self.rows = rows
  }

  func held(on day: Day) -> KeyEffects.Held {
    // Of the effects that surely last only those can bar another that start latest at their earliest.
    var bars: [Int] = []
    var latestBar: Day?
    for (index, row) in rows.enumerated() where !row.isRepealed && row.surelyLasts(day) {
      if let latest = latestBar, row.lo < latest { continue }
      if latestBar != row.lo { bars.removeAll() }
      latestBar = row.lo
      bars.append(index)
    }
    var held: [Int] = []
    var somethingSure = false
    for (index, row) in rows.enumerated() where !row.isRepealed && row.possiblyLasts(day) {
      guard let last = lastStart(of: row, on: day) else { continue }
      if let latestBar, latestBar > last { continue }
      if bars.contains(where: { $0 != index && comesLater($0, than: index, last: last) }) { continue }
      held.append(index)
      if row.surelyLasts(day) { somethingSure = true }
    }
    return KeyEffects.Held(effects: held, orNothing: !somethingSure)
  }

  /// The last day on which an effect that holds at the end of `day` can have started; nil where none can.
  private func lastStart(of row: Row, on day: Day) -> Day? {
    var cap = day
    for later in row.laterOnes {
      let other = rows[later]
      guard other.hi <= day else { continue }
      if other.untilLo >= day {
        if !other.isRepealed { return nil }
      } else if !(other.isRepealed && other.untilHi >= day) {
        guard let ended = other.until.last(notAfter: day.adding(-1)),
          let start = other.start.last(notAfter: ended)
        else { return nil }
        cap = min(cap, start)
      }
    }
    return row.start.last(notAfter: cap)
  }

  /// Whether effect `f`, which surely lasts and starts no earlier than any other that does, comes after `e` when both
  /// start on one day.
  private func comesLater(_ f: Int, than e: Int, last: Day) -> Bool {
    guard rows[f].lo >= last, !rows[f].laterOnes.contains(e) else { return false }
    let day = rows[e].onlyDay
    return EffectInPlay.comesLater(
      effects[f], than: effects[e], isOneDay: day != nil && day == rows[f].onlyDay)
  }
}
