import JSON
package import PolicyModel

/// How an entry is closed so that nobody can change it unseen: its leaf hashes all that is around the
/// payload, and of the payload its digest. So an entry whose payload was redacted still proves itself.
package enum Envelope {
  /// Closes a payload into the entry numbered `sequence`, of the act that began with entry `act`.
  package static func seal(
    _ payload: Payload, sequence: Int, act: Int, id: String, recordedAt: Timestamp, recorder: String
  ) -> SealedEntry {
    let bytes = PayloadCoding.bytes(of: payload)
    let digest = MerkleHash.sha256(bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    let entry = Entry(
      sequence: sequence, id: id, kind: payload.kind, version: PayloadCoding.version, act: act,
      recordedAt: recordedAt, recorder: recorder, payload: payload, payloadText: text)
    return SealedEntry(
      entry: entry, payloadText: text, payloadDigest: digest, leaf: leaf(of: entry, payloadDigest: digest))
  }

  /// The digest that an entry with this payload has.
  package static func digest(of payload: Payload) -> Digest {
    MerkleHash.sha256(PayloadCoding.bytes(of: payload))
  }

  /// The leaf of a stored entry, out of its own fields and its payload's digest.
  package static func leaf(of entry: Entry, payloadDigest: Digest) -> Digest {
    MerkleHash.leaf(leafBytes(of: entry, payloadDigest: payloadDigest))
  }

  /// What is hashed for a leaf: the canonical JSON of a map of `act` (from version 2 on), `id`, `kind`, `payload` (the
  /// digest in hexadecimal digits), `recordedAt`, `recorder`, `sequence` and `version`.
  package static func leafBytes(of entry: Entry, payloadDigest: Digest) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    bytes.append(UInt8(ascii: "{"))
    if entry.version >= 2 {
      bytes.append(contentsOf: #""act":"#.utf8)
      bytes.append(contentsOf: String(entry.act).utf8)
      bytes.append(UInt8(ascii: ","))
    }
    bytes.append(contentsOf: #""id":"#.utf8)
    JSONWriter.append(entry.id, into: &bytes)
    bytes.append(contentsOf: #","kind":""#.utf8)
    bytes.append(contentsOf: entry.kind.rawValue.utf8)
    bytes.append(contentsOf: #"","payload":""#.utf8)
    bytes.append(contentsOf: payloadDigest.hex.utf8)
    bytes.append(contentsOf: #"","recordedAt":""#.utf8)
    bytes.append(contentsOf: entry.recordedAt.description.utf8)
    bytes.append(contentsOf: #"","recorder":"#.utf8)
    JSONWriter.append(entry.recorder, into: &bytes)
    bytes.append(contentsOf: #","sequence":"#.utf8)
    bytes.append(contentsOf: String(entry.sequence).utf8)
    bytes.append(contentsOf: #","version":"#.utf8)
    bytes.append(contentsOf: String(entry.version).utf8)
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }
}
