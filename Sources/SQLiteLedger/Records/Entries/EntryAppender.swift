import Ledger
import PolicyModel

/// Appends entries within one transaction: seals each, stores it with the root of the tree that ends with it, and
/// projects it.
final class EntryAppender {
  private let connection: Connection
  private let projector: Projector
  /// The tree and the newest recording time, once something was appended.
  private var edge: (frontier: MerkleFrontier, recordedAt: Timestamp?)?
  /// Set while an append is running: one that failed half way must not be committed.
  private(set) var isHalfDone = false

  init(_ connection: Connection) {
    self.connection = connection
    projector = Projector(connection)
  }

  func append(
    _ payloads: [Payload], ids: [String], recordedAt time: Timestamp, recorder: String, act: Int?
  ) throws -> [Entry] {
    try check(ids, for: payloads)
    var (frontier, newest) = try edge ?? storedEdge()
    if let act, !(1...max(1, frontier.size)).contains(act) || frontier.size == 0 {
      throw AppendProblem.noSuchAct(act)
    }
    // Recording times never go back, whatever the clock does.
    let recordedAt = max(time, newest ?? time)
    let act = act ?? frontier.size + 1
    isHalfDone = true
    var entries: [Entry] = []
    entries.reserveCapacity(payloads.count)
    for (payload, id) in zip(payloads, ids) {
      let sealed = Envelope.seal(
        payload, sequence: frontier.size + 1, act: act, id: id, recordedAt: recordedAt, recorder: recorder)
      frontier.append(leaf: sealed.leaf)
      try connection.insert(
        sealed.entry, payloadDigest: sealed.payloadDigest, leaf: sealed.leaf, root: frontier.root)
      try projector.take(payload, sequence: sealed.entry.sequence)
      entries.append(sealed.entry)
    }
    if !payloads.isEmpty { newest = recordedAt }
    edge = (frontier, newest)
    isHalfDone = false
    return entries
  }

  /// Stores the tree's edge: once for all that was appended in the transaction.
  func finish() throws {
    if let edge { try connection.store(edge.frontier) }
  }

  private func check(_ ids: [String], for payloads: [Payload]) throws {
    guard payloads.count == ids.count else {
      throw AppendProblem.idsDoNotMatch(payloads: payloads.count, ids: ids.count)
    }
    var new: Set<String> = []
    for id in ids {
      guard try !connection.isTaken(entryID: id), new.insert(id).inserted else {
        throw AppendProblem.idTaken(id)
      }
    }
  }

  private func storedEdge() throws -> (MerkleFrontier, Timestamp?) {
    guard let frontier = try connection.frontier() else {
      throw LedgerFileProblem.nonsense(
        "the edge of the tree is not kept as it should be", path: connection.path)
    }
    let newest = try connection.newestHead()
    guard frontier.size == newest.size else {
      throw LedgerFileProblem.nonsense(
        "the tree is kept for \(frontier.size) entries, and there are \(newest.size)", path: connection.path)
    }
    return (frontier, newest.recordedAt)
  }
}
