import Ledger
import Testing

@Suite struct MerkleFrontierTests {
  @Test func rootsOfTheReferenceTree() {
    var frontier = MerkleFrontier()
    #expect(frontier.root == MerkleHash.empty)
    for (leaf, root) in zip(CTVectors.leaves, CTVectors.roots) {
      frontier.append(leaf: leaf)
      #expect(frontier.root.hex == root)
    }
    #expect(frontier.size == 8)
    #expect(frontier.peakBytes == frontier.root.bytes)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func agreesWithTheDefinitionAtEachSize(seed: UInt64) throws {
    var random = MerkleRandom(seed: seed)
    var leaves: [Digest] = []
    var frontier = MerkleFrontier()
    for size in 1...70 {
      let leaf = MerkleHash.leaf([UInt8.random(in: 0...255, using: &random), UInt8(size)])
      leaves.append(leaf)
      frontier.append(leaf: leaf)
      #expect(frontier.size == size)
      #expect(frontier.root == naiveRoot(leaves[...]), "seed \(seed), size \(size)")
      #expect(MerkleTree.root(leaves) == frontier.root)
      let kept = try #require(MerkleFrontier(size: size, peaks: frontier.peakBytes))
      #expect(kept == frontier)
    }
  }

  @Test func aKeptFrontierHasAPeakForEachBitOfItsSize() {
    #expect(MerkleFrontier(size: 0, peaks: []) == MerkleFrontier())
    #expect(MerkleFrontier(size: 3, peaks: [UInt8](repeating: 0, count: 32)) == nil)
    #expect(MerkleFrontier(size: 1, peaks: [UInt8](repeating: 0, count: 33)) == nil)
    #expect(MerkleFrontier(size: -1, peaks: [UInt8](repeating: 0, count: 32 * 64)) == nil)
  }
}
