package import PolicyModel

/// A prefix of the ledger: how many entries, the root of the tree over them, and when the last was recorded.
package struct Head: Hashable, Sendable {
  package var size: Int
  package var root: Digest
  /// Nil for the empty prefix.
  package var recordedAt: Timestamp?

  package init(size: Int, root: Digest, recordedAt: Timestamp?) {
    self.size = size
    self.root = root
    self.recordedAt = recordedAt
  }

  /// What an answer cites the prefix by: `NNN-hhhhhhhhhhhhhhhh`, entries and the first sixteen hexadecimal digits of the
  /// root.
  package var token: String { KnownPrefix.token(entries: size, root: root.hex) }
}
