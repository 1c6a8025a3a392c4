import EDTF
import Exchange
import Ledger
import PolicyModel
import Tracker

/// Takes what a file holds, one document or row after the other, in one transaction.
struct Taking {
  var hand: Hand
  /// Why what differs is revised, and how.
  var reason: RevisionReason
  /// Whether the file is the whole truth of its source.
  var isReconciling: Bool
  var isSkipping: Bool
  /// What the columns of a table mean; nil where they are named as `record`'s options.
  var mapping: TableMapping?

  /// What was left of a file.
  struct Left: Sendable {
    /// What is wrong with the documents that were left.
    var problems: [Problem] = []
    /// How many documents were left because they name what was refused.
    var dependents = 0
    /// The lines of a table that were taken for its footer.
    var footer: [Int] = []
    /// The first entry that the command wrote.
    var act: Int?
  }

  /// Gives each document that was carried out to `count`, with what it came to.
  /// - Parameter act: the first entry that the command wrote of earlier files.
  func take(
    _ file: ImportedFile, _ session: any LedgerWriter, act: Int?, _ count: (Acknowledgement) -> Void
  ) throws -> Left {
    let writer = Writer(session, hand, act: act)
    var reconciliation = Reconciliation(session, writer, because: reason.reason)
    var rows = TableRows(
      writer: writer, start: try session.head.size, reason: reason,
      keepsApart: mapping.map { $0.shape != .events } ?? false)
    var left = Left()
    var refused = RefusedThings()
    left.footer = try each(file) { result in
      let command = try? result.get().command
      if file.form == .table, let command, refused.areNamed(by: command) {
        refused.note(command)
        left.dependents += 1
        return true
      }
      do {
        let document = try result.get()
        if let done = try take(document, file.form, writer, &reconciliation, &rows) { count(done) }
      } catch let rejection as Rejection {
        left.problems += rejection.problems
        if let command { refused.note(command) }
      }
      try Interruption.check()
      return isSkipping || left.problems.count < Documents.mostProblems
    }
    if !isSkipping, !left.problems.isEmpty {
      throw Rejection(Array(left.problems.prefix(Documents.mostProblems)))
    }
    // Whoever is interrupted in a pipe may have read only the beginning of what was to come.
    try Interruption.check()
    if isReconciling {
      try reconciliation.finish {
        count($0)
        try Interruption.check()
      }
    }
    left.act = writer.act
    return left
  }

  private func take(
    _ document: LocatedDocument, _ form: ImportedForm, _ writer: Writer,
    _ reconciliation: inout Reconciliation, _ rows: inout TableRows
  ) throws -> Acknowledgement? {
    do {
      if isReconciling, case .recordEvent(let draft) = document.command {
        return try reconciliation.take(draft)
      }
      return form == .table
        ? try rows.take(document.command) : try writer.write(document.command, onExisting: .revise(reason))
    } catch let rejection as Rejection {
      // What has no place of its own stands somewhere in the document.
      throw Rejection(
        rejection.problems.map { $0.place == .none ? Problem($0.rule, at: document.place) : $0 })
    }
  }

  /// Gives what the file holds to `take`.
  /// - Returns: the lines of a table that were taken for its footer.
  private func each(
    _ file: ImportedFile, _ take: (Result<LocatedDocument, Rejection>) throws -> Bool
  ) throws -> [Int] {
    switch file.form {
    case .documents:
      let dates = try DocumentFile.dates()
      try Documents.each(
        in: { try file.next() }, name: file.name, form: file.documentForm, reading: dates, take)
      return []
    case .table:
      let dates = try DocumentFile.dates(mapping?.settling ?? .spreadsheet)
      return try Tables.each(
        of: { try file.next().map { $0[...] } }, name: file.name, mapping: mapping, reading: dates, take
      ).footer
    }
  }
}
