import EDTF

/// An event as the worlds of a key need it.
struct SpaceEvent {
  var id: EventID
  var date: EDTFDate
  /// All that it does, to whatever policy.
  var effects: [Effect]

  /// - Parameter effects: those on the key, which tell the date of an event of which nothing else is known.
  init(_ id: EventID, _ event: Event?, in effects: [EffectInPlay]) {
    self.id = id
    date =
      event?.date ?? effects.first { $0.event == id }?.eventDate ?? .onceBetween(.distantPast, .distantFuture)
    self.effects = event?.effects ?? []
  }
}

/// Makes the space of worlds for related events on one key.
struct WorldSpaceBuilder {
  var events: [SpaceEvent]
  /// All effects on the key; those of other events are passed over.
  var effects: [EffectInPlay]
  var acting: [(event: EventID, relation: Relation)]
  /// Events whose days keep an order.
  var orders: [(later: EventID, earlier: EventID)]

  private typealias Bounds = (first: WorldSpace.DayRef?, last: WorldSpace.DayRef)

  func space() -> WorldSpace {
    var space = WorldSpace()
    for event in events { space.add(event: event.id, date: event.date) }
    var own: [EventID: [(bounds: Bounds, effect: EffectInPlay)]] = [:]
    for (index, effect) in effects.enumerated() {
      guard let place = space.place(of: effect.event) else { continue }
      let bounds = bounds(
        effect.isUndated ? nil : effect.isDatedApart ? effect.start : nil, effect.until,
        onEventsDay: !effect.isDatedApart, place, &space)
      space.add(effect: index, of: place, first: bounds.first, last: bounds.last)
      own[effect.event, default: []].append((bounds, effect))
    }
    var elsewhere: [EventID: [Bounds]] = [:]
    for (event, relation) in acting {
      guard let place = space.place(of: event), let target = space.place(of: relation.event) else { continue }
      let near = own[event] ?? []
      var days = near.map(\.bounds)
      if days.isEmpty, relation.from == nil || relation.until == nil {
        let others = elsewhere[event] ?? boundsElsewhere(event, place, &space)
        elsewhere[event] = others
        days = others
      }
      space.add(self.relation(relation, event, place, target, days, near.map(\.effect), &space))
    }
    for (later, earlier) in orders {
      guard let one = space.place(of: earlier), let two = space.place(of: later) else { continue }
      space.keep(space.events[one].day, notAfter: space.events[two].day)
    }
    space.arrange()
    return space
  }

  /// The days on which something starts and ends, the end not before the start.
  private func bounds(
    _ start: DaySet?, _ until: DaySet, onEventsDay: Bool, _ event: Int, _ space: inout WorldSpace
  ) -> Bounds {
    let first = onEventsDay ? space.events[event].day : start.map { space.variable($0, of: event) }
    let last = space.variable(until, of: event)
    if let first { space.keep(first, notAfter: last) }
    return (first, last)
  }

  /// The days of what an event does to other keys and policies.
  private func boundsElsewhere(
    _ event: EventID, _ place: Int, _ space: inout WorldSpace
  ) -> [Bounds] {
    let found = events[place]
    return found.effects.map { effect in
      let windows = EffectWindows(of: effect, in: found.date)
      return bounds(
        effect.starts == .unknown ? nil : windows.start,
        windows.until.isEmpty ? DaySet(.distantFuture) : windows.until,
        onEventsDay: effect.starts == .withEvent, place, &space)
    }
  }

  private func relation(
    _ relation: Relation, _ event: EventID, _ place: Int, _ target: Int, _ days: [Bounds],
    _ near: [EffectInPlay], _ space: inout WorldSpace
  ) -> WorldSpace.RelationNode {
    let date: EDTFDate? = space.events[place].date
    let eventDay = space.events[place].day
    let forever = WorldSpace.DayRef.fixed(.distantFuture)
    var spans: [WorldSpace.Span]
    if relation.from == nil, relation.until == nil {
      spans =
        days.isEmpty
        ? [WorldSpace.Span(firsts: [eventDay], lasts: [forever])]
        : days.map { WorldSpace.Span(firsts: $0.first.map { [$0] } ?? [], lasts: [$0.last]) }
    } else {
      let firsts =
        relation.from.map { [space.variable($0.startDays, of: place)] }
        ?? (days.isEmpty ? [eventDay] : days.compactMap(\.first))
      let lasts =
        relation.until.map { [space.variable(until($0, firsts, space), of: place)] }
        ?? (days.isEmpty ? [forever] : days.map(\.last))
      if firsts.count == 1, lasts.count == 1 { space.keep(firsts[0], notAfter: lasts[0]) }
      spans = [WorldSpace.Span(firsts: firsts, lasts: lasts)]
    }
    spans.removeAll { $0.lasts.isEmpty }
    let written = relation.from ?? near.first.map { $0.effective.intervalStart ?? $0.effective } ?? date
    return WorldSpace.RelationNode(
      type: relation.type, event: place, target: target, spans: spans,
      written: written ?? .onceBetween(.distantPast, .distantFuture),
      untilWritten: relation.until ?? near.first?.untilWritten)
  }

  /// The days that an end can mean.
  private func until(_ date: EDTFDate, _ firsts: [WorldSpace.DayRef], _ space: WorldSpace) -> DaySet {
    switch date.endDays {
    case .never: return DaySet(.distantFuture)
    case .days(let days): return days
    case .anyDay:
      let first = firsts.first.map { reference in
        switch reference {
        case .fixed(let day): day
        case .variable(let index): space.domains[index].first ?? .distantPast
        }
      }
      return DaySet(from: first ?? .distantPast, through: .distantFuture)
    }
  }
}
