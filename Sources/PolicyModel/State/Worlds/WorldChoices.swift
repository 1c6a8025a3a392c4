import EDTF

/// Chooses days so that every world is met that differs from the others in what holds: of an unbroken run of days that
/// nothing tells apart only so many as there are days to be chosen among them.
struct WorldChoices {
  private let space: WorldSpace
  /// The days that stand for all, by variable.
  private let days: [[Day]]
  private let checks: [[Check]]
  /// Whether days that are the same in all worlds are not in order: then there is none.
  private let isContradictory: Bool

  private struct Check {
    var other: WorldSpace.DayRef
    /// Whether the other may not come after; else not before.
    var comesFirst: Bool
  }

  private let mostWorlds: Int

  /// More worlds than this are not visited, over all choices of the disputed events that count.
  static let most = 20_000

  /// - Parameter marks: days that tell others apart: those asked about, and the edges of other effects' windows.
  /// Nil where there are more than `mostWorlds`, beside those that orders rule out.
  init?(_ space: WorldSpace, marks: [Day], keepingOrders: Bool, mostWorlds: Int) {
    self.mostWorlds = mostWorlds
    self.space = space
    let edges = WorldChoices.edges(space.domains, marks)
    var days: [[Day]] = []
    var product = 1
    for domain in space.domains {
      let beside = space.domains.count { !$0.intersection(domain).isEmpty }
      let some = WorldChoices.choices(domain, edges, depth: beside * (space.mayPause ? 2 : 1))
      let (count, overflow) = product.multipliedReportingOverflow(by: max(some.count, 1))
      guard !overflow, count <= mostWorlds * 50 else { return nil }
      product = count
      days.append(some)
    }
    self.days = days
    var checks = Array(repeating: [Check](), count: space.domains.count)
    for (first, second) in keepingOrders ? space.orders : [] {
      if case .variable(let index) = first { checks[index].append(Check(other: second, comesFirst: false)) }
      if case .variable(let index) = second { checks[index].append(Check(other: first, comesFirst: true)) }
    }
    self.checks = checks
    isContradictory =
      keepingOrders
      && space.orders.contains {
        if case (.fixed(let first), .fixed(let second)) = $0 { first > second } else { false }
      }
  }

  /// Gives each world, as the days of the variables; `body` says whether to go on.
  /// - Returns: whether all were visited.
  func visit(_ body: ([Day]) -> Bool) -> Bool {
    if isContradictory { return true }
    var world: [Day] = []
    var visited = 0
    func place(_ index: Int) -> Bool {
      guard index < days.count else {
        visited += 1
        return visited <= mostWorlds && body(world)
      }
      for day in days[index] where keeps(day, index, world) {
        world.append(day)
        let goesOn = place(index + 1)
        world.removeLast()
        if !goesOn { return false }
      }
      return true
    }
    return place(0)
  }

  private func keeps(_ day: Day, _ index: Int, _ world: [Day]) -> Bool {
    checks[index].allSatisfy { check in
      let other: Day
      switch check.other {
      case .fixed(let fixed): other = fixed
      case .variable(let number):
        guard number < index else { return true }
        other = world[number]
      }
      return check.comesFirst ? other <= day : day <= other
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
    if length <= 2 * depth {
      for offset in 0..<max(length, 1) { chosen.append(first.adding(offset)) }
      return
    }
    for offset in 0..<depth {
      chosen.append(first.adding(offset))
      chosen.append(last.adding(-offset))
    }
  }
}
