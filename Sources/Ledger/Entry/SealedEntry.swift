/// An entry with the hashes that bind it: ready to be stored, and to be the next leaf of the tree.
package struct SealedEntry: Hashable, Sendable {
  package var entry: Entry
  /// The payload as it is stored: canonical JSON.
  package var payloadText: String
  /// SHA-256 of the payload's bytes; it stays where the payload is redacted.
  package var payloadDigest: Digest
  /// The entry's leaf in the Merkle tree.
  package var leaf: Digest

  package init(entry: Entry, payloadText: String, payloadDigest: Digest, leaf: Digest) {
    self.entry = entry
    self.payloadText = payloadText
    self.payloadDigest = payloadDigest
    self.leaf = leaf
  }
}
