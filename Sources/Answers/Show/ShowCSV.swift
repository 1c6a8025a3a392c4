internal import PolicyModel
package import Queries

/// The history of one thing as CSV, a row a field that an entry changed; an entry without one has a row too.
package enum ShowCSV {
  /// The whole table.
  package static func text(_ answer: ShowAnswer, guardFormulas: Bool) -> String {
    var table = CSVTable(
      [
        "entry", "recordedAt", "recorder", "kind", "subject", "title", "reason", "redacted", "field", "from",
        "to",
      ],
      guardFormulas: guardFormulas)
    for step in answer.history {
      let line = LogCSV.cells(step.line)
      if step.changes.isEmpty { table.add(line + [nil, nil, nil]) }
      for change in step.changes { table.add(line + [change.field, change.from, change.to]) }
    }
    return table.text
  }
}
