import PolicyModel

/// Hashes entries again, one after the other, and holds them against what was kept with them.
package struct LedgerCheck: Sendable {
  private var frontier = MerkleFrontier()
  private var before = 0
  private var recordedAt: Timestamp?
  private var damage: [String] = []
  private var rootsAgree = true
  private var redacted: [Int] = []

  package init() {}

  /// Takes the next entry as it is stored, with the digests and the root that are stored with it. A payload
  /// text of nil is a redacted one.
  package mutating func take(_ entry: Entry, payloadDigest: Digest, leaf: Digest, root: Digest) {
    takeNumber(of: entry)
    takePayload(of: entry, digest: payloadDigest)
    if Envelope.leaf(of: entry, payloadDigest: payloadDigest) != leaf {
      damage.append(
        "entry \(entry.sequence): its id, kind, version, time, recorder or payload digest was changed")
    }
    frontier.append(leaf: leaf)
    // From the first root that differs on, all others do as well.
    if rootsAgree, frontier.root != root {
      rootsAgree = false
      damage.append("entry \(entry.sequence): the root kept with it is not that of the entries up to it")
    }
  }

  private mutating func takeNumber(of entry: Entry) {
    let number = entry.sequence
    switch number - before {
    case 1: break
    case 2: damage.append("entry \(before + 1) is missing")
    case 3...: damage.append("entries \(before + 1) to \(number - 1) are missing")
    default: damage.append("entry \(number) stands after entry \(before)")
    }
    before = number
    if let recordedAt, entry.recordedAt < recordedAt {
      damage.append("entry \(number) has an earlier recording time than the entry before it")
    }
    recordedAt = entry.recordedAt
  }

  private mutating func takePayload(of entry: Entry, digest: Digest) {
    guard let text = entry.payloadText else {
      redacted.append(entry.sequence)
      return
    }
    if MerkleHash.sha256(Array(text.utf8)) != digest {
      damage.append("entry \(entry.sequence): its payload is not the one that was recorded")
    }
  }

  /// What was found, once all entries were taken; `head` is the newest that the store tells.
  package func finish(head: Head) -> Verification {
    var found = damage
    if head.size != frontier.size {
      found.append("the ledger says that it has \(head.size) entries, and has \(frontier.size)")
    } else if rootsAgree, head.root != frontier.root {
      found.append("the ledger's root is not that of its entries")
    }
    return Verification(head: head, damage: found, redacted: redacted)
  }
}
