import Gazetteer
import Ledger
import PolicyModel
import SQLiteLedger
import LedgerService

/// A new ledger with the states and groups in it that the program brings along.
struct LedgerOfStates {
  let path: String
  let hand: RecordingContext
  let environment: Environment

  /// Makes it in one transaction, with the entries that importing the files would append.
  /// - Returns: how many actors and sources are in it.
  func make() throws -> (actors: Int, sources: Int) {
    try SQLiteStore.create(path: path) { session in
      var act: Int?
      for file in Gazetteer.files {
        let documents = try ImportedFile(name: file.name, documents: file.bytes, in: environment)
        let taking = ImportSession(
          hand: hand, reason: RevisionReason(kind: .update, reason: documents.reason), isReconciling: false,
          isSkipping: false, environment: environment, mapping: nil)
        act = try taking.take(documents, session, act: act, settle: { _ in }) { _ in }.act
      }
      let size = try session.head.size
      return (try session.actors(.all, at: size).count, try session.sources(.all, at: size).count)
    }.result
  }
}
