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

  /// Gives each document that was carried out to `count`, with what it came to.
  /// - Returns: what is wrong with those that were left.
  func take(
    _ file: ImportedFile, _ session: any LedgerWriter, _ count: (Acknowledgement) -> Void
  ) throws -> [Problem] {
    let writer = Writer(session, hand)
    var reconciliation = Reconciliation(session, writer, because: reason.reason)
    var definitions = TableDefinitions()
    var problems: [Problem] = []
    try each(file) { result in
      do {
        let document = try result.get()
        if let done = try take(document.command, file.form, writer, &reconciliation, &definitions) {
          count(done)
        }
      } catch let rejection as Rejection {
        problems += rejection.problems
      }
      try Interruption.check()
      return isSkipping || problems.count < Documents.mostProblems
    }
    if !isSkipping, !problems.isEmpty { throw Rejection(Array(problems.prefix(Documents.mostProblems))) }
    if isReconciling {
      // What was left is in the file all the same: to retract it would be to say that the file does not have it.
      if !problems.isEmpty { throw Rejection(problems) }
      try reconciliation.finish {
        count($0)
        try Interruption.check()
      }
    }
    return problems
  }

  private func take(
    _ command: Command, _ form: ImportedForm, _ writer: Writer, _ reconciliation: inout Reconciliation,
    _ definitions: inout TableDefinitions
  ) throws -> Acknowledgement? {
    switch command {
    case .defineActor, .defineTopic, .definePolicy:
      if form == .table { return try definitions.take(command, writer, because: reason.reason) }
    case .recordEvent(let draft):
      if isReconciling { return try reconciliation.take(draft) }
    default: break
    }
    return try writer.write(command, onExisting: .revise(reason))
  }

  private func each(
    _ file: ImportedFile, _ take: (Result<LocatedDocument, Rejection>) throws -> Bool
  ) throws {
    let dates = try DocumentFile.dates()
    switch file.form {
    case .documents:
      var bytes: [UInt8] = []
      while let chunk = try file.next() { bytes += chunk }
      try Documents.each(of: bytes, name: file.name, form: nil, reading: dates, take)
    case .table:
      _ = try Tables.each(
        of: { try file.next().map { $0[...] } }, name: file.name, mapping: mapping, reading: dates, take)
    }
  }
}
