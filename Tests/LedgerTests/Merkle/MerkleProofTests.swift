import Ledger
import Testing

@Suite struct MerkleProofTests {
  @Test func pathsOfTheReferenceTree() {
    let first = [
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ]
    #expect(MerkleTree.inclusionProof(leaf: 0, leaves: CTVectors.leaves)?.map(\.hex) == first)
    #expect(MerkleTree.consistencyProof(from: 1, leaves: CTVectors.leaves)?.map(\.hex) == first)
    #expect(
      MerkleTree.consistencyProof(from: 6, leaves: CTVectors.leaves)?.map(\.hex) == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ])
  }

  @Test func thereIsNoProofOfWhatIsNotThere() {
    #expect(MerkleTree.inclusionProof(leaf: 8, leaves: CTVectors.leaves) == nil)
    #expect(MerkleTree.inclusionProof(leaf: -1, leaves: CTVectors.leaves) == nil)
    #expect(MerkleTree.inclusionProof(leaf: 0, leaves: []) == nil)
    #expect(MerkleTree.consistencyProof(from: 9, leaves: CTVectors.leaves) == nil)
    #expect(MerkleTree.consistencyProof(from: -1, leaves: CTVectors.leaves) == nil)
  }

  @Test(arguments: 1...17)
  func eachLeafIsProvedInItsPlaceOnly(size: Int) throws {
    let leaves = (0..<size).map { MerkleHash.leaf([UInt8($0)]) }
    let root = MerkleTree.root(leaves)
    for index in leaves.indices {
      let proof = try #require(MerkleTree.inclusionProof(leaf: index, leaves: leaves))
      for other in -1...size {
        let holds = MerkleCheck.inclusion(
          leaf: leaves[index], index: other, size: size, proof: proof, root: root)
        #expect(holds == (other == index), "leaf \(index) at \(other) of \(size)")
      }
      for wrong in altered(proof) {
        #expect(
          !MerkleCheck.inclusion(leaf: leaves[index], index: index, size: size, proof: wrong, root: root))
      }
    }
  }

  @Test(arguments: 0...17)
  func eachPrefixIsProvedAndNoOther(second: Int) throws {
    let leaves = (0..<second).map { MerkleHash.leaf([UInt8($0)]) }
    let root = MerkleTree.root(leaves)
    for first in 0...second {
      let proof = try #require(MerkleTree.consistencyProof(from: first, leaves: leaves))
      let firstRoot = MerkleTree.root(Array(leaves.prefix(first)))
      let stranger = MerkleHash.leaf("stranger")
      func holds(_ old: Digest, _ new: Digest, _ proof: [Digest], _ size: Int) -> Bool {
        MerkleCheck.consistency(
          first: size, firstRoot: old, second: second, secondRoot: new, proof: proof)
      }
      #expect(holds(firstRoot, root, proof, first), "\(first) in \(second)")
      #expect(!holds(stranger, root, proof, first))
      if first > 0 { #expect(!holds(firstRoot, stranger, proof, first)) }
      for wrong in altered(proof) { #expect(!holds(firstRoot, root, wrong, first)) }
      for other in 0...(second + 1) where other != first {
        #expect(!holds(firstRoot, root, proof, other), "\(first) as \(other) in \(second)")
      }
    }
  }

  private func altered(_ proof: [Digest]) -> [[Digest]] {
    var all = [proof + [MerkleHash.empty]]
    for place in proof.indices {
      var changed = proof
      changed[place] = MerkleHash.node(changed[place], changed[place])
      all.append(changed)
      changed.remove(at: place)
      all.append(changed)
    }
    return all
  }
}
