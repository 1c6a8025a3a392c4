/// What a revision does to one of an event's lists.
///
/// What is taken out and put in is named element by element, so that nothing else of the list comes along to a viewpoint
/// that does not see it.
package enum ListChange<Element: Hashable & Sendable>: Hashable, Sendable {
  /// The list is this from now on. Entries of version 1 say it so.
  case whole([Element])
  /// First the removed are taken out, then those added that are not there are put at the end.
  case edit(removed: [Element], added: [Element])

  /// The edit that turns one list into another; nil where there is nothing to turn.
  package init?(from old: [Element], to new: [Element]) {
    let new = new.withoutRepeats
    // The longest beginning of the new list that stands in the old one in this order stays.
    var kept: [Element] = []
    var rest = old[...]
    for element in new {
      guard let index = rest.firstIndex(of: element) else { break }
      kept.append(element)
      rest = rest[(index + 1)...]
    }
    let there = Set(kept)
    let removed = old.filter { !there.contains($0) }.withoutRepeats
    let added = Array(new.dropFirst(kept.count))
    if removed.isEmpty && added.isEmpty { return nil }
    self = .edit(removed: removed, added: added)
  }

  /// The list after the change.
  package func applied(to old: [Element]) -> [Element] {
    switch self {
    case .whole(let list): return list
    case .edit(let removed, let added):
      let gone = Set(removed)
      let list = old.filter { !gone.contains($0) }
      let there = Set(list)
      return list + added.filter { !there.contains($0) }.withoutRepeats
    }
  }

  /// The elements that it puts into the list.
  package var added: [Element] {
    switch self {
    case .whole(let list): list
    case .edit(_, let added): added
    }
  }

  /// The same change of other elements.
  package func map<Other>(_ transform: ([Element]) -> [Other]) -> ListChange<Other> {
    switch self {
    case .whole(let list): .whole(transform(list))
    case .edit(let removed, let added): .edit(removed: transform(removed), added: transform(added))
    }
  }

  /// Whether after it, all that `other` does is done.
  func covers(_ other: ListChange) -> Bool {
    switch (self, other) {
    case (.whole(let list), .whole(let wanted)): list == wanted
    case (.whole(let list), .edit(let removed, let added)):
      Set(added).isSubset(of: list) && Set(removed).subtracting(added).isDisjoint(with: list)
    case (.edit, .whole): false
    case (.edit(let removed, let added), .edit(let otherRemoved, let otherAdded)):
      Set(otherAdded).isSubset(of: added) && Set(otherRemoved).isSubset(of: removed)
    }
  }
}

extension ListChange: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Element...) {
    self = .whole(elements)
  }
}
