import PolicyModel

/// What a step of an event removes from a list and adds to it.
struct ListEdits<Element: Hashable & Sendable> {
  private(set) var removed: [Element] = []
  private(set) var added: [Element] = []

  mutating func append(_ element: Element, isRemoved: Bool) {
    if isRemoved { removed.append(element) } else { added.append(element) }
  }

  func change(isWhole: Bool) -> ListChange<Element> {
    isWhole ? .whole(added) : .edit(removed: removed, added: added)
  }
}

extension ListChange {
  /// Gives each element with its ordinal and whether it is taken out (1) or put in (0), as rows have it.
  func forEach(_ body: (_ ordinal: Int, Element, _ removed: Int) throws -> Void) rethrows {
    var removed: [Element] = []
    if case .edit(let taken, _) = self { removed = taken }
    for (ordinal, element) in (removed + added).enumerated() {
      try body(ordinal, element, ordinal < removed.count ? 1 : 0)
    }
  }
}

/// Reads the lists of steps, in step with these. A table is not read unless some step has rows in it.
struct StepListReader {
  let reader: SQLiteReader
  private let scope: Scope
  private var cursors = Cursors()

  struct Cursors {
    var participants: PartCursor?
    var effects: PartCursor?
    var relations: PartCursor?
    var tags: PartCursor?
  }

  /// - Parameter scope: the numbers of the steps, or the number of the first.
  init(_ reader: SQLiteReader, _ scope: Scope) {
    self.reader = reader
    self.scope = scope
  }

  /// Gives each row of a list of `step`. Steps are asked for in ascending order.
  mutating func forEachRow(
    of step: Int, in table: SQLTable, _ cursor: WritableKeyPath<Cursors, PartCursor?>,
    _ body: (Statement) throws -> Void
  ) throws {
    try forEachRow(of: step, in: table.name, table.columns, order: "step, ordinal", cursor, body)
  }

  mutating func forEachRow(
    of step: Int, in table: String, _ columns: [String], order: String,
    _ cursor: WritableKeyPath<Cursors, PartCursor?>, _ body: (Statement) throws -> Void
  ) throws {
    var open =
      try cursors[keyPath: cursor]
      ?? PartCursor(
        scope.rows(
          columns.joined(separator: ", "), from: table, by: "step", order: order, at: nil, reader.connection))
    defer { cursors[keyPath: cursor] = open }
    try open.forEach(of: step, body)
  }

  func finish() {
    for cursor in [cursors.participants, cursors.effects, cursors.relations, cursors.tags] {
      cursor?.finish()
    }
  }
}
