import EDTF
import PolicyModel

/// The meaning of state, told plainly: every world of some effects on one key, one after the other.
struct Worlds {
  var effects: [EffectInPlay]
  var order: EventOrder
  /// Where days end: starts lie in it, and what never ends lasts beyond it.
  var days: ClosedRange<Int>

  /// For each day the states that some world gives; nil where no world keeps the order.
  func answers() -> [Int: Set<AnsweredState>]? {
    var answers: [Int: Set<AnsweredState>] = [:]
    var found = false
    each { spans in
      found = true
      for day in days { answers[day, default: []].formUnion(states(spans, on: day)) }
    }
    return found ? answers : nil
  }

  /// The first and last day on which, in some world, the unbroken run of `state` up to `day` begins.
  func beginnings(of state: AnsweredState, upTo day: Int) -> ClosedRange<Int>? {
    var found: ClosedRange<Int>?
    each { spans in
      var first = day
      var last = day
      var isOnly = true
      for earlier in stride(from: day, through: days.lowerBound, by: -1) {
        let held = states(spans, on: earlier)
        guard held.contains(state) else { break }
        first = earlier
        isOnly = isOnly && held.count == 1
        if isOnly { last = earlier }
      }
      found = min(found?.lowerBound ?? first, first)...max(found?.upperBound ?? last, last)
    }
    return found
  }

  private func each(_ body: ([(start: Int, last: Int)]) -> Void) {
    var spans: [(start: Int, last: Int)] = []
    func place(_ index: Int) {
      guard index < effects.count else {
        if keepsOrder(spans) { body(spans) }
        return
      }
      for start in numbers(effects[index].start) {
        for last in numbers(effects[index].until) where last >= start {
          spans.append((start, last))
          place(index + 1)
          spans.removeLast()
        }
      }
    }
    place(0)
  }

  private func numbers(_ set: DaySet) -> [Int] {
    let beyond = days.upperBound + 1
    return set.ranges.flatMap { range -> [Int] in
      let clip = { (number: Int) in min(max(number, days.lowerBound - 1), beyond) }
      return Array(clip(range.first.number)...clip(range.last.number))
    }
  }

  private func keepsOrder(_ spans: [(start: Int, last: Int)]) -> Bool {
    for later in effects.indices {
      for earlier in effects.indices where order.comes(effects[later].event, after: effects[earlier].event) {
        if spans[earlier].start > spans[later].start { return false }
      }
    }
    return true
  }

  private func states(_ spans: [(start: Int, last: Int)], on day: Int) -> Set<AnsweredState> {
    let lasting = effects.indices.filter { spans[$0].start <= day && day <= spans[$0].last }
    guard let latest = lasting.map({ spans[$0].start }).max() else { return [.unstated] }
    let tied = lasting.filter { spans[$0].start == latest }
    return Set(last(of: tied).map { AnsweredState(effects[$0].does) })
  }

  /// Those after which none comes that does not also, through others, come before it.
  private func last(of tied: [Int]) -> [Int] {
    func reaches(_ from: Int, _ to: Int) -> Bool {
      var open = [from]
      var seen: Set<Int> = []
      while let next = open.popLast() {
        for other in tied where other != next && isLater(next, than: other) {
          if other == to { return true }
          if seen.insert(other).inserted { open.append(other) }
        }
      }
      return false
    }
    return tied.filter { one in tied.allSatisfy { $0 == one || !reaches($0, one) || reaches(one, $0) } }
  }

  /// Of two that start on one day.
  private func isLater(_ f: Int, than e: Int) -> Bool {
    if order.comes(effects[f].event, after: effects[e].event) { return true }
    if order.comes(effects[e].event, after: effects[f].event) { return false }
    if let a = effects[f].time, let b = effects[e].time, (a.offsetSeconds == nil) == (b.offsetSeconds == nil)
    {
      let x = a.secondsFromMidnight - (a.offsetSeconds ?? 0)
      let y = b.secondsFromMidnight - (b.offsetSeconds ?? 0)
      if x != y { return x > y }
    }
    return effects[e].isImpliedClear && !effects[f].isImpliedClear && !effects[f].eventTouchesStatus
  }
}
