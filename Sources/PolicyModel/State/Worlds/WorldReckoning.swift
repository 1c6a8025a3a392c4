import EDTF

/// Works out what one event does in one world, where all that name it are gone through (DESIGN, section 4, the table of
/// relations).
struct WorldReckoning {
  private let space: WorldSpace
  private let order: EventOrder
  private var part: PartialWorld

  /// What lasts, with the extensions of its event.
  private struct Extended {
    var days: DaySet
    var last: Day
    var extendedBy: Int?
    var anew: [(start: Day, days: DaySet, last: Day, by: Int)] = []
  }

  /// - Parameter part: the world, which is taken away from the caller rather than copied.
  init(_ space: WorldSpace, _ order: EventOrder, _ part: inout PartialWorld) {
    self.space = space
    self.order = order
    self.part = PartialWorld()
    swap(&self.part, &part)
  }

  /// Gives the world with what the event does; several where either of two commencements may count. None where the world
  /// cannot be.
  mutating func settle(_ event: Int, keepingOrders: Bool, _ take: (inout PartialWorld) -> Void) {
    if keepingOrders, !isCommencedInTime(event) || !endsNoEarlier(event) { return }
    let starts = starts(event)
    for start in starts.dropLast() {
      var other = self
      other.settle(event, from: start)
      take(&other.part)
    }
    guard let last = starts.last else { return }
    settle(event, from: last)
    take(&part)
  }

  private mutating func settle(_ event: Int, from start: Day?) {
    part.starts[event] = start
    settle(event)
  }

  private mutating func settle(_ event: Int) {
    let counting = countingDays(event)
    for relation in space.events[event].outgoing {
      part.acting[relation] = days(of: relation, event).intersection(counting)
    }
    for effect in space.events[event].effects { addRuns(of: space.effects[effect], counting) }
  }

  /// Whether no commencement lies after the last day of what it moves.
  private func isCommencedInTime(_ event: Int) -> Bool {
    let node = space.events[event]
    return node.incoming.allSatisfy { number in
      let relation = space.relations[number]
      guard relation.type == .commences, let first = relation.spans.flatMap(\.firsts).map(day).min() else {
        return true
      }
      let ends = node.effects.map { day(space.effects[$0].last) }
      let others = node.outgoing.filter { space.relations[$0].type.takesUntil }
        .compactMap { space.relations[$0].spans.flatMap(\.lasts).map(day).max() }
      return (ends + others).allSatisfy { first <= $0 }
    }
  }

  /// Whether no relation of the event ends before it begins, the first of several days on which it may begin counting.
  private func endsNoEarlier(_ event: Int) -> Bool {
    space.events[event].outgoing.allSatisfy { relation in
      space.relations[relation].spans.allSatisfy { span in
        guard let first = span.firsts.map(day).min(), let last = span.lasts.map(day).max() else {
          return true
        }
        return first <= last
      }
    }
  }

  private func day(_ reference: WorldSpace.DayRef) -> Day {
    switch reference {
    case .fixed(let day): day
    // Who is asked about is not gone through yet, or is still needed.
    case .variable(let index): part.days[index] ?? .distantFuture
    }
  }

  /// The start that commencements give what an event does, nil where none acts; several where either of two may count.
  private func starts(_ event: Int) -> [Day?] {
    let commencing = space.events[event].incoming.filter {
      space.relations[$0].type == .commences && !part.acting[$0].isEmpty
    }
    if commencing.isEmpty { return [nil] }
    return Array(Set(latest(commencing).map { part.acting[$0].first }))
  }

  /// The days on which an event counts.
  private func countingDays(_ event: Int) -> DaySet {
    var days = DaySet.everyDay
    for relation in space.events[event].incoming {
      switch space.relations[relation].type {
      case .supersedes, .repeals:
        if let first = part.acting[relation].first { days = days.through(first.adding(-1)) }
      case .suspends: days = days.subtracting(part.acting[relation])
      default: break
      }
    }
    return days
  }

  /// Of several commencements those of the latest events: by the day of its date, then by relation and time.
  private func latest(_ commencing: [Int]) -> [Int] {
    commencing.filter { one in
      !commencing.contains {
        $0 != one && isLater(space.relations[$0].event, than: space.relations[one].event)
      }
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
      guard let last = span.lasts.map(day).max(), let first = part.starts[event] ?? span.firsts.map(day).min()
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
          guard let first = part.starts[space.relations[relation].event] ?? span.firsts.map(day).min() else {
            return nil
          }
          return (first, part.acting[relation], relation)
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

  private mutating func addRuns(of effect: WorldSpace.EffectNode, _ counting: DaySet) {
    guard let first = part.starts[effect.event] ?? effect.first.map(day) else { return }
    let commencement = part.starts[effect.event].flatMap { start in
      space.events[effect.event].incoming.first {
        space.relations[$0].type == .commences && part.acting[$0].first == start
      }
    }
    let extended = extended(from: first, through: day(effect.last), of: effect.event)
    if first <= extended.last {
      part.runs.append(
        WorldOutcome.Run(
          index: effect.index, start: first, days: extended.days.intersection(counting), last: extended.last,
          startedBy: commencement, extendedBy: extended.extendedBy, isAnew: false))
    }
    for anew in extended.anew {
      part.runs.append(
        WorldOutcome.Run(
          index: effect.index, start: anew.start, days: anew.days.intersection(counting), last: anew.last,
          startedBy: anew.by, extendedBy: anew.by, isAnew: true))
    }
  }
}
