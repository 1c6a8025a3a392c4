import Ledger
import PolicyModel

/// Reads and appends within one writing transaction.
final class SQLiteWriter: SQLiteReader, LedgerWriter {
  private let appending: Appending

  override init(_ connection: Connection) {
    appending = Appending(connection)
    super.init(connection)
  }

  func append(
    _ payloads: [Payload], ids: [String], recordedAt: Timestamp, recorder: String
  ) throws -> [Entry] {
    try appending.append(payloads, ids: ids, recordedAt: recordedAt, recorder: recorder)
  }

  /// Refuses the commit where an append stopped half way, though its error was caught.
  func finish() throws {
    if appending.isHalfDone {
      throw LedgerFileProblem.bug(
        SQLiteFailure(
          path: connection.path, code: 0, message: "an append failed, and the rest was to be committed",
          sql: nil,
          isMaybeStored: false))
    }
  }
}
