/// Holds proofs against roots, with neither the leaves nor the ledger at hand.
package enum MerkleCheck {
  /// Whether a leaf stands at an index of the tree with this size and root (RFC 9162, section 2.1.3.2).
  package static func inclusion(
    leaf: Digest, index: Int, size: Int, proof: [Digest], root: Digest
  ) -> Bool {
    guard index >= 0, index < size else { return false }
    var place = index
    var last = size - 1
    var node = leaf
    for step in proof {
      guard last > 0 else { return false }
      if isRight(place, last) {
        node = MerkleHash.node(step, node)
        skipLevelsWithoutSibling(&place, &last)
      } else {
        node = MerkleHash.node(node, step)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && node == root
  }

  /// Whether one tree is a prefix of another, both given by size and root (RFC 9162, section 2.1.4.2).
  ///
  /// The tree without leaves is a prefix of every one, and each of itself; the proof is then empty.
  package static func consistency(
    first: Int, firstRoot: Digest, second: Int, secondRoot: Digest, proof: [Digest]
  ) -> Bool {
    guard first >= 0, first <= second else { return false }
    if first == second { return proof.isEmpty && firstRoot == secondRoot && knows(first, firstRoot) }
    if first == 0 { return proof.isEmpty && knows(first, firstRoot) }

    var steps = proof[...]
    // A perfect first tree is itself a node of the second, which the proof leaves out.
    let start = first.nonzeroBitCount == 1 ? firstRoot : steps.popFirst()
    guard let start else { return false }
    var place = first - 1
    var last = second - 1
    let levels = (~place).trailingZeroBitCount
    place >>= levels
    last >>= levels
    var old = start
    var new = start
    for step in steps {
      guard last > 0 else { return false }
      if isRight(place, last) {
        old = MerkleHash.node(step, old)
        new = MerkleHash.node(step, new)
        skipLevelsWithoutSibling(&place, &last)
      } else {
        new = MerkleHash.node(new, step)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && old == firstRoot && new == secondRoot
  }

  /// The root of a tree without leaves is known; of any other nothing is.
  private static func knows(_ size: Int, _ root: Digest) -> Bool { size > 0 || root == MerkleHash.empty }

  private static func isRight(_ place: Int, _ last: Int) -> Bool { place & 1 == 1 || place == last }

  private static func skipLevelsWithoutSibling(_ place: inout Int, _ last: inout Int) {
    while place & 1 == 0, place != 0 {
      place >>= 1
      last >>= 1
    }
  }
}
