import Ledger
import PolicyModel
import Testing

/// What checking the entries again finds.
@Suite struct LedgerCheckTests {
  @Test func `a whole ledger has no damage`() throws {
    #expect(try verify { _ in }.damage == [])
  }

  @Test func `a changed payload is found`() throws {
    let found = try verify { $0[1].entry.payloadText = #"{"id":"u","name":"Other"}"# }
    #expect(found.damage == ["entry 2: its payload is not the one that was recorded"])
  }

  @Test func `a changed recorder is found`() throws {
    let found = try verify { $0[2].entry.recorder = "another" }
    #expect(
      found.damage == ["entry 3: its id, kind, version, act, time, recorder or payload was changed"])
    #expect(found.whole == [1...2, 4...4])
  }

  @Test func `a missing entry is found`() throws {
    let found = try verify { $0.remove(at: 1) }
    #expect(
      found.damage == [
        "entry 2 is missing", "the roots of the entries after entry 2 cannot be computed without it",
      ])
    #expect(found.whole == [1...1, 3...4])
  }

  @Test func `entries that changed places are found`() throws {
    let found = try verify { $0.swapAt(1, 2) }
    #expect(!found.damage.isEmpty)
  }

  @Test func `a cut end is found`() throws {
    let found = try verify { $0.removeLast() }
    #expect(found.damage == ["the ledger says that it has 4 entries, and has 3"])
  }

  @Test func `a changed root is found`() throws {
    let found = try verify { $0[3].root = MerkleHash.empty }
    #expect(found.damage == ["entry 4: the root stored with it is not that of the entries up to it"])
    #expect(found.whole == [1...4])
  }

  @Test func `a changed leaf or digest is found, and told from a changed entry`() throws {
    for found in [
      try verify { $0[1].leaf = MerkleHash.empty }, try verify { $0[1].payloadDigest = MerkleHash.empty },
    ] {
      #expect(found.damage == ["entry 2: a hash stored with it was changed; its words were not"])
      #expect(found.whole == [1...4])
    }
  }

  @Test func `a changed entry with a leaf to match is found by the root`() throws {
    let found = try verify {
      $0[1].entry.recorder = "another"
      $0[1].leaf = Envelope.leaf(of: $0[1].entry, payloadDigest: $0[1].payloadDigest)
    }
    #expect(
      found.damage == ["entries 2 to 4: the roots stored with them are not those of the entries up to them"])
  }

  @Test func `numbers at the edge of what a number can be are survived`() throws {
    let found = try verify {
      $0[2].entry.sequence = .max
      $0[3].entry.sequence = .min
      $0[1].entry.recordedAt = Timestamp(seconds: .min)
      $0[0].entry.recordedAt = Timestamp(seconds: .max)
    }
    #expect(!found.damage.isEmpty)
  }

  @Test func `a redaction is no damage`() throws {
    let found = try verify {
      $0[1].entry.payload = nil
      $0[1].entry.payloadText = nil
    }
    #expect(found.damage == [])
    #expect(found.redacted == [2])
  }

  private struct Stored {
    var entry: Entry
    var payloadDigest: Digest
    var leaf: Digest
    var root: Digest
  }

  /// Four entries, changed, and checked.
  private func verify(_ change: (inout [Stored]) -> Void) throws -> Verification {
    var frontier = MerkleFrontier()
    var stored = (1...4).map { number in
      let sealed = Envelope.seal(
        Example.topic("t\(number)"), sequence: number, act: number, id: "id \(number)",
        recordedAt: Timestamp(seconds: number), recorder: "x")
      frontier.append(leaf: sealed.leaf)
      return Stored(
        entry: sealed.entry, payloadDigest: sealed.payloadDigest, leaf: sealed.leaf, root: frontier.root)
    }
    change(&stored)
    var check = LedgerCheck()
    for one in stored {
      check.take(one.entry, payloadDigest: one.payloadDigest, leaf: one.leaf, root: one.root)
    }
    return check.finish(head: Head(size: 4, root: frontier.root, recordedAt: Timestamp(seconds: 4)))
  }
}
