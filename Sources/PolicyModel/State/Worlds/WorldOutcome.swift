import EDTF

/// What the related events of one key do in one world: the runs of days on which each of their effects is in force.
struct WorldOutcome: Hashable, Sendable {
  /// An effect in force, from one start on.
  struct Run: Hashable, Sendable {
    /// Its place among the effects of the key.
    var index: Int
    /// The day on which it started, or started anew.
    var start: Day
    /// The days on which it is in force and counts.
    var days: DaySet
    /// The last day through which it is meant to last.
    var last: Day
    /// The relation that fixed its start: a commencement, or the extension with which it began anew.
    var startedBy: Int?
    /// The relation that gave its last day.
    var extendedBy: Int?
    /// Whether it began anew, after it had ended.
    var isAnew: Bool
  }

  var runs: [Run]
}

/// Works out what is in force in one world (DESIGN, section 4, the table of relations).
struct WorldReckoning {
  private let space: WorldSpace
  private let world: [Day]
  private let order: EventOrder
  /// Of several commencements of equal standing the one that is meant, by event.
  private let chosen: [Int: Int]
  /// The days on which each event counts.
  private var counts: [DaySet]
  private var acting: [DaySet]
  private var starts: [Day?]

  /// The days of a relation, or of an effect, with the extensions of its event.
  private struct Extended {
    var days: DaySet
    var last: Day
    var extendedBy: Int?
    var anew: [(start: Day, days: DaySet, last: Day, by: Int)] = []
  }

  /// The outcomes of a world; more than one where either of two commencements may count. None where the world cannot be.
  static func outcomes(_ space: WorldSpace, _ world: [Day], _ order: EventOrder, keepingOrders: Bool) -> [WorldOutcome]
  {
    if keepingOrders, !commencesInTime(space, world) { return [] }
    var open: [[Int: Int]] = [[:]]
    var found: [WorldOutcome] = []
    while let chosen = open.popLast() {
      var reckoning = WorldReckoning(space, world, order, chosen)
      if let (event, candidates) = reckoning.reckon() {
        for candidate in candidates { open.append(chosen.merging([event: candidate]) { $1 }) }
      } else {
        found.append(WorldOutcome(runs: reckoning.runs()))
      }
    }
    return found
  }

  private init(_ space: WorldSpace, _ world: [Day], _ order: EventOrder, _ chosen: [Int: Int]) {
    self.space = space
    self.world = world
    self.order = order
    self.chosen = chosen
    counts = Array(repeating: .everyDay, count: space.events.count)
    acting = Array(repeating: .none, count: space.relations.count)
    starts = Array(repeating: nil, count: space.events.count)
  }

  /// Whether no commencement lies after the last day of what it moves.
  private static func commencesInTime(_ space: WorldSpace, _ world: [Day]) -> Bool {
    let day = { (reference: WorldSpace.DayRef) in WorldReckoning.day(reference, world) }
    return space.relations.allSatisfy { relation in
      guard relation.type == .commences else { return true }
      guard let first = relation.spans.flatMap(\.firsts).map(day).min() else { return true }
      let target = space.events[relation.target]
      let ends = target.effects.map { day(space.effects[$0].last) }
      let others = target.outgoing.filter { space.relations[$0].type.takesUntil }
        .compactMap { space.relations[$0].spans.flatMap(\.lasts).map(day).max() }
      return (ends + others).allSatisfy { first <= $0 }
    }
  }

  private static func day(_ reference: WorldSpace.DayRef, _ world: [Day]) -> Day {
    switch reference {
    case .fixed(let day): day
    case .variable(let index): world[index]
    }
  }

  private func day(_ reference: WorldSpace.DayRef) -> Day { WorldReckoning.day(reference, world) }

  /// Goes through the events; where several commencements stand equal and none was chosen, gives the event and those.
  private mutating func reckon() -> (event: Int, candidates: [Int])? {
    for event in space.sequence {
      let incoming = space.events[event].incoming
      let commencing = incoming.filter { space.relations[$0].type == .commences && !acting[$0].isEmpty }
      if !commencing.isEmpty {
        let meant = latest(commencing)
        if let one = chosen[event] ?? (Set(meant.map { acting[$0].first }).count == 1 ? meant.first : nil) {
          starts[event] = acting[one].first
        } else {
          return (event, meant)
        }
      }
      var days = DaySet.everyDay
      for relation in incoming {
        switch space.relations[relation].type {
        case .supersedes, .repeals:
          if let first = acting[relation].first { days = days.through(first.adding(-1)) }
        case .suspends: days = days.subtracting(acting[relation])
        default: break
        }
      }
      counts[event] = days
      for relation in space.events[event].outgoing {
        acting[relation] = self.days(of: relation, event).intersection(days)
      }
    }
    return nil
  }

