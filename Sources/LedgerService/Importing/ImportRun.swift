import Documents
import Ledger
import PolicyModel

/// What is known while an input is imported, or several that are one publication.
final class ImportRun {
  let ledger: any LedgerWriter
  let writer: Writer
  var reconciliation: Reconciliation
  var listing: Listing
  var rows: TableRows
  var refused = RefusedDefinitions()
  var relations: RowRelations
  /// Rows that are imported behind the others, for they share a policy and a day.
  var groups = RowGroups()
  /// Of a panel or a matrix, the days of which it tells.
  var covered = CoveredDays()
  /// Documents that relate to events which are not there yet.
  var deferred = DeferredDocuments()

  /// How many more entries are looked for that say what documents say once more.
  private var earlierToTell = 20

  /// - Parameter act: the first entry that the command wrote before.
  init(_ ledger: any LedgerWriter, _ session: ImportSession, act: Int? = nil) throws {
    self.ledger = ledger
    writer = Writer(ledger, session.context, act: act)
    let hasOwnIDs = session.mapping?.hasOwnIDs ?? true
    reconciliation = Reconciliation(
      ledger, writer, because: session.reason.reason, scope: session.scope, hasOwnIDs: hasOwnIDs)
    listing = Listing(
      ledger, writer,
      because: session.isReconciling
        ? RevisionReason(kind: .correction, reason: session.reason.reason) : session.reason,
      isWhole: session.isReconciling, scope: session.scope)
    let start = try ledger.head.size
    let isMapped = session.mapping.map { $0.shape != .events } ?? false
    rows = TableRows(
      writer: writer, session: ledger, start: start, reason: session.reason, keepsApart: isMapped,
      twins: isMapped ? RowTwins(ledger, writer, at: start) : nil, hasOwnIDs: hasOwnIDs)
    relations = RowRelations(
      ledger, writer, isOfOneSource: !(session.mapping?.columns.relations.isEmpty ?? true))
  }

  /// The entry that says what a document defines which comes to nothing; of the first few of them.
  func earlierEntry(saying document: FileDocument, of done: Acknowledgement) throws -> Int? {
    guard earlierToTell > 0, document.form == .documents, document.read.command.definesWhole,
      let entry = try writer.entry(saying: document.read.command, of: done)
    else { return nil }
    earlierToTell -= 1
    return entry
  }
}

extension TableMapping {
  /// Whether the ids of events stand in the table.
  var hasOwnIDs: Bool { shape == .events || columns.id != nil }

  /// Whether its rows say what held on each day, of which only the changes are kept.
  var tellsEveryDay: Bool { shape == .panel || shape == .matrix }

  /// Whether several rows may tell of one policy from one day, told apart by nothing but what they say.
  var mayRepeatDays: Bool { !hasOwnIDs && !isList && (shape == .changes || shape == .intervals) }
}
