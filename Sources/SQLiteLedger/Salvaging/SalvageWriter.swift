import Ledger
import PolicyModel

/// Appends the entries of a damaged ledger to a new one. Those before the first that is lost stay as they are; those after
/// it are numbered and sealed anew, with their own ids, times and recorders, and what rests on a lost entry is left out.
final class SalvageWriter {
  private let connection: Connection
  private let projector: Projector
  /// The largest number that an entry had.
  private let last: Int
  private var frontier = MerkleFrontier()
  private var asTheyWere = 0
  private var leftOut: [(entries: ClosedRange<Int>, why: String)] = []
  /// The number that was looked at last.
  private var before = 0
  /// The new numbers of entries and acts that have others now.
  private var numbers: [Int: Int] = [:]
  private var acts: [Int: Int] = [:]
  private var things: Set<ThingName> = []
  private var isAnyRedacted = false
  private var newest: Timestamp?
  private var earlierActs = EarlierActs()

  init(_ connection: Connection, through last: Int) {
    self.connection = connection
    projector = Projector(connection)
    self.last = last
  }

  /// Takes the next entry that is proven.
  func take(_ entry: Entry, payloadDigest: Digest) throws {
    // Of a tree that is out of order an entry may come twice.
    if entry.sequence <= before { return }
    lose(through: entry.sequence - 1)
    before = entry.sequence
    let payload: Payload?
    do {
      payload = try entry.payloadText.map {
        try StoredPayload.read(
          Array($0.utf8), kind: entry.kind, version: entry.version, sequence: entry.sequence)
      }
    } catch {
      return leave(entry.sequence...entry.sequence, "\(error)")
    }
    // A page may lie in the file twice.
    if try connection.isTaken(entryID: entry.id) {
      return leave(entry.sequence...entry.sequence, "another entry has its id")
    }
    if entry.sequence == frontier.size + 1, numbers.isEmpty, leftOut.isEmpty {
      try append(entry, payload, payloadDigest)
      asTheyWere = entry.sequence
      return
    }
    if let payload, let missing = missing(for: payload) {
      return leave(entry.sequence...entry.sequence, "it rests on \(missing), which is lost")
    }
    try append(renumbered(entry, payload), payload.map(renumbered), payloadDigest)
  }

  /// What was made of it.
  func finish() throws -> Salvage.Outcome {
    lose(through: last)
    try connection.give(earlierActs)
    try connection.store(frontier)
    return Salvage.Outcome(
      head: Head(size: frontier.size, root: frontier.root, recordedAt: newest), asTheyWere: asTheyWere,
      leftOut: leftOut)
  }

  // MARK: - What is lost

  private func lose(through number: Int) {
    if number > before { leave(before + 1...number, "cannot be read, or does not match its hashes") }
  }

  private func leave(_ entries: ClosedRange<Int>, _ why: String) {
    leftOut.append((entries, why))
  }

  /// What a payload names that is not there; nil where nothing is missing.
  private func missing(for payload: Payload) -> String? {
    switch payload {
    case .entryUndone(let undone) where number(undone.entry) == nil: return "entry \(undone.entry)"
    case .citationWithdrawn(let withdrawn) where number(withdrawn.entry) == nil:
      return "entry \(withdrawn.entry)"
    default: break
    }
    // What a redacted entry defines is not known.
    if isAnyRedacted { return nil }
    let named = payload.named + (payload.revised.map { [$0] } ?? [])
    return named.first { !things.contains($0) }.map { "the \($0.space.rawValue) \($0.id)" }
  }

  // MARK: - New numbers

  private func number(_ old: Int) -> Int? { old <= asTheyWere ? old : numbers[old] }

  private func renumbered(_ entry: Entry, _ payload: Payload?) -> Entry {
    var new = entry
    new.sequence = frontier.size + 1
    new.act = entry.act <= asTheyWere ? entry.act : acts[entry.act] ?? new.sequence
    acts[entry.act] = new.act
    numbers[entry.sequence] = new.sequence
    if let newest { new.recordedAt = max(newest, entry.recordedAt) }
    if let payload, renumbered(payload) != payload {
      new.version = PayloadCoding.version
      new.payloadText = String(decoding: PayloadCoding.bytes(of: renumbered(payload)), as: UTF8.self)
    }
    return new
  }

  private func renumbered(_ payload: Payload) -> Payload {
    switch payload {
    case .entryUndone(var undone):
      undone.entry = number(undone.entry) ?? undone.entry
      return .entryUndone(undone)
    case .citationWithdrawn(var withdrawn):
      withdrawn.entry = number(withdrawn.entry) ?? withdrawn.entry
      return .citationWithdrawn(withdrawn)
    default: return payload
    }
  }

  private func append(_ entry: Entry, _ payload: Payload?, _ stored: Digest) throws {
    let digest = entry.payloadText.map { MerkleHash.sha256(Array($0.utf8)) } ?? stored
    let leaf = Envelope.leaf(of: entry, payloadDigest: digest)
    frontier.append(leaf: leaf)
    try connection.insert(entry, payloadDigest: digest, leaf: leaf, root: frontier.root)
    newest = entry.recordedAt
    if entry.version == 1 {
      var read = entry
      read.payload = payload
      earlierActs.take(read)
    }
    guard let payload else {
      isAnyRedacted = true
      return
    }
    if let defined = payload.defined { things.insert(defined) }
    try projector.take(payload, sequence: entry.sequence)
  }
}
