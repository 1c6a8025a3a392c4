package import PolicyModel

/// One immutable record of the ledger.
package struct Entry: Hashable, Sendable {
  /// From 1, without gaps.
  package var sequence: Int
  /// Never used twice; 26 characters of `[0-9a-z]`.
  package var id: String
  package var kind: EntryKind
  /// The version of the payload's shape, and of what is hashed around it.
  package var version: Int
  /// The act that it belongs to: the number of the first entry that the same command wrote.
  package var act: Int
  package var recordedAt: Timestamp
  package var recorder: String
  /// Nil where it was redacted: its hash is still the one that the tree holds.
  package var payload: Payload?
  /// The payload as it is stored: canonical JSON; nil where it was redacted.
  package var payloadText: String?

  package init(
    sequence: Int, id: String, kind: EntryKind, version: Int, act: Int, recordedAt: Timestamp,
    recorder: String, payload: Payload?, payloadText: String?
  ) {
    self.sequence = sequence
    self.id = id
    self.kind = kind
    self.version = version
    self.act = act
    self.recordedAt = recordedAt
    self.recorder = recorder
    self.payload = payload
    self.payloadText = payloadText
  }
}
