import Gazetteer
import Ledger
import PolicyModel
import SQLiteLedger
import LedgerService

/// A new ledger with the states and groups in it that the program brings along.
struct LedgerOfStates {
  let path: String
  let context: RecordingContext
  let environment: Environment

  /// Makes it in one transaction, with the entries that importing the files would append.
  /// - Returns: how many actors and sources are in it.
  func make() throws -> (actors: Int, sources: Int) {
    try SQLiteStore.create(path: path) { session in
      var act: Int?
      for file in Gazetteer.files {
        let documents = ImportInput(name: file.name, documents: file.bytes)
        let imports = ImportSession(
          context: context, reason: RevisionReason(kind: .update, reason: documents.defaultReason),
          isReconciling: false, isSkipping: false, mapping: nil, scope: ReconciledScope(named: []),
          today: environment.today(), noteDate: environment.note,
          checkInterruption: environment.interruption.check)
        act = try imports.importInput(documents, into: session, act: act, .none).act
      }
      let size = try session.head.size
      return (try session.actors(.all, at: size).count, try session.sources(.all, at: size).count)
    }.result
  }
}
