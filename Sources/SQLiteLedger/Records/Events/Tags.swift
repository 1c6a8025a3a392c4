import PolicyModel

/// The tags of events.
enum TagTables {
  static let tag = SQLTable.list(
    "tag", of: "event_step", by: "step",
    columns: """
      tag TEXT NOT NULL
      removed INTEGER NOT NULL CHECK (removed IN (0, 1))
      """)
}

extension Projector {
  func write(_ tags: ListChange<String>?, of step: Int) throws {
    try tags?.forEach { ordinal, tag, removed in
      try connection.insert(into: TagTables.tag, step, ordinal, tag, removed)
    }
  }
}

extension StepListReader {
  mutating func tags(of step: Int) throws -> ListEdits<String> {
    var edits = ListEdits<String>()
    try forEachRow(of: step, in: TagTables.tag, \.tags) { row in
      edits.append(row.text(2), isRemoved: row.int(3) == 1)
    }
    return edits
  }
}
