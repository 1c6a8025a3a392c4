import EDTF

/// The days on which an unbroken run of a state begins, world by world: for the rare runs whose beginning no single
/// effect's date tells.
struct RunWorlds {
  let effects: KeyEffects
  let state: AnsweredState
  /// The day up to which the run lasts.
  let day: Day
  /// Earlier days are all alike.
  let lower: Day

  /// More worlds than this are not gone through.
  private static let mostWorlds = 4000

  /// The first and last day on which the run may begin; nil where there are too many worlds. A beginning on `lower`
  /// or before is the distant past where `lower` stands for that.
  func beginnings() -> (first: Day, last: Day)? {
    let starts = effects.effects.indices.map { days(effects.start($0)) }
    let lasts = effects.effects.indices.map { days(effects.until($0)) }
    var worlds = 1
    for choices in starts + lasts {
      guard let choices else { return nil }
      worlds *= max(1, choices.count)
      if worlds > RunWorlds.mostWorlds { return nil }
    }
    var world = World(start: [], last: [])
    var found: (first: Day, last: Day)?
    visit(starts.compactMap { $0 }, lasts.compactMap { $0 }, &world) { world in
      guard let begun = beginning(in: world) else { return }
      found = (min(found?.first ?? begun.first, begun.first), max(found?.last ?? begun.last, begun.last))
    }
    return found
  }

  private struct World {
    var start: [Day]
    var last: [Day]
  }

  /// The days of a window, those before `lower` as one and those after `day` as one; nil where they are too many.
  private func days(_ window: DaySet) -> [Day]? {
    var found: [Day] = []
    for range in window.ranges {
      var next = max(range.first, lower.adding(-1))
      let end = min(range.last, day.adding(1))
      if next > end, found.last != end, range.first > day { found.append(day.adding(1)) }
      if next > end, range.last < lower.adding(-1), found.isEmpty { found.append(lower.adding(-1)) }
      while next <= end {
        if found.last != next { found.append(next) }
        if found.count > RunWorlds.mostWorlds { return nil }
        next = next.adding(1)
      }
    }
    return found
  }

  private func visit(_ starts: [[Day]], _ lasts: [[Day]], _ world: inout World, _ body: (World) -> Void) {
    let index = world.start.count
    guard index < starts.count else {
      if effects.keepsOrder(world.start) { body(world) }
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
    var first: Day?
    var last: Day?
    var isOnly = true
    var day = day
    while day >= lower.adding(-1) {
      let held = states(in: world, on: day)
      guard held.contains(state) else { break }
      first = day
      isOnly = isOnly && held.count == 1
      if isOnly { last = day }
      day = day.adding(-1)
    }
    guard let first else { return nil }
    return (first, last ?? self.day)
  }

  private func states(in world: World, on day: Day) -> Set<AnsweredState> {
    let lasting = effects.effects.indices.filter { world.start[$0] <= day && day <= world.last[$0] }
    let counting = lasting.filter { index in !lasting.contains { effects.repeals($0, index) } }
    guard let latest = counting.map({ world.start[$0] }).max() else { return [.unstated] }
    let tied = counting.filter { world.start[$0] == latest }
    let top = tied.filter { index in !tied.contains { $0 != index && effects.comesLater($0, than: index) } }
    return Set((top.isEmpty ? tied : top).map { AnsweredState(effects.effects[$0].does) })
  }
}