  /// Of several commencements those of the latest events: by the day of its date, then by relation and time.
  private func latest(_ commencing: [Int]) -> [Int] {
    commencing.filter { one in
      !commencing.contains { $0 != one && isLater(space.relations[$0].event, than: space.relations[one].event) }
    }
  }

  private func isLater(_ f: Int, than e: Int) -> Bool {
    let (one, other) = (space.events[f], space.events[e])
    let moments = (
      StartMoment(day: day(one.day), time: one.date.timeOfDay),
      StartMoment(day: day(other.day), time: other.date.timeOfDay)
    )
    if moments.0.day != moments.1.day { return StartMoment.compare(moments.0, moments.1) > 0 }
    if order.comes(one.id, after: other.id) { return true }
    if order.comes(other.id, after: one.id) { return false }
    return (TimeOfDay.compare(one.date.timeOfDay, other.date.timeOfDay) ?? 0) > 0
  }

  /// The days on which a relation is meant to act, its event's commencement and extensions heeded.
  private func days(of relation: Int, _ event: Int) -> DaySet {
    space.relations[relation].spans.reduce(DaySet.none) { days, span in
      guard let last = span.lasts.map(day).max(), let first = starts[event] ?? span.firsts.map(day).min()
      else { return days }
      let extended = extended(from: first, through: last, of: event)
      return extended.anew.reduce(days.union(extended.days)) { $0.union($1.days) }
    }
  }

  /// What lasts so once the extensions of its event that act are heeded.
  private func extended(from first: Day, through last: Day, of event: Int) -> Extended {
    var result = Extended(days: DaySet(from: first, through: last), last: last)
    guard last < .distantFuture else { return result }
    let extending = space.events[event].incoming.filter { space.relations[$0].type == .extends }
      .flatMap { relation in
        space.relations[relation].spans.compactMap { span -> (first: Day, days: DaySet, relation: Int)? in
          guard let first = starts[space.relations[relation].event] ?? span.firsts.map(day).min() else { return nil }
          return (first, acting[relation], relation)
        }
      }
      .sorted { ($0.first, $0.relation) < ($1.first, $1.relation) }
    for extension_ in extending {
      let given = extension_.days.from(max(last.adding(1), first))
      guard let end = given.last else { continue }
      if extension_.first <= last || result.days.contains(extension_.first) {
        result.days = result.days.union(given)
        if end > result.last { (result.last, result.extendedBy) = (end, extension_.relation) }
      } else if let place = result.anew.lastIndex(where: { $0.days.contains(extension_.first) }) {
        result.anew[place].days = result.anew[place].days.union(given)
        result.anew[place].last = max(result.anew[place].last, end)
      } else {
        result.anew.append((extension_.first, given, end, extension_.relation))
      }
    }
    return result
  }

  private func runs() -> [WorldOutcome.Run] {
    var runs: [WorldOutcome.Run] = []
    for effect in space.effects {
      guard let first = starts[effect.event] ?? effect.first.map(day) else { continue }
      let last = day(effect.last)
      let commencement = starts[effect.event].flatMap { start in
        space.events[effect.event].incoming.first {
          space.relations[$0].type == .commences && acting[$0].first == start
        }
      }
      let extended = extended(from: first, through: last, of: effect.event)
      let counting = counts[effect.event]
      if first <= extended.last {
        runs.append(
          WorldOutcome.Run(
            index: effect.index, start: first, days: extended.days.intersection(counting), last: extended.last,
            startedBy: commencement, extendedBy: extended.extendedBy, isAnew: false))
      }
      for anew in extended.anew {
        runs.append(
          WorldOutcome.Run(
            index: effect.index, start: anew.start, days: anew.days.intersection(counting), last: anew.last,
            startedBy: anew.by, extendedBy: anew.by, isAnew: true))
      }
    }
    return runs
  }
}
