import EDTF

/// The days on which an unbroken run of a state begins, world by world: for the rare runs whose beginning no single
/// effect's date tells.
struct RunWorlds {
  private let effects: KeyCase
  private let state: AnsweredState
  /// The first day from which the state is certain; the run has begun by then.
  private let day: Day
  /// Earlier days are all alike.
  private let lower: Day
  /// The day that stands for all before it: before every start that is bounded, for which came first matters.
  private let floor: Day
  /// The effects that can last on some day that matters.
  private let relevant: [Int]
  /// The days on which some effect begins or ceases to count.
  private let pauses: [Day]

  /// Worlds times days times pairs of effects: more steps than this are not gone, over all cases of a key.
  static let mostSteps = 300_000

  init(effects: KeyCase, state: AnsweredState, certainFrom day: Day, lower: Day) {
    self.effects = effects
    self.state = state
    self.day = day
    self.lower = lower
    relevant = effects.effects.indices.filter { index in
      (effects.start(index).first ?? .distantFuture) <= day
        && (effects.until(index).last ?? .distantPast) >= lower.adding(-1)
    }
    pauses = relevant.flatMap { effects.countingEdges($0) }
    let starts = relevant.flatMap { effects.start($0).ranges.flatMap { [$0.first, $0.last] } }
    floor = (starts.filter { $0 > .distantPast } + [lower]).min()?.adding(-1) ?? lower.adding(-1)
  }

  /// The first and last day on which the run may begin; nil where that is too much work. A beginning on `lower` or
  /// before is the distant past where `lower` stands for that.
  func beginnings(mostSteps: Int) -> (first: Day, last: Day)? {
    let span = day.number - lower.number + 2
    guard span > 0, span <= mostSteps else { return nil }
    var steps = span * max(1, relevant.count * relevant.count)
    var starts: [[Day]] = []
    var lasts: [[Day]] = []
    for index in relevant {
      guard let start = days(effects.start(index)), let last = days(effects.until(index)) else { return nil }
      let (product, overflow) = steps.multipliedReportingOverflow(by: start.count * last.count)
      guard !overflow, product <= mostSteps else { return nil }
      steps = product
      starts.append(start)
      lasts.append(last)
    }
    var world = World(start: [], last: [])
    var found: (first: Day, last: Day)?
    visit(starts, lasts, &world) { world in
      guard let begun = beginning(in: world) else { return }
      found = (min(found?.first ?? begun.first, begun.first), max(found?.last ?? begun.last, begun.last))
    }
    return found
  }

  private struct World {
    var start: [Day]
    var last: [Day]
  }

  /// The days of a window, those before `floor` as one and those after `day` as one; nil where they are too many.
  private func days(_ window: DaySet) -> [Day]? {
    var found: [Day] = []
    for range in window.ranges {
      var next = max(range.first, floor)
      let end = min(range.last, day.adding(1))
      if next > end, found.last != end, range.first > day { found.append(day.adding(1)) }
      if next > end, range.last < floor, found.isEmpty { found.append(floor) }
      while next <= end {
        if found.last != next { found.append(next) }
        if found.count > 1000 { return nil }
        next = next.adding(1)
      }
    }
    return found
  }

  private func visit(_ starts: [[Day]], _ lasts: [[Day]], _ world: inout World, _ body: (World) -> Void) {
    let index = world.start.count
    guard index < starts.count else {
      if effects.keepsOrder(world.start, of: relevant) { body(world) }
      return
    }
    for start in starts[index] {
      for last in lasts[index] where last >= start {
        world.start.append(start)
        world.last.append(last)
        visit(starts, lasts, &world, body)
        world.start.removeLast()
        world.last.removeLast()
      }
    }
  }

  /// Where the run begins in a world: the earliest and the latest, for effects of one day may come in either order.
  private func beginning(in world: World) -> (first: Day, last: Day)? {
    let floor = lower.adding(-1)
    // Between two of these days nothing changes.
    var turning = world.start + world.last.map { $0 < .distantFuture ? $0.adding(1) : $0 } + pauses
    turning.sort(by: >)
    var first: Day?
    var last: Day?
    var isOnly = true
    var upper = day
    var next = 0
    while upper >= floor {
      while next < turning.count, turning[next] > upper { next += 1 }
      let begun = next < turning.count ? max(turning[next], floor) : floor
      let held = states(in: world, on: upper)
      guard held.contains(state) else { break }
      first = begun
      isOnly = isOnly && held.count == 1
      if isOnly { last = begun }
      upper = begun.adding(-1)
    }
    guard let first else { return nil }
    return (first, last ?? day)
  }

  private func states(in world: World, on day: Day) -> Set<AnsweredState> {
    let lasting = relevant.indices.filter {
      world.start[$0] <= day && day <= world.last[$0] && effects.counts(relevant[$0], on: day)
    }
    if lasting.isEmpty { return [.unstated] }
    var starts = Array(repeating: Day.distantPast, count: effects.effects.count)
    for place in lasting { starts[relevant[place]] = world.start[place] }
    return Set(
      effects.last(of: lasting.map { relevant[$0] }, starts).map { AnsweredState(effects.effects[$0].does) })
  }
}
