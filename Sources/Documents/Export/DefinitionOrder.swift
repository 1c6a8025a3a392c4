/// Orders things so that each comes after those that it names, as far as there is such an order.
struct DefinitionOrder<ID: Hashable> {
  /// The things in order, each with those of the names in it that come only later: a circle has at least one.
  private(set) var steps: [(id: ID, later: Set<ID>)] = []

  /// - Parameter things: in the order that is kept where nothing speaks against it, each with what it names. Names of
  ///   what is not among the things are passed over.
  init(_ things: [(id: ID, names: [ID])]) {
    let names = Dictionary(things.map { ($0.id, $0.names) }, uniquingKeysWith: { first, _ in first })
    var begun: Set<ID> = []
    var done: Set<ID> = []
    for thing in things where begun.insert(thing.id).inserted {
      // Depth first with a stack of its own: a chain of things may be long.
      var stack = [(id: thing.id, next: 0)]
      while let top = stack.last {
        let named = names[top.id] ?? []
        if top.next < named.count {
          stack[stack.count - 1].next += 1
          let name = named[top.next]
          if names[name] != nil, begun.insert(name).inserted { stack.append((name, 0)) }
        } else {
          stack.removeLast()
          done.insert(top.id)
          let later = named.filter { names[$0] != nil && !(done.contains($0) && $0 != top.id) }
          steps.append((top.id, Set(later)))
        }
      }
    }
  }
}
