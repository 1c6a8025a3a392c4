/// A Merkle tree over hashes of leaves that are all at hand: its root, and proofs about it.
package enum MerkleTree {
  /// The root over some leaves, given by their hashes.
  package static func root(_ leaves: [Digest]) -> Digest { root(leaves[...]) }

  /// The path from a leaf to the root, the lowest first (RFC 9162, section 2.1.3.1); nil where there is no such leaf.
  package static func inclusionProof(leaf index: Int, leaves: [Digest]) -> [Digest]? {
    guard leaves.indices.contains(index) else { return nil }
    var path: [Digest] = []
    var tree = leaves[...]
    while tree.count > 1 {
      let (left, right) = halves(tree)
      path.append(root(left.contains(index: index) ? right : left))
      tree = left.contains(index: index) ? left : right
    }
    return path.reversed()
  }

  /// The nodes that show that the tree over the first leaves is a prefix of the whole (RFC 9162, section 2.1.4.1).
  ///
  /// Nil where there are not that many leaves. From nothing, and from the whole itself, there is nothing to show.
  package static func consistencyProof(from first: Int, leaves: [Digest]) -> [Digest]? {
    guard (0...leaves.count).contains(first) else { return nil }
    guard first > 0, first < leaves.count else { return [] }
    var path: [Digest] = []
    var tree = leaves[...]
    var isWhole = true
    while tree.endIndex != first {
      let (left, right) = halves(tree)
      if first <= left.endIndex {
        path.append(root(right))
        tree = left
      } else {
        path.append(root(left))
        tree = right
        isWhole = false
      }
    }
    if !isWhole { path.append(root(tree)) }
    return path.reversed()
  }

  private static func root(_ leaves: ArraySlice<Digest>) -> Digest {
    var frontier = MerkleFrontier()
    for leaf in leaves { frontier.append(leaf: leaf) }
    return frontier.root
  }

  /// Splits at the largest power of two below the number of leaves.
  private static func halves(_ tree: ArraySlice<Digest>) -> (ArraySlice<Digest>, ArraySlice<Digest>) {
    let width = 1 << (Int.bitWidth - 1 - (tree.count - 1).leadingZeroBitCount)
    let middle = tree.startIndex + width
    return (tree[..<middle], tree[middle...])
  }
}

extension ArraySlice {
  fileprivate func contains(index: Int) -> Bool { indices.contains(index) }
}
