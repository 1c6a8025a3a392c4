/// The right edge of a Merkle tree: enough to append to it and to give its root, without the leaves.
///
/// It holds the root of each perfect subtree, one for every bit that is set in the size, the largest first. An append
/// costs one node on average, a root no more than log₂ of the size.
package struct MerkleFrontier: Hashable, Sendable {
  /// How many leaves the tree has.
  package private(set) var size: Int
  private var peaks: [Digest]

  /// The tree without leaves.
  package init() {
    size = 0
    peaks = []
  }

  /// Takes up a kept frontier; nil where there are not 32 bytes for each bit that is set in the size.
  package init?(size: Int, peaks bytes: [UInt8]) {
    guard size >= 0, bytes.count == 32 * size.nonzeroBitCount else { return nil }
    self.size = size
    peaks = stride(from: 0, to: bytes.count, by: 32).compactMap { Digest(bytes[$0..<$0 + 32]) }
  }

  /// Adds a leaf, by its hash, at the end.
  package mutating func append(leaf: Digest) {
    var node = leaf
    for _ in 0..<(~size).trailingZeroBitCount {
      guard let left = peaks.popLast() else { break }
      node = MerkleHash.node(left, node)
    }
    peaks.append(node)
    size += 1
  }

  /// The root of the tree (RFC 9162, section 2.1.1).
  package var root: Digest {
    guard var node = peaks.last else { return MerkleHash.empty }
    for peak in peaks.dropLast().reversed() { node = MerkleHash.node(peak, node) }
    return node
  }

  /// The subtree roots as they are kept: 32 bytes each, the largest first.
  package var peakBytes: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(32 * peaks.count)
    for peak in peaks { peak.append(to: &out) }
    return out
  }
}
