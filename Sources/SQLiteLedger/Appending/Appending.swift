import Ledger
import PolicyModel

/// Appends entries within one transaction: seals each, stores it with the root of the tree that ends with it, and
/// projects it.
final class Appending {
  private let connection: Connection
  private let projector: Projector
  /// The tree and the newest recording time, once something was appended.
  private var edge: (frontier: MerkleFrontier, recordedAt: Timestamp?)?
  /// Set while an append is under way: one that stopped half way must not be committed.
  private(set) var isHalfDone = false

  init(_ connection: Connection) {
    self.connection = connection
    projector = Projector(connection)
  }

  func append(
    _ payloads: [Payload], ids: [String], recordedAt time: Timestamp, recorder: String, act: Int?
  ) throws -> [Entry] {
    try check(ids, for: payloads)
    var (frontier, newest) = try edge ?? keptEdge()
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
      try insert(sealed, root: frontier.root)
      try projector.take(payload, sequence: sealed.entry.sequence)
      entries.append(sealed.entry)
    }
    if !payloads.isEmpty { newest = recordedAt }
    edge = (frontier, newest)
    isHalfDone = false
    return entries
  }

  /// Keeps the tree's edge: once for all that was appended in the transaction.
  func finish() throws {
    guard let frontier = edge?.frontier else { return }
    try connection.statement("UPDATE frontier SET size = ?1, peaks = ?2").run(
      frontier.size, frontier.peakBytes)
  }

  private func check(_ ids: [String], for payloads: [Payload]) throws {
    guard payloads.count == ids.count else {
      throw AppendProblem.idsDoNotMatch(payloads: payloads.count, ids: ids.count)
    }
    var new: Set<String> = []
    let statement = try connection.statement("SELECT 1 FROM entry WHERE id = ?1")
    defer { statement.reset() }
    for id in ids {
      try statement.bind(id)
      guard try !statement.step(), new.insert(id).inserted else { throw AppendProblem.idTaken(id) }
    }
  }

  private func keptEdge() throws -> (MerkleFrontier, Timestamp?) {
    let statement = try connection.statement("SELECT size, peaks FROM frontier")
    try statement.bind()
    defer { statement.reset() }
    guard try statement.step(), let kept = MerkleFrontier(size: statement.int(0), peaks: statement.bytes(1))
    else {
      throw LedgerFileProblem.nonsense(
        "the edge of the tree is not kept as it should be", path: connection.path)
    }
    let newest = try HeadReading(connection: connection).newest()
    guard kept.size == newest.size else {
      throw LedgerFileProblem.nonsense(
        "the tree is kept for \(kept.size) entries, and there are \(newest.size)", path: connection.path)
    }
    return (kept, newest.recordedAt)
  }

  private func insert(_ sealed: SealedEntry, root: Digest) throws {
    let entry = sealed.entry
    try connection.statement("INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
      .run(
        entry.sequence, entry.id, entry.kind.rawValue, entry.version, entry.act, entry.recordedAt.seconds,
        entry.recorder, sealed.payloadText, sealed.payloadDigest, sealed.leaf, root)
  }
}
