import PolicyModel

/// The fields of a revision: absent is unchanged, null is cleared.
extension DocumentFields {
  /// A field that cannot be cleared.
  func change<Value>(_ name: String, _ read: (DocumentNode) -> Value?) -> FieldChange<Value> {
    guard let node = given(name) else { return .unchanged }
    if node.value == .null {
      reading.report(RevisionFieldRule.cannotBeCleared(name), at: node.spot)
      return .unchanged
    }
    return read(node).map(FieldChange.to) ?? .unchanged
  }

  /// A field that may be cleared.
  func clearable<Value>(_ name: String, _ read: (DocumentNode) -> Value?) -> FieldChange<Value?> {
    guard let node = given(name) else { return .unchanged }
    if node.value == .null { return .to(nil) }
    return read(node).map { .to($0) } ?? .unchanged
  }

  /// A list, which null empties.
  func changedList<Value>(_ name: String, _ read: (DocumentNode) -> Value?) -> FieldChange<[Value]> {
    given(name) == nil ? .unchanged : .to(list(name, read))
  }
}

/// What a revision may do.
enum RevisionFieldRule: BrokenRule {
  case cannotBeCleared(String)
  case whichThing(found: [String])
  case twiceEffects

  var description: String {
    switch self {
    case .cannotBeCleared(let name): "“\(name)” must have a value: it cannot be cleared"
    case .whichThing([]): "a revision must name what it revises"
    case .whichThing(let found):
      "a revision revises one thing, and this names \(found.joined(separator: " and "))"
    case .twiceEffects: "“effects” gives all effects anew, and “changes” changes single ones"
    }
  }

  var hints: [Hint] {
    switch self {
    case .cannotBeCleared: ["leave the field out where it stays as it was"]
    case .whichThing: ["name one: event: ID, or actor, policy, topic or source"]
    case .twiceEffects: ["give one of the two"]
    }
  }
}
