import Ledger
import PolicyModel
import Testing

/// What every store says of its prefixes.
@Suite struct HeadContract {
  @Test(arguments: StoreFactory.all)
  func `the empty ledger has a head`(_ factory: StoreFactory) throws {
    let store = try factory.make()
    try store.read { reader throws in
      #expect(try reader.head == Head(size: 0, root: MerkleHash.empty, recordedAt: nil))
      #expect(try reader.head.token == "0-e3b0c44298fc1c14")
      #expect(try reader.head(size: 0) == reader.head)
      #expect(try reader.head(size: 1) == nil)
      #expect(try reader.head(size: -1) == nil)
      #expect(try reader.size(recordedBy: Example.time) == 0)
      #expect(try reader.entries(1...5) == [])
      #expect(try reader.entries(of: "us", in: .actor, at: 0) == [])
    }
    let found = try store.verify()
    #expect(try found.head == store.read { try $0.head })
    #expect(found.damage == [] && found.redacted == [] && found.whole == [] && found.areEntriesWhole)
  }

  @Test(arguments: StoreFactory.all)
  func `roots are those of the tree over the leaves`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    // When
    let entries = try store.append(Example.actor("us"), Example.actor("uk"), Example.topic("t"))
    // Then
    let leaves = entries.map { entry in
      Envelope.leaf(of: entry, payloadDigest: MerkleHash.sha256(Array(entry.payloadText!.utf8)))
    }
    try store.read { reader throws in
      for size in 0...3 {
        let root = MerkleTree.root(Array(leaves.prefix(size)))
        #expect(try reader.head(size: size)?.root == root)
      }
      #expect(try reader.head.recordedAt == Example.time)
    }
  }

  @Test(arguments: StoreFactory.all)
  func `the same entries give the same root in every store`(_ factory: StoreFactory) throws {
    let (store, other) = (try factory.make(), MemoryStore())
    for each in [store, other] as [any LedgerStore] {
      try each.append(Example.actor("us"), Example.event("e"), Example.undoing(2))
    }
    #expect(try store.read { try $0.head } == other.read { try $0.head })
  }
}
