import EDTF

/// The effects on one key where it is settled on which days those count that a relation of a measure's life touches:
/// one case of `KeyEffects`.
struct KeyCase: Sendable {
  /// What may hold. An effect that began anew, or that was commenced, stands here with the days that it then has.
  let effects: [EffectInPlay]
  /// The days on which each counts; nil for all.
  private let active: [DaySet?]
  private let windows: CutWindows
  private let pairs: [(later: Int, earlier: Int)]
  private let anew: [Bool]
  private let order: EventOrder
  private let rules: DayRules
  /// Whether times tell the order of effects of different local days, so that days alone do not.
  private let isByInstants: Bool

  /// One of the effects, as a case has it.
  struct Row: Sendable {
    var effect: EffectInPlay
    var active: DaySet?
    var isAnew: Bool
  }

  /// Nil where the order of amendments leaves some effect no day.
  init?(_ rows: [Row], order: EventOrder) {
    let pairs = order.amendments(among: rows.map(\.effect.event))
    let cut = CutWindows(
      start: rows.map(\.effect.start), until: rows.map(\.effect.until),
      pairs: pairs.filter { !rows[$0.earlier].isAnew && !rows[$0.later].isAnew })
    if cut.hasEmptyWindow { return nil }
    self.init(rows, windows: cut, pairs: pairs, order: order)
  }

  /// The effects without any order of amendments.
  init(unordered rows: [Row], order: EventOrder) {
    self.init(
      rows,
      windows: CutWindows(start: rows.map(\.effect.start), until: rows.map(\.effect.until), pairs: []),
      pairs: [], order: order)
  }

  private init(
    _ rows: [Row], windows: CutWindows, pairs: [(later: Int, earlier: Int)], order: EventOrder
  ) {
    effects = rows.map(\.effect)
    active = rows.map(\.active)
    anew = rows.map(\.isAnew)
    self.windows = windows
    self.pairs = pairs
    self.order = order
    rules = DayRules(
      effects: effects, windows: windows, active: active, anew: anew, pairs: pairs, order: order)
    isByInstants =
      EffectInPlay.areOrderedByInstants(effects)
      && effects.indices.allSatisfy {
        windows.start[$0].first == windows.start[$0].last && windows.until[$0].first == windows.until[$0].last
      }
  }

  /// The start windows after cutting.
  func start(_ index: Int) -> DaySet { windows.start[index] }

  /// The until windows after cutting.
  func until(_ index: Int) -> DaySet { windows.until[index] }

  /// The places of the effects that were given, where they stand as they came to be.
  var places: [EffectPlace: [Int]] { Dictionary(grouping: effects.indices) { effects[$0].identity } }

  /// Whether an effect counts on a day.
  func counts(_ index: Int, on day: Day) -> Bool { active[index]?.contains(day) ?? true }

  /// The days on which an effect begins or ceases to count.
  func countingEdges(_ index: Int) -> [Day] {
    (active[index]?.ranges ?? []).flatMap {
      $0.last < .distantFuture ? [$0.first, $0.last.adding(1)] : [$0.first]
    }
  }

  /// Whether an effect is in force on a day in every world of this case.
  func surelyLasts(_ index: Int, on day: Day) -> Bool {
    windows.surelyLasts(index, day) && counts(index, on: day)
  }

  /// What some world of this case gives at the end of `day`: indexes of effects, ascending, and whether some world has
  /// none.
  func held(on day: Day) -> (effects: [Int], orNothing: Bool) {
    if isByInstants {
      let starts = windows.start.map { $0.first ?? .distantFuture }
      let lasting = effects.indices.filter {
        starts[$0] <= day && (windows.until[$0].first ?? .distantPast) >= day && counts($0, on: day)
      }
      return (last(of: lasting, starts).sorted(), lasting.isEmpty)
    }
    return rules.held(on: day)
  }

  /// Of effects that last, with these start days, those that may be the one that started last.
  func last(of lasting: [Int], _ starts: [Day]) -> [Int] {
    if lasting.count < 2 { return lasting }
    return Precedence.last(lasting) { f, e in
      if pairs.contains(where: { $0.later == f && $0.earlier == e }) { return true }
      if pairs.contains(where: { $0.later == e && $0.earlier == f }) { return false }
      if starts[f] != starts[e] {
        return StartMoment.compare(
          StartMoment(day: starts[f], time: effects[f].time),
          StartMoment(day: starts[e], time: effects[e].time))
          > 0
      }
      return EffectInPlay.comesLater(effects[f], than: effects[e], isOneDay: true, order)
    }
  }

  /// Whether each effect that must start no later than another does, in a world of these starts of some effects.
  func keepsOrder(_ starts: [Day], of indexes: [Int]) -> Bool {
    if pairs.isEmpty { return true }
    let start = Dictionary(uniqueKeysWithValues: zip(indexes, starts))
    return pairs.allSatisfy { pair in
      guard let earlier = start[pair.earlier], let later = start[pair.later], !anew[pair.earlier],
        !anew[pair.later]
      else { return true }
      return earlier <= later
    }
  }

  /// The days on which what is held can change, ascending: between two of them every day gives the same answer.
  func turningDays() -> [Day] {
    var days: [Day] = []
    days.reserveCapacity(4 * effects.count)
    for window in [windows.start, windows.until, active.compactMap { $0 }].joined() {
      for range in window.ranges {
        days.turn(on: range.first)
        if range.last != range.first { days.turn(on: range.last) }
      }
    }
    return days.sortedWithoutRepeats
  }
}

extension EffectInPlay {
  /// Whether some two start on different local days and yet in the other order, by instants.
  package static func areOrderedByInstants(_ effects: [EffectInPlay]) -> Bool {
    let timed = effects.compactMap { effect -> StartMoment? in
      guard let time = effect.time, time.offsetSeconds != nil, let day = effect.start.first,
        day == effect.start.last
      else { return nil }
      return StartMoment(day: day, time: time)
    }
    .sorted { $0.day < $1.day }
    // Offsets reach half a day either way, so only neighbours in days can change places.
    for (place, one) in timed.enumerated() {
      for other in timed[(place + 1)...] {
        if other.day.number - one.day.number > 3 { break }
        if other.day != one.day, StartMoment.compare(one, other) > 0 { return true }
      }
    }
    return false
  }
}

extension [Day] {
  /// Adds the days on which something changes where a window begins or ends on `day`.
  fileprivate mutating func turn(on day: Day) {
    guard day > .distantPast, day < .distantFuture else { return }
    append(day)
    append(day.adding(1))
  }

  /// The days, ascending and each once.
  var sortedWithoutRepeats: [Day] {
    let sorted = self.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}
