import Ledger
import PolicyModel

/// Reads and appends within one writing transaction.
final class SQLiteWriter: SQLiteReader, LedgerWriter {
  private let appender: EntryAppender

  init(_ connection: Connection) {
    appender = EntryAppender(connection)
    super.init(connection, isLasting: true)
  }

  /// The newest entry, those among them that were appended here.
  override var head: Head {
    get throws { try connection.newestHead() }
  }

  func append(
    _ payloads: [Payload], ids: [String], recordedAt: Timestamp, recorder: String, act: Int?
  ) throws -> [Entry] {
    let entries = try appender.append(
      payloads, ids: ids, recordedAt: recordedAt, recorder: recorder, act: act)
    if payloads.contains(where: \.isOfActors) {
      mergers.forget()
    } else if let first = entries.first, let last = entries.last {
      mergers.carry(from: first.sequence - 1, to: last.sequence)
    }
    return entries
  }

  /// Writes what an append leaves for the end. Refuses the commit where an append stopped half way, though its error was caught.
  func finish() throws {
    if appender.isHalfDone {
      throw LedgerFileProblem.bug(
        SQLiteFailure(
          path: connection.path, code: 0, message: "an append failed, and the rest was to be committed"))
    }
    try appender.finish()
  }
}

extension Payload {
  /// Whether it may change which actors are one: it speaks of an actor, or undoes what may.
  fileprivate var isOfActors: Bool {
    if case .entryUndone = self { return true }
    return Subject.all(of: self).contains { $0.space == .actor }
  }
}
