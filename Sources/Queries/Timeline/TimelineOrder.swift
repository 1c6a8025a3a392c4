import EDTF
import PolicyModel

/// The order of a timeline: by earliest day, then latest, then time of day, then what changes what, then entry.
struct TimelineOrder {
  private let ledger: VisibleLedger

  init(_ ledger: VisibleLedger) {
    self.ledger = ledger
  }

  /// The elements, each with the event that `event` finds in it, in order.
  func sorted<Element>(_ elements: [Element], by event: (Element) -> VisibleEvent) -> [Element] {
    // Their places are sorted rather than they, for they are large.
    let keys = elements.enumerated().map { place, element in
      let visible = event(element)
      let date = visible.event.date
      return (date.earliestForOrder, date.latestForOrder, visible.entry, place)
    }.sorted(by: <)
    var order: [Int] = []
    order.reserveCapacity(keys.count)
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].0 == keys[start].0, keys[end].1 == keys[start].1 { end += 1 }
      let alike = keys[start..<end].map(\.3)
      order += alike.count == 1 ? alike : within(alike.map { event(elements[$0]) }).map { alike[$0] }
      start = end
    }
    return order.map { elements[$0] }
  }

  /// The places of events of the same days, which come by entry: times first, then relations, then as they are.
  private func within(_ events: [VisibleEvent]) -> [Int] {
    var waitsFor = timeEdges(events)
    for (place, earlier) in relationEdges(events) where !orders(events[place], events[earlier]) {
      waitsFor[place, default: []].insert(earlier)
    }
    if waitsFor.isEmpty { return Array(events.indices) }
    var waiting = Array(events.indices)
    var order: [Int] = []
    var placed: Set<Int> = []
    while !waiting.isEmpty {
      // Times and relations may run in a circle: then the one recorded first breaks it.
      let next = waiting.firstIndex { waitsFor[$0, default: []].isSubset(of: placed) } ?? 0
      placed.insert(waiting[next])
      order.append(waiting.remove(at: next))
    }
    return order
  }

  /// Whether times order two events, whatever their relations say.
  private func orders(_ a: VisibleEvent, _ b: VisibleEvent) -> Bool {
    guard let x = a.event.date.timeOfDay, let y = b.event.date.timeOfDay,
      (x.offsetSeconds == nil) == (y.offsetSeconds == nil)
    else { return false }
    return x.instant != y.instant
  }

  /// For each event with a time the events with the time before: of those with an offset and of those without.
  private func timeEdges(_ events: [VisibleEvent]) -> [Int: Set<Int>] {
    var edges: [Int: Set<Int>] = [:]
    for hasOffset in [true, false] {
      var byTime: [Int: Set<Int>] = [:]
      for (place, event) in events.enumerated() {
        guard let time = event.event.date.timeOfDay, (time.offsetSeconds != nil) == hasOffset else {
          continue
        }
        byTime[time.instant, default: []].insert(place)
      }
      let times = byTime.keys.sorted()
      for (before, time) in zip(times, times.dropFirst()) {
        for place in byTime[time] ?? [] { edges[place, default: []].formUnion(byTime[before] ?? []) }
      }
    }
    return edges
  }

  /// Which of the events change which others of them, directly or through events that are not among them.
  private func relationEdges(_ events: [VisibleEvent]) -> [(place: Int, earlier: Int)] {
    let places = Dictionary(uniqueKeysWithValues: events.enumerated().map { ($1.event.id, $0) })
    return events.enumerated().flatMap { place, event -> [(place: Int, earlier: Int)] in
      var reached: Set<EventID> = []
      var open = changed(by: event.event)
      while let next = open.popLast() {
        guard next != event.event.id, reached.insert(next).inserted else { continue }
        if let further = ledger.events[next] { open += changed(by: further.event) }
      }
      return reached.compactMap { places[$0] }.map { (place, $0) }
    }
  }

  private func changed(by event: Event) -> [EventID] {
    event.relations.filter(\.type.comesAfter).map(\.event)
  }
}

extension TimeOfDay {
  /// Seconds from the midnight of the day, in UTC where there is an offset: what times of one day are ordered by.
  var instant: Int { secondsFromMidnight - (offsetSeconds ?? 0) }
}

extension RelationType {
  /// Whether an event that says so of another comes after that one, where nothing else orders the two.
  var comesAfter: Bool { self == .amends || comesNoEarlier }
}
