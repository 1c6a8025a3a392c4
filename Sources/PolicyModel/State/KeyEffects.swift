package import EDTF

/// The effects on one key of one policy, with their windows cut, ready to be asked what holds on a day.
package struct KeyEffects: Sendable {
  package let effects: [EffectInPlay]
  private let windows: CutWindows
  private let pairs: [(later: Int, earlier: Int)]
  private let repeals: [(repealer: Int, repealed: Int)]
  /// The rules of every day, where nothing is repealed: made once, for many days may be asked.
  private let everyDay: DayRules?

  /// What some world gives on a day: indexes of effects, ascending, and whether some world has none.
  package struct Held: Hashable, Sendable {
    package var effects: [Int]
    package var orNothing: Bool
  }

  /// Takes effects in any order; effects whose windows no world can hold are passed over.
  package init(_ given: [EffectInPlay], order: EventOrder) {
    let effects = given.filter { !$0.start.isEmpty && !$0.until.isEmpty }
    var pairs: [(later: Int, earlier: Int)] = []
    var repeals: [(repealer: Int, repealed: Int)] = []
    if !order.isEmpty {
      for later in effects.indices where order.isStated(by: effects[later].event) {
        for earlier in effects.indices where later != earlier {
          if order.comes(effects[later].event, after: effects[earlier].event) {
            pairs.append((later, earlier))
          }
          if order.repeals(effects[later].event, effects[earlier].event) { repeals.append((later, earlier)) }
        }
      }
    }
    var cut = CutWindows(start: effects.map(\.start), until: effects.map(\.until), pairs: pairs)
    if cut.hasEmptyWindow {
      // Such a ledger is refused when it is written; where a viewpoint comes to it all the same, no order is known.
      pairs = []
      cut = CutWindows(start: effects.map(\.start), until: effects.map(\.until), pairs: [])
    }
    self.effects = effects
    self.pairs = pairs
    self.repeals = repeals
    windows = cut
    everyDay =
      repeals.isEmpty ? DayRules(effects: effects, windows: cut, pairs: pairs, repealed: []) : nil
  }

  /// The start windows after cutting.
  package func start(_ index: Int) -> DaySet { windows.start[index] }

  /// The until windows after cutting.
  package func until(_ index: Int) -> DaySet { windows.until[index] }

  /// What some world gives at the end of `day` (DESIGN, section 4).
  ///
  /// Whether a repealer lasts decides what else counts, so the worlds are taken apart by it: in each case every
  /// repealer has not begun, lasts, or has ended, and the rules of `DayRules` are exact.
  package func held(on day: Day) -> Held {
    if let everyDay { return everyDay.held(on: day) }
    let unsure = Set(repeals.map(\.repealer)).sorted().filter { index in
      windows.possiblyLasts(index, day) && !windows.surelyLasts(index, day)
    }
    var effects: Set<Int> = []
    var orNothing = false
    // More than these at once has not been met; the rest are then taken as they may be.
    for windows in cases(unsure.prefix(7), on: day) {
      let lasting = repeals.filter { windows.surelyLasts($0.repealer, day) }
      let held = rules(windows, repealed: Set(lasting.map(\.repealed))).held(on: day)
      effects.formUnion(held.effects)
      orNothing = orNothing || held.orNothing
    }
    return Held(effects: effects.sorted(), orNothing: orNothing)
  }

  /// The windows taken apart by whether each of `unsure` has not begun, lasts, or has ended on `day`.
  private func cases(_ unsure: some Collection<Int>, on day: Day) -> [CutWindows] {
    unsure.reduce([windows]) { cases, index in
      cases.flatMap { windows -> [CutWindows] in
        let start = windows.start[index]
        let until = windows.until[index]
        let before = day.adding(-1)
        return [
          windows.replacing(index, start: start.from(day.adding(1)), until: until, pairs: pairs),
          windows.replacing(index, start: start.through(day), until: until.from(day), pairs: pairs),
          windows.replacing(index, start: start.through(before), until: until.through(before), pairs: pairs),
        ].compactMap { $0 }
      }
    }
  }

  private func rules(_ windows: CutWindows, repealed: Set<Int>) -> DayRules {
    DayRules(effects: effects, windows: windows, pairs: pairs, repealed: repealed)
  }

  /// Whether each effect that must start no later than another does, in a world of these starts of some effects.
  func keepsOrder(_ starts: [Day], of indexes: [Int]) -> Bool {
    if pairs.isEmpty { return true }
    let start = Dictionary(uniqueKeysWithValues: zip(indexes, starts))
    return pairs.allSatisfy { pair in
      guard let earlier = start[pair.earlier], let later = start[pair.later] else { return true }
      return earlier <= later
    }
  }

  /// Whether one effect's event repeals the other's.
  func repeals(_ repealer: Int, _ repealed: Int) -> Bool {
    repeals.contains { $0.repealer == repealer && $0.repealed == repealed }
  }

  /// Whether, both starting on one day, `f` comes after `e`.
  func comesLater(_ f: Int, than e: Int) -> Bool {
    if pairs.contains(where: { $0.later == f && $0.earlier == e }) { return true }
    if pairs.contains(where: { $0.later == e && $0.earlier == f }) { return false }
    return EffectInPlay.comesLater(effects[f], than: effects[e], isOneDay: true)
  }

  /// The days on which what is held can change, ascending: between two of them every day gives the same answer.
  package func turningDays() -> [Day] {
    var days: [Day] = []
    days.reserveCapacity(4 * effects.count)
    func turn(on day: Day) {
      guard day > .distantPast, day < .distantFuture else { return }
      days.append(day)
      days.append(day.adding(1))
    }
    for window in [windows.start, windows.until].joined() {
      for range in window.ranges {
        turn(on: range.first)
        if range.last != range.first { turn(on: range.last) }
      }
    }
    return days.sortedWithoutRepeats
  }
}

extension [Day] {
  /// The days, ascending and each once.
  var sortedWithoutRepeats: [Day] {
    let sorted = self.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}
