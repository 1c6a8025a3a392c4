import JSON

/// The fields of a stored map, read one by one; what is wrong is said with the field's path.
struct StoredMap {
  private let members: [String: Tree]

  init(_ tree: Tree) throws(PayloadProblem) {
    guard case .map(let members) = tree else { throw PayloadProblem("", .notA("a map")) }
    self.members = members
  }

  subscript(name: String) -> Tree? { members[name] }

  /// The names of those fields that are there, out of `names`.
  func present(_ names: [String]) -> [String] {
    names.filter { members[$0] != nil }
  }

  /// The field's value, which must be there.
  func value<Value>(
    _ name: String, _ read: (Tree) throws(PayloadProblem) -> Value
  ) throws(PayloadProblem) -> Value {
    guard let value = try optional(name, read) else { throw PayloadProblem(name, .missing) }
    return value
  }

  /// The field's value, or nil where there is none.
  func optional<Value>(
    _ name: String, _ read: (Tree) throws(PayloadProblem) -> Value
  ) throws(PayloadProblem) -> Value? {
    guard let tree = members[name] else { return nil }
    do { return try read(tree) } catch { throw error.within(name) }
  }

  /// The items of the field's list; nil where there is no such field.
  func optionalList<Item>(
    _ name: String, _ read: (Tree) throws(PayloadProblem) -> Item
  ) throws(PayloadProblem) -> [Item]? {
    guard let tree = members[name] else { return nil }
    guard case .list(let trees) = tree else { throw PayloadProblem(name, .notA("a list")) }
    var items: [Item] = []
    items.reserveCapacity(trees.count)
    for (index, tree) in trees.enumerated() {
      do { items.append(try read(tree)) } catch { throw error.within("[\(index)]").within(name) }
    }
    return items
  }

  /// The items of the field's list; none where there is no such field.
  func list<Item>(
    _ name: String, _ read: (Tree) throws(PayloadProblem) -> Item
  ) throws(PayloadProblem) -> [Item] {
    try optionalList(name, read) ?? []
  }

  /// The texts of the field's map, by their names in an order of their own; none where there is no such
  /// field.
  func texts(in name: String) throws(PayloadProblem) -> [(name: String, value: String)] {
    guard let tree = members[name] else { return [] }
    guard case .map(let inner) = tree else { throw PayloadProblem(name, .notA("a map")) }
    var pairs: [(name: String, value: String)] = []
    pairs.reserveCapacity(inner.count)
    for (key, tree) in inner {
      do { pairs.append((key, try StoredValue.text(tree))) } catch { throw error.within(key).within(name) }
    }
    return pairs
  }
}
