import Ledger
import Testing

@Suite struct DigestTests {
  @Test func ofNothing() {
    #expect(
      MerkleHash.empty.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func ofABC() {
    let digest = MerkleHash.sha256(Array("abc".utf8))
    #expect(digest.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func bytesAndHexGoRound(seed: UInt64) throws {
    var random = MerkleRandom(seed: seed)
    let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
    let digest = try #require(Digest(bytes))
    #expect(digest.bytes == bytes)
    #expect(Digest(hex: digest.hex) == digest)
    #expect(Digest(hex: digest.hex.uppercased()) == digest)
  }

  @Test func otherLengthsAndLettersAreRefused() {
    #expect(Digest([]) == nil)
    #expect(Digest([UInt8](repeating: 0, count: 33)) == nil)
    #expect(Digest(hex: String(repeating: "0", count: 63)) == nil)
    #expect(Digest(hex: String(repeating: "g", count: 64)) == nil)
    #expect(Digest(hex: String(repeating: "é", count: 32)) == nil)
  }

  @Test func textIsHashedAsItsBytes() {
    for text in ["", "a", #"{"title":"Überflug"}"#] {
      #expect(MerkleHash.leaf(text) == MerkleHash.leaf(Array(text.utf8)))
      #expect(MerkleHash.leaf(text) == MerkleHash.sha256([0] + Array(text.utf8)))
    }
  }

  @Test func nodesAreToldFromLeaves() {
    let (left, right) = (MerkleHash.leaf("a"), MerkleHash.leaf("b"))
    #expect(MerkleHash.node(left, right) == MerkleHash.sha256([1] + left.bytes + right.bytes))
    #expect(MerkleHash.node(left, right) != MerkleHash.leaf(left.bytes + right.bytes))
  }
}
