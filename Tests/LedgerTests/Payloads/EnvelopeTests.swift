import JSON
import Ledger
import PolicyModel
import Testing

/// How entries are closed.
@Suite struct EnvelopeTests {
  private let sealed = Envelope.seal(
    Example.topic("t", name: "é \"quoted\""), sequence: 7, act: 5, id: "00000000000000000000000001",
    recordedAt: Example.time,
    recorder: "it's \u{7}me")

  @Test func `the leaf is the hash of the canonical fields around the payload's digest`() throws {
    // Given
    let fields: Tree = .map([
      "act": .integer(5), "id": .string("00000000000000000000000001"), "kind": .string("topic-defined"),
      "payload": .string(sealed.payloadDigest.hex), "recordedAt": .string("2026-01-05T10:00:00Z"),
      "recorder": .string("it's \u{7}me"), "sequence": .integer(7), "version": .integer(2),
    ])
    // When, then
    #expect(sealed.leaf == MerkleHash.leaf(try JSONWriter.canonical(fields)))
  }

  @Test func `the leaf of an entry of version 1 knows no act`() throws {
    // Given
    var entry = sealed.entry
    entry.version = 1
    let fields: Tree = .map([
      "id": .string("00000000000000000000000001"), "kind": .string("topic-defined"),
      "payload": .string(sealed.payloadDigest.hex), "recordedAt": .string("2026-01-05T10:00:00Z"),
      "recorder": .string("it's \u{7}me"), "sequence": .integer(7),
      "version": .integer(1),
    ])
    // When, then
    let leaf = MerkleHash.leaf(try JSONWriter.canonical(fields))
    #expect(Envelope.leaf(of: entry, payloadDigest: sealed.payloadDigest) == leaf)
    entry.act = 2
    #expect(Envelope.leaf(of: entry, payloadDigest: sealed.payloadDigest) == leaf)
  }

  @Test func `the digest is that of the stored bytes`() {
    #expect(sealed.payloadText == #"{"id":"t","name":"é \"quoted\""}"#)
    #expect(sealed.payloadDigest == MerkleHash.sha256(Array(sealed.payloadText.utf8)))
    #expect(sealed.entry.payloadText == sealed.payloadText)
  }

  @Test func `a redacted entry still proves itself`() {
    // Given
    var entry = sealed.entry
    // When
    entry.payload = nil
    entry.payloadText = nil
    // Then
    #expect(Envelope.leaf(of: entry, payloadDigest: sealed.payloadDigest) == sealed.leaf)
  }

  @Test func `a change to any field shows`() {
    func leaf(_ change: (inout Entry) -> Void) -> Digest {
      var entry = sealed.entry
      change(&entry)
      return Envelope.leaf(of: entry, payloadDigest: sealed.payloadDigest)
    }
    #expect(leaf { _ in } == sealed.leaf)
    #expect(leaf { $0.id = "00000000000000000000000002" } != sealed.leaf)
    #expect(leaf { $0.kind = .topicRevised } != sealed.leaf)
    #expect(leaf { $0.recordedAt = Timestamp(seconds: 1) } != sealed.leaf)
    #expect(leaf { $0.recorder = "me" } != sealed.leaf)
    #expect(leaf { $0.sequence = 8 } != sealed.leaf)
    #expect(leaf { $0.version = 3 } != sealed.leaf)
    #expect(leaf { $0.act = 6 } != sealed.leaf)
    #expect(Envelope.leaf(of: sealed.entry, payloadDigest: MerkleHash.empty) != sealed.leaf)
  }
}
