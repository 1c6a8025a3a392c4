/// The relations of a measure's life among events that change state, as a viewpoint sees them (DESIGN, section 4).
package struct MeasureRelations: Sendable {
  /// The relations that count, by the event that has them.
  private let stated: [EventID: [Relation]]
  /// The events that name another by one of them.
  private let namers: [EventID: [EventID]]
  /// Events that name each other in a circle, by groups: what they say of each other orders nothing.
  package let circles: [[EventID]]

  /// Reads the relations among `events`. Relations to others are passed over.
  package init(_ events: [Event]) {
    let speaking = events.filter { event in event.relations.contains { $0.type.isOfMeasureLife } }
    guard !speaking.isEmpty else {
      (stated, namers, circles) = ([:], [:], [])
      return
    }
    let known = Set(events.map(\.id))
    var stated: [EventID: [Relation]] = [:]
    for event in speaking {
      let relations = event.relations.filter {
        $0.type.isOfMeasureLife && known.contains($0.event) && $0.event != event.id
      }
      if !relations.isEmpty { stated[event.id] = relations }
    }
    circles = Circles.found(in: stated.mapValues { $0.map(\.event) })
    var circle: [EventID: Int] = [:]
    for (number, events) in circles.enumerated() { for event in events { circle[event] = number } }
    for (event, relations) in stated {
      guard let own = circle[event] else { continue }
      stated[event] = relations.filter { circle[$0.event] != own }
    }
    var namers: [EventID: [EventID]] = [:]
    for event in stated.keys.sorted() {
      for target in Set(stated[event, default: []].map(\.event)) { namers[target, default: []].append(event) }
    }
    self.stated = stated
    self.namers = namers
  }

  /// The relations that an event has.
  package func relations(of event: EventID) -> [Relation] { stated[event] ?? [] }

  /// The events that name an event.
  package func naming(_ event: EventID) -> [EventID] { namers[event] ?? [] }

  /// Whether there are none.
  package var isEmpty: Bool { stated.isEmpty }
}

/// Circles in what names what.
enum Circles {
  /// The groups of which each member reaches every other, each group sorted (Tarjan's strongly connected components).
  static func found<Node: Hashable & Comparable>(in edges: [Node: [Node]]) -> [[Node]] {
    var search = Search(edges: edges)
    for node in edges.keys.sorted() where search.number[node] == nil { search.visit(node) }
    return search.circles
  }

  private struct Search<Node: Hashable & Comparable> {
    let edges: [Node: [Node]]
    var number: [Node: Int] = [:]
    private var lowest: [Node: Int] = [:]
    private var stack: [Node] = []
    private var onStack: Set<Node> = []
    private(set) var circles: [[Node]] = []

    init(edges: [Node: [Node]]) {
      self.edges = edges
    }

    private struct Frame {
      var event: Node
      var next: Int
    }

    /// Without recursion: a chain of amendments may be as long as a ledger.
    mutating func visit(_ start: Node) {
      var frames = [Frame(event: start, next: 0)]
      enter(start)
      while let frame = frames.last {
        let targets = edges[frame.event] ?? []
        if frame.next < targets.count {
          frames[frames.count - 1].next += 1
          let target = targets[frame.next]
          if number[target] == nil {
            enter(target)
            frames.append(Frame(event: target, next: 0))
          } else if onStack.contains(target) {
            lowest[frame.event] = min(lowest[frame.event] ?? 0, number[target] ?? 0)
          }
          continue
        }
        frames.removeLast()
        if let above = frames.last {
          lowest[above.event] = min(lowest[above.event] ?? 0, lowest[frame.event] ?? 0)
        }
        leave(frame.event)
      }
    }

    private mutating func enter(_ event: Node) {
      number[event] = number.count
      lowest[event] = number[event]
      stack.append(event)
      onStack.insert(event)
    }

    private mutating func leave(_ event: Node) {
      guard lowest[event] == number[event] else { return }
      var group: [Node] = []
      while let last = stack.popLast() {
        onStack.remove(last)
        group.append(last)
        if last == event { break }
      }
      if group.count > 1 { circles.append(group.sorted()) }
    }
  }
}
