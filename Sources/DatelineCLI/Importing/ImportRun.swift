import Documents
import Ledger
import PolicyModel
import LedgerService

/// What is known while a file is taken, or several files that are one publication.
final class ImportRun {
  let session: any LedgerWriter
  let writer: Writer
  var reconciliation: Reconciliation
  var listing: Listing
  var rows: TableRows
  var refused = RefusedThings()
  var relations: RowRelations
  /// Rows that are taken behind the others, for they share a policy and a day.
  var groups = RowGroups()
  /// Of a panel or a matrix, the days of which it tells.
  var told = ToldDays()
  /// Documents that relate to events which are not there yet.
  var waiting = WaitingDocuments()

  /// How many more entries are looked for that say what documents say once more.
  private var earlierToTell = 20

  /// - Parameter act: the first entry that the command wrote before.
  init(_ session: any LedgerWriter, _ taking: ImportSession, act: Int? = nil) throws {
    self.session = session
    writer = Writer(session, taking.hand, act: act)
    let hasOwnIDs = taking.mapping?.hasOwnIDs ?? true
    reconciliation = Reconciliation(
      session, writer, because: taking.reason.reason, scope: taking.scope, hasOwnIDs: hasOwnIDs)
    listing = Listing(
      session, writer,
      because: taking.isReconciling
        ? RevisionReason(kind: .correction, reason: taking.reason.reason) : taking.reason,
      isWhole: taking.isReconciling, scope: taking.scope)
    let start = try session.head.size
    let isMapped = taking.mapping.map { $0.shape != .events } ?? false
    rows = TableRows(
      writer: writer, session: session, start: start, reason: taking.reason, keepsApart: isMapped,
      twins: isMapped ? RowTwins(session, writer, at: start) : nil, hasOwnIDs: hasOwnIDs)
    relations = RowRelations(
      session, writer, isOfOneSource: !(taking.mapping?.columns.relations.isEmpty ?? true))
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
