/// What a ledger's file is opened for.
package enum OpeningMode: Sendable {
  /// The file cannot be changed, and may lie on a read-only disk.
  case reading
  case writing
}
