import JSON

/// A stored form that is written as a tree.
struct TreeForm: Form {
  var members: [String: Tree] = [:]

  mutating func text(_ name: String, _ value: String) {
    members[name] = .string(value)
  }

  mutating func integer(_ name: String, _ value: Int) {
    members[name] = .integer(value)
  }

  mutating func map(_ name: String, _ write: (inout TreeForm) -> Void) {
    var inner = TreeForm()
    write(&inner)
    members[name] = .map(inner.members)
  }

  mutating func texts(_ name: String, _ values: [String]) {
    members[name] = .list(values.map(Tree.string))
  }

  mutating func maps<Item>(_ name: String, _ items: [Item], _ write: (Item, inout TreeForm) -> Void) {
    members[name] = .list(
      items.map { item in
        var inner = TreeForm()
        write(item, &inner)
        return .map(inner.members)
      })
  }
}
