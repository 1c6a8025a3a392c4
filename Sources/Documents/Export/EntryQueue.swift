/// What entries brought, to be taken in the order of the entries, some at a time.
struct EntryQueue<Item> {
  private let items: [Item]
  private let entry: (Item) -> Int
  private var next = 0

  /// - Parameter items: in the order of their entries.
  init(_ items: [Item], by entry: @escaping (Item) -> Int) {
    self.items = items
    self.entry = entry
  }

  /// The entry up to which there are as many items as this, or all that are left; nil where none are.
  func entry(after count: Int) -> Int? {
    if next == items.count { return nil }
    return entry(items[min(items.count - next, count) + next - 1])
  }

  /// Takes the items of all entries up to this one.
  mutating func take(through last: Int) -> ArraySlice<Item> {
    let first = next
    while next < items.count, entry(items[next]) <= last { next += 1 }
    return items[first..<next]
  }
}
