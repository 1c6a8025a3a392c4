import PolicyModel

/// Hashes entries again, one after the other, and compares them with what was stored with them.
package struct LedgerCheck: Sendable {
  private var tree = CheckedTree()
  private var before = 0
  private var recordedAt: Timestamp?
  private var damage: [String] = []
  private var redacted: [Int] = []
  private var whole: [ClosedRange<Int>] = []

  package init() {}

  /// Takes the next entry as it is stored, with the digests and the root that are stored with it. A payload
  /// text of nil is a redacted one.
  /// - Returns: whether the entry is proven by its hashes: its fields and its payload are those that were recorded.
  @discardableResult
  package mutating func take(_ entry: Entry, payloadDigest: Digest, leaf: Digest, root: Digest) -> Bool {
    takeNumber(entry.sequence)
    takeTime(of: entry)
    let said = entry.payloadText.map { MerkleHash.sha256(Array($0.utf8)) }
    let computed = Envelope.leaf(of: entry, payloadDigest: said ?? payloadDigest)
    let isInPlace = tree.take(computed: computed, stored: leaf, root: root, of: entry.sequence)
    let isProven = computed == leaf || isInPlace
    if said == nil { redacted.append(entry.sequence) }
    if !isProven, let said, said != payloadDigest,
      Envelope.leaf(of: entry, payloadDigest: payloadDigest) == leaf
    {
      damage.append("entry \(entry.sequence): its payload is not the one that was recorded")
    } else if !isProven {
      damage.append(
        "entry \(entry.sequence): its id, kind, version, act, time, recorder or payload was changed")
    } else if computed != leaf || (said ?? payloadDigest) != payloadDigest {
      damage.append("entry \(entry.sequence): a hash stored with it was changed; its words were not")
    }
    if isProven { take(whole: entry.sequence) }
    return isProven
  }

  /// Takes the next entry where it cannot be read.
  /// - Parameters:
  ///   - why: what cannot be read of it.
  ///   - leaf: its leaf, where that can be read.
  ///   - root: the root stored with it, where that can be read.
  package mutating func take(unreadable sequence: Int, _ why: String, leaf: Digest?, root: Digest?) {
    damage.append("entry \(sequence): \(why)")
    // No entry has such a number, so that it has no place in the tree either.
    if sequence < 1 { return }
    takeNumber(sequence)
    if let leaf {
      _ = tree.take(computed: leaf, stored: leaf, root: root ?? leaf, of: sequence)
    } else {
      tree.lose(sequence)
    }
  }

  /// Takes the next entry where it is known to be proven by its own hashes, and its place in the tree is not.
  package mutating func take(alone number: Int) {
    takeNumber(number)
    take(whole: number)
    tree.forget()
  }

  /// Notes that a run of entries cannot be read; `last` is nil where nothing after it can.
  package mutating func lose(from first: Int, through last: Int?, _ why: String) {
    let run =
      last.map { $0 == first ? "entry \(first)" : "entries \(first) to \($0)" }
      ?? "entry \(first) and all that follow"
    damage.append("\(run) \(why)")
    tree.lose(first)
    before = max(before, last ?? first)
  }

  /// The number of the last entry that was taken.
  package var last: Int { before }

  /// The root over all that was taken; nil where it cannot be computed.
  package var root: Digest? { tree.root }

  private mutating func takeNumber(_ number: Int) {
    // Numbers may be anything in a file that somebody changed.
    if number <= before {
      damage.append("entry \(number) stands after entry \(before)")
    } else if number > before + 1 {
      damage.append(
        number == before + 2
          ? "entry \(before + 1) is missing" : "entries \(before + 1) to \(number - 1) are missing")
      tree.lose(before + 1)
    }
    before = max(before, number)
  }

  private mutating func takeTime(of entry: Entry) {
    if let recordedAt, entry.recordedAt < recordedAt {
      damage.append("entry \(entry.sequence) has an earlier recording time than the entry before it")
    }
    recordedAt = entry.recordedAt
  }

  private mutating func take(whole number: Int) {
    if let last = whole.last, last.upperBound == number - 1 {
      whole[whole.count - 1] = last.lowerBound...number
    } else {
      whole.append(number...number)
    }
  }

  /// What was found, once all entries were taken; `head` is the newest that the store tells.
  package func finish(head: Head) -> Verification {
    var found = damage + tree.damage
    if head.size != before {
      found.append("the ledger says that it has \(head.size) entries, and has \(before)")
    } else if let root = tree.root, head.root != root {
      found.append("the ledger's root is not that of its entries")
    }
    return Verification(
      head: head, isHeadKnown: true, damage: found, redacted: redacted, whole: whole, notes: [])
  }
}

/// The tree built again from the entries, held against the roots that are stored with them.
private struct CheckedTree: Sendable {
  private var frontier = MerkleFrontier()
  /// The first entry whose leaf is not known, from which on no root can be computed.
  private var lost: Int?
  /// The entries in a row whose roots differ.
  private var differing: ClosedRange<Int>?
  private var found: [String] = []

  /// Adds an entry by the leaf that leads to the stored root: the computed one, else the stored one.
  /// - Returns: whether the computed one does.
  mutating func take(computed: Digest, stored: Digest, root: Digest, of entry: Int) -> Bool {
    if lost != nil { return false }
    var with = frontier
    with.append(leaf: computed)
    if with.root == root {
      frontier = with
      settle()
      return true
    }
    if computed != stored {
      var other = frontier
      other.append(leaf: stored)
      if other.root == root {
        frontier = other
        settle()
        return false
      }
    }
    frontier = with
    differing = (differing?.lowerBound ?? entry)...entry
    return false
  }

  /// Notes that the leaf of an entry is not known.
  mutating func lose(_ entry: Int) {
    settle()
    if lost == nil { lost = entry }
  }

  /// Computes no roots any more.
  mutating func forget() {
    lost = 0
  }

  /// What was found of the roots.
  var damage: [String] {
    var all = found
    if let differing { all.append(CheckedTree.sentence(differing)) }
    if let lost, lost > 0 {
      all.append("the roots of the entries after entry \(lost) cannot be computed without it")
    }
    return all
  }

  /// The root over all entries; nil where it cannot be computed, or differs from the stored one.
  var root: Digest? { lost == nil && differing == nil ? frontier.root : nil }

  private mutating func settle() {
    if let differing { found.append(CheckedTree.sentence(differing)) }
    differing = nil
  }

  private static func sentence(_ entries: ClosedRange<Int>) -> String {
    entries.lowerBound == entries.upperBound
      ? "entry \(entries.lowerBound): the root stored with it is not that of the entries up to it"
      : "entries \(entries.lowerBound) to \(entries.upperBound): the roots stored with them are not those of the entries up to them"
  }
}
