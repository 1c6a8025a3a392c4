import EDTF

/// What some world gives on a day, where it is known on which days each effect counts (DESIGN, section 4, "How to
/// compute it").
struct DayRules: Sendable {
  private let effects: [EffectInPlay]
  private let order: EventOrder
  private let rows: [Row]

  private struct Row {
    var start: DaySet
    var lo: Day
    var hi: Day
    var until: DaySet
    var untilLo: Day
    var untilHi: Day
    /// The days on which it counts; nil for all.
    var active: DaySet?
    /// Whether it began anew: then it need not have started before what amends it.
    var isAnew: Bool
    /// Effects that amend it.
    var laterOnes = Bits()
    /// Whether its event is put in order by relations.
    var isOrdered: Bool

    func counts(_ day: Day) -> Bool { active?.contains(day) ?? true }
    func possiblyLasts(_ day: Day) -> Bool { lo <= day && untilHi >= day && counts(day) }
    func surelyLasts(_ day: Day) -> Bool { hi <= day && untilLo >= day && counts(day) }
    var onlyDay: Day? { lo == hi ? lo : nil }
  }

  /// - Parameter pairs: indexes of effects and of those that they amend.
  init(
    effects: [EffectInPlay], windows: CutWindows, active: [DaySet?], anew: [Bool],
    pairs: [(later: Int, earlier: Int)], order: EventOrder
  ) {
    self.effects = effects
    self.order = order
    var rows = effects.indices.map { index in
      Row(
        start: windows.start[index], lo: windows.start[index].first ?? .distantPast,
        hi: windows.start[index].last ?? .distantPast, until: windows.until[index],
        untilLo: windows.until[index].first ?? .distantPast,
        untilHi: windows.until[index].last ?? .distantPast, active: active[index], isAnew: anew[index],
        isOrdered: order.mentions(effects[index].event))
    }
    for (later, earlier) in pairs { rows[earlier].laterOnes.insert(later) }
    self.rows = rows
  }

  /// Indexes of effects, ascending, and whether some world has none.
  func held(on day: Day) -> (effects: [Int], orNothing: Bool) {
    let bars = bars(on: day)
    let latestBar = bars.first.map { rows[$0].lo }
    let circle = circle(among: bars, on: day)
    let barring = bars.filter(mayComeLater)
    var held: [Int] = []
    var somethingSure = false
    for (index, row) in rows.enumerated() where row.possiblyLasts(day) {
      if !circle.contains(index) {
        guard let last = lastStart(of: row, on: day) else { continue }
        if let latestBar, latestBar > last { continue }
        if barring.contains(where: { $0 != index && comesLater($0, than: index, last: last) }) { continue }
      }
      held.append(index)
      if row.surelyLasts(day) { somethingSure = true }
    }
    return (held, !somethingSure)
  }

  /// Of the effects that surely last those that start latest at their earliest: only they can bar another.
  private func bars(on day: Day) -> [Int] {
    var bars: [Int] = []
    var latest: Day?
    for (index, row) in rows.enumerated() where row.surelyLasts(day) {
      if let latest, row.lo < latest { continue }
      if latest != row.lo { bars.removeAll() }
      latest = row.lo
      bars.append(index)
    }
    return bars
  }

  /// Those that surely last and come after each other in a circle, and after which nothing else comes: one of them holds,
  /// and either may.
  private func circle(among bars: [Int], on day: Day) -> Set<Int> {
    // Only times and relations close a circle, and relations by themselves none.
    if bars.count(where: { rows[$0].isOrdered || effects[$0].time != nil }) < 3
      || !bars.contains(where: { effects[$0].time != nil || effects[$0].isImpliedClear })
    {
      return []
    }
    let beats = { (f: Int, e: Int) in
      rows[e].laterOnes.contains(f)
        || !rows[f].laterOnes.contains(e) && comesLater(f, than: e, last: rows[e].lo)
    }
    return Precedence.circles(bars, beats)
  }

  /// The last day on which an effect that holds at the end of `day` can have started; nil where none can.
  private func lastStart(of row: Row, on day: Day) -> Day? {
    var cap = day
    for later in row.laterOnes {
      let other = rows[later]
      guard other.hi <= day else { continue }
      if other.untilLo >= day {
        if other.counts(day) { return nil }
      } else if !row.isAnew, other.counts(day) || other.untilHi < day {
        guard let ended = other.until.last(notAfter: day.adding(-1)),
          let start = other.start.last(notAfter: ended)
        else { return nil }
        cap = min(cap, start)
      }
    }
    return row.start.last(notAfter: cap)
  }

  /// Whether an effect may come after another of its day: by relations, by its time, or as an attribute set without a status.
  private func mayComeLater(_ f: Int) -> Bool {
    rows[f].isOrdered || effects[f].time != nil
      || !effects[f].isImpliedClear && !effects[f].eventTouchesStatus
  }

  /// Whether effect `f`, which surely lasts and starts no earlier than any other that does, comes after `e` when both
  /// start on one day.
  private func comesLater(_ f: Int, than e: Int, last: Day) -> Bool {
    guard rows[f].lo >= last, !rows[f].laterOnes.contains(e) else { return false }
    let day = rows[e].onlyDay
    return EffectInPlay.comesLater(
      effects[f], than: effects[e], isOneDay: day != nil && day == rows[f].onlyDay,
      rows[f].isOrdered && rows[e].isOrdered ? order : .none)
  }
}

/// Which of several comes last, where some are known to come after others.
enum Precedence {
  /// Those after which nothing comes that does not also come before it: one alone, or all of a circle.
  static func last(_ all: [Int], _ comesAfter: (Int, Int) -> Bool) -> [Int] {
    let before = all.map { f in all.indices.filter { all[$0] != f && comesAfter(f, all[$0]) } }
    var isBefore = Array(repeating: false, count: all.count)
    for place in before.joined() { isBefore[place] = true }
    let direct = all.indices.filter { !isBefore[$0] }
    // Where all else comes before these, through others or not, no circle is last.
    var reached = Array(repeating: false, count: all.count)
    var open = direct
    while let next = open.popLast() {
      if reached[next] { continue }
      reached[next] = true
      open += before[next]
    }
    if reached.allSatisfy({ $0 }) { return direct.map { all[$0] } }
    let circles = circles(all, comesAfter)
    return all.indices.filter { !isBefore[$0] || circles.contains(all[$0]) }.map { all[$0] }
  }

  /// Those of circles after which nothing else comes.
  static func circles(_ all: [Int], _ comesAfter: (Int, Int) -> Bool) -> Set<Int> {
    let before = all.map { f in all.indices.filter { all[$0] != f && comesAfter(f, all[$0]) } }
    if before.allSatisfy(\.isEmpty) { return [] }
    let circles = Circles.found(in: Dictionary(uniqueKeysWithValues: zip(all.indices, before)))
    var circle: [Int: Int] = [:]
    for (number, places) in circles.enumerated() { for place in places { circle[place] = number } }
    // What comes after one of a circle without being of it comes after all of it.
    var isFollowed = Array(repeating: false, count: circles.count)
    for (place, earlier) in before.enumerated() {
      for other in earlier {
        if let own = circle[other], circle[place] != own { isFollowed[own] = true }
      }
    }
    return Set(circles.indices.filter { !isFollowed[$0] }.flatMap { circles[$0] }.map { all[$0] })
  }
}
