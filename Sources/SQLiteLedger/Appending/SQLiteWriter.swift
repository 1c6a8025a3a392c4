import Ledger
import PolicyModel

/// Reads and appends within one writing transaction.
final class SQLiteWriter: SQLiteReader, LedgerWriter {
  private let appending: Appending

  override init(_ connection: Connection) {
    appending = Appending(connection)
    super.init(connection)
  }

  /// The newest entry, those among them that were appended here.
  override var head: Head {
    get throws { try HeadReading(connection: connection).newest() }
  }

  func append(
    _ payloads: [Payload], ids: [String], recordedAt: Timestamp, recorder: String, act: Int?
  ) throws -> [Entry] {
    let entries = try appending.append(
      payloads, ids: ids, recordedAt: recordedAt, recorder: recorder, act: act)
    if payloads.contains(where: \.isOfActors) {
      mergers.forget()
    } else if let first = entries.first, let last = entries.last {
      mergers.carry(from: first.sequence - 1, to: last.sequence)
    }
    return entries
  }

  override func events(_ selection: EventSelection, at size: Int) throws -> [EventHistory] {
    names.forgetIfMany()
    return try super.events(selection, at: size)
  }

  /// Writes what an append leaves for the end. Refuses the commit where an append stopped half way, though its error was caught.
  func finish() throws {
    if appending.isHalfDone {
      throw LedgerFileProblem.bug(
        SQLiteFailure(
          path: connection.path, code: 0, message: "an append failed, and the rest was to be committed",
          sql: nil,
          isMaybeStored: false))
    }
    try appending.finish()
  }
}

extension Payload {
  /// Whether it may change which actors are one.
  fileprivate var isOfActors: Bool {
    switch self {
    case .actorDefined, .actorRevised, .actorsMerged, .entryUndone: true
    case .policyDefined, .policyRevised, .policyReviewed, .assertionAdded, .topicDefined, .topicRevised,
      .sourceDefined, .sourceRevised, .sourceWithdrawn, .sourceRestored, .eventRecorded, .eventRevised,
      .eventRetracted, .citationAdded, .citationWithdrawn, .disputeRuled:
      false
    }
  }
}
