internal import PolicyModel
package import Queries

/// The entries of a ledger as CSV, a row an entry.
package enum LogCSV {
  /// The whole table.
  package static func text(_ answer: LogAnswer, guardFormulas: Bool) -> String {
    var table = CSVTable(
      ["entry", "recordedAt", "recorder", "kind", "subject", "title", "reason", "redacted", "act"],
      guardFormulas: guardFormulas)
    for line in answer.lines { table.add(cells(line) + [String(line.act)]) }
    return table.text
  }

  /// The cells of an entry, but for its act.
  static func cells(_ line: LogLine) -> [String?] {
    [
      String(line.sequence), line.recordedAt.description, line.recorder, line.kind.rawValue, line.subject,
      line.title,
      line.reason, line.isRedacted ? "yes" : "no",
    ]
  }
}
