import EDTF

/// Chooses days so that every world is met that differs from the others in what holds: of an unbroken run of days that
/// nothing tells apart only so many as there are days to be chosen among them.
struct WorldChoices {
  /// The days that stand for all, by variable.
  let days: [[Day]]
  /// Whether the days are all that there are: then other marks make no other worlds.
  let areAllDays: Bool

  /// More steps than this are not gone, over all choices of the disputed events that count.
  static let mostSteps = 20_000

  /// Every day of the domains; nil where these are too long.
  init?(everyDayOf space: WorldSpace) {
    let lengths = space.domains.map { domain in
      domain.ranges.reduce(0) { $0 + $1.last.number - $1.first.number + 1 }
    }
    guard lengths.allSatisfy({ $0 <= 100 }) else { return nil }
    days = space.domains.map { domain in
      domain.ranges.flatMap { range in
        (range.first.number...range.last.number).map { Day($0) }
      }
    }
    areAllDays = true
  }

  /// - Parameter marks: days that tell others apart: those asked about, and the edges of other effects' windows.
  init(_ space: WorldSpace, marks: [Day]) {
    let edges = WorldChoices.edges(space.domains, marks)
    days = space.domains.map { domain in
      let beside = space.domains.count { !$0.intersection(domain).isEmpty }
      return WorldChoices.choices(domain, edges, depth: beside * (space.mayPause ? 2 : 1))
    }
    areAllDays = zip(days, space.domains).allSatisfy { chosen, domain in
      domain.ranges.reduce(0) { $0 + $1.last.number - $1.first.number + 1 } == chosen.count
    }
  }

  /// The days with which runs of days that nothing tells apart begin.
  private static func edges(_ domains: [DaySet], _ marks: [Day]) -> [Day] {
    var edges: [Day] = []
    for range in domains.flatMap(\.ranges) {
      edges.append(range.first)
      if range.last < .distantFuture { edges.append(range.last.adding(1)) }
    }
    for mark in marks { edges += [mark.adding(-1), mark, mark.adding(1), mark.adding(2)] }
    return edges.sortedWithoutRepeats
  }

  private static func choices(_ domain: DaySet, _ edges: [Day], depth: Int) -> [Day] {
    var chosen: [Day] = []
    for range in domain.ranges {
      var first = range.first
      for edge in edges + [range.last.adding(1)] where edge > first && edge <= range.last.adding(1) {
        append(first, edge.adding(-1), depth, &chosen)
        first = edge
      }
      if first <= range.last { append(first, range.last, depth, &chosen) }
    }
    return chosen.sortedWithoutRepeats
  }

  private static func append(_ first: Day, _ last: Day, _ depth: Int, _ chosen: inout [Day]) {
    let length = last.number - first.number + 1
    for offset in 0..<min(max(length, 1), depth) { chosen.append(first.adding(offset)) }
    // In what order days lie shows in the first of them; how far they reach, in the last.
    if length > depth { chosen.append(last) }
  }
}
