/// What leads to what, directly or through others, among events that name each other without a circle.
///
/// Of each event it keeps one bit for every event of its own group, those that are joined by naming each other: so a chain
/// of thousands is asked as quickly as a pair.
struct Reach: Sendable {
  private var places: [EventID: Int] = [:]
  private var events: [EventID] = []
  /// The place of the first event of the group of each.
  private var starts: [Int] = []
  /// What each leads to, by places from the first of its group on.
  private var rows: [Bits] = []

  /// - Parameter direct: what each event names.
  init(_ direct: [EventID: Set<EventID>]) {
    if direct.isEmpty { return }
    arrange(direct)
    let named = events.map { event in (direct[event] ?? []).compactMap { places[$0] } }
    rows = Array(repeating: Bits(), count: events.count)
    var isDone = Array(repeating: false, count: events.count)
    for place in events.indices where !isDone[place] {
      // Without recursion: a chain may be as long as a ledger.
      var open = [place]
      while let next = open.last {
        let waiting = isDone[next] ? [] : named[next].filter { !isDone[$0] }
        if !waiting.isEmpty {
          open += waiting
          continue
        }
        open.removeLast()
        if isDone[next] { continue }
        isDone[next] = true
        for target in named[next] {
          rows[next].insert(target - starts[next])
          rows[next].formUnion(rows[target])
        }
      }
    }
  }

  /// Gives each event a place, those of one group side by side.
  private mutating func arrange(_ direct: [EventID: Set<EventID>]) {
    var neighbours: [EventID: [EventID]] = [:]
    for (event, named) in direct {
      neighbours[event, default: []] += named
      for target in named { neighbours[target, default: []].append(event) }
    }
    for event in neighbours.keys.sorted() where places[event] == nil {
      let start = events.count
      var open = [event]
      while let next = open.popLast() {
        if places[next] != nil { continue }
        places[next] = events.count
        events.append(next)
        starts.append(start)
        open += neighbours[next] ?? []
      }
    }
  }

  /// Whether there is nothing that leads anywhere.
  var isEmpty: Bool { events.isEmpty }

  /// Whether an event leads to another, or another to it.
  func mentions(_ event: EventID) -> Bool { places[event] != nil }

  /// Whether an event leads anywhere.
  func leads(from event: EventID) -> Bool { places[event].map { !rows[$0].isEmpty } ?? false }

  /// Whether one event leads to another.
  func leads(from event: EventID, to other: EventID) -> Bool {
    guard let from = places[event], let to = places[other], starts[from] == starts[to] else { return false }
    return rows[from].contains(to - starts[from])
  }

  /// Which of `some` lead to which others, by their places there, where an event may stand several times.
  func pairs(among some: [EventID]) -> [(later: Int, earlier: Int)] {
    // Of each event the last place where it stands, and of each place the one before it of the same event.
    var last = Array(repeating: -1, count: events.count)
    var before = Array(repeating: -1, count: some.count)
    let known = some.map { places[$0] }
    for (index, place) in known.enumerated() {
      guard let place else { continue }
      before[index] = last[place]
      last[place] = index
    }
    var pairs: [(later: Int, earlier: Int)] = []
    for (later, place) in known.enumerated() {
      guard let place else { continue }
      for offset in rows[place] {
        var earlier = last[starts[place] + offset]
        while earlier >= 0 {
          pairs.append((later, earlier))
          earlier = before[earlier]
        }
      }
    }
    return pairs
  }

  /// All to which an event leads.
  func all(from event: EventID) -> [EventID] {
    guard let place = places[event] else { return [] }
    return rows[place].map { events[starts[place] + $0] }
  }
}
