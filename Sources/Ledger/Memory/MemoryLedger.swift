import PolicyModel

/// The entries of a ledger in memory, with the head of every prefix.
struct MemoryLedger {
  private(set) var entries: [SealedEntry] = []
  /// The head of each prefix, from that of the empty one on.
  private(set) var heads = [Head(size: 0, root: MerkleHash.empty, recordedAt: nil)]
  private var frontier = MerkleFrontier()
  private var ids: Set<String> = []

  /// The newest.
  var head: Head { heads[entries.count] }

  /// Numbers, seals and keeps entries: all of them, or none where it throws.
  mutating func append(
    _ payloads: [Payload], ids new: [String], recordedAt time: Timestamp, recorder: String, act: Int?
  ) throws(AppendProblem) -> [Entry] {
    guard payloads.count == new.count else {
      throw .idsDoNotMatch(payloads: payloads.count, ids: new.count)
    }
    if let act, !(1...max(1, entries.count)).contains(act) || entries.isEmpty { throw .noSuchAct(act) }
    var taken = ids
    for id in new where !taken.insert(id).inserted { throw .idTaken(id) }
    ids = taken
    // Recording times never go back, whatever the clock does.
    let recordedAt = max(time, head.recordedAt ?? time)
    let act = act ?? entries.count + 1
    for (payload, id) in zip(payloads, new) {
      let sealed = Envelope.seal(
        payload, sequence: entries.count + 1, act: act, id: id, recordedAt: recordedAt, recorder: recorder)
      frontier.append(leaf: sealed.leaf)
      entries.append(sealed)
      heads.append(Head(size: entries.count, root: frontier.root, recordedAt: recordedAt))
    }
    return entries.suffix(payloads.count).map(\.entry)
  }
}
