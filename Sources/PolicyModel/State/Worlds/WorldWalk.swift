import EDTF

/// Goes through the events of a space, each after all that name it, with every world there is: of each it keeps what the
/// events to come ask about, and worlds that do not differ in that go on as one.
struct WorldWalk {
  private let space: WorldSpace
  private let choices: WorldChoices
  private let order: EventOrder
  private let keepingOrders: Bool
  /// The orders that a variable keeps with other days.
  private let checks: [[Check]]
  /// The variables of each event.
  private let own: [[Int]]
  /// The variables, relations and events about which nobody asks once each event is gone through.
  private let done: [Done]
  /// How many steps may still be gone.
  private var steps: Int
  /// With more events than this fewer steps are gone.
  private static let manyEvents = 200

  private struct Check {
    var other: WorldSpace.DayRef
    /// Whether the other may not come after; else not before.
    var comesFirst: Bool
  }

  private struct Done {
    var variables: [Int] = []
    var events: [Int] = []
  }

  init(
    _ space: WorldSpace, _ choices: WorldChoices, _ order: EventOrder, keepingOrders: Bool, mostSteps: Int
  ) {
    self.space = space
    self.choices = choices
    self.order = order
    self.keepingOrders = keepingOrders
    // Of many events each step takes longer; where nothing is to be chosen there is one for each.
    let many = WorldWalk.manyEvents
    let count = space.events.count
    steps = count <= many ? mostSteps : count + mostSteps * many / count
    var checks = Array(repeating: [Check](), count: space.domains.count)
    for (first, second) in keepingOrders ? space.orders : [] {
      if case .variable(let index) = first { checks[index].append(Check(other: second, comesFirst: false)) }
      if case .variable(let index) = second { checks[index].append(Check(other: first, comesFirst: true)) }
    }
    self.checks = checks
    var own = Array(repeating: [Int](), count: space.events.count)
    for (variable, event) in space.owners.enumerated() { own[event].append(variable) }
    self.own = own
    done = WorldWalk.done(space)
  }

  /// What some world gives; nil where that takes too many steps.
  mutating func outcomes() -> Set<WorldOutcome>? {
    if keepingOrders, isContradictory { return [] }
    var parts = [PartialWorld(space)]
    for event in space.sequence {
      var next: [PartialWorld] = []
      // Each is let go before it is changed, so that it need not be copied.
      while var part = parts.popLast() {
        guard choose(own[event][...], of: event, in: &part, { next.append($0) }) else { return nil }
      }
      // Where there is only one, nothing need be compared.
      parts = next.count > 1 ? Array(Set(next)) : next
    }
    return Set(
      parts.map { part in
        WorldOutcome(runs: part.runs.sorted { ($0.index, $0.start, $0.last) < ($1.index, $1.start, $1.last) })
      })
  }

  /// Whether days that are the same in all worlds are not in order.
  private var isContradictory: Bool {
    space.orders.contains {
      if case (.fixed(let first), .fixed(let second)) = $0 { first > second } else { false }
    }
  }

  /// Goes through the days that the event's variables may be, and leaves nothing of `part`.
  /// - Returns: false where that takes too many steps.
  private mutating func choose(
    _ variables: ArraySlice<Int>, of event: Int, in part: inout PartialWorld,
    _ take: (PartialWorld) -> Void
  ) -> Bool {
    guard let variable = variables.first else {
      steps -= 1
      if steps < 0 { return false }
      var reckoning = WorldReckoning(space, order, &part)
      reckoning.settle(event, keepingOrders: keepingOrders) { settled in
        forget(event, &settled)
        take(settled)
      }
      return true
    }
    for day in choices.days[variable] where keeps(day, variable, part) {
      var chosen = part
      chosen.days[variable] = day
      if !choose(variables.dropFirst(), of: event, in: &chosen, take) { return false }
    }
    return true
  }

  private func keeps(_ day: Day, _ variable: Int, _ part: PartialWorld) -> Bool {
    checks[variable].allSatisfy { check in
      let other: Day?
      switch check.other {
      case .fixed(let fixed): other = fixed
      case .variable(let number): other = part.days[number]
      }
      guard let other else { return true }
      return check.comesFirst ? other <= day : day <= other
    }
  }

  private func forget(_ event: Int, _ part: inout PartialWorld) {
    for variable in done[event].variables { part.days[variable] = nil }
    for relation in space.events[event].incoming { part.acting[relation] = .none }
    for other in done[event].events { part.starts[other] = nil }
  }

  /// By event, what nobody asks about once it is gone through.
  private static func done(_ space: WorldSpace) -> [Done] {
    var place = Array(repeating: 0, count: space.events.count)
    for (number, event) in space.sequence.enumerated() { place[event] = number }
    var lastUse = space.owners
    func use(_ reference: WorldSpace.DayRef, at event: Int) {
      guard case .variable(let variable) = reference else { return }
      if place[event] > place[lastUse[variable]] { lastUse[variable] = event }
    }
    var lastNamed = Array(space.events.indices)
    for relation in space.relations {
      if place[relation.target] > place[lastNamed[relation.event]] {
        lastNamed[relation.event] = relation.target
      }
      guard relation.type == .extends || relation.type == .commences else { continue }
      use(space.events[relation.event].day, at: relation.target)
      for first in relation.spans.flatMap(\.firsts) { use(first, at: relation.target) }
    }
    for (first, second) in space.orders {
      if case .variable(let variable) = second { use(first, at: space.owners[variable]) }
      if case .variable(let variable) = first { use(second, at: space.owners[variable]) }
    }
    var done = Array(repeating: Done(), count: space.events.count)
    for (variable, event) in lastUse.enumerated() { done[event].variables.append(variable) }
    for (event, last) in lastNamed.enumerated() { done[last].events.append(event) }
    return done
  }
}
