/// What a ledger's file is opened for.
package enum OpeningMode: Sendable {
  /// The file cannot be changed, and may lie on a read-only disk. One that is not as Dateline makes it is refused.
  case reading
  /// One that is not as Dateline makes it is refused.
  case writing
  /// To be looked at, whatever it is: questions are answered out of its entries alone where its other tables are not as
  /// Dateline makes them. It cannot be changed.
  case inspecting
  /// To be rebuilt.
  case rebuilding

  /// Whether the file may be changed.
  var isWriting: Bool {
    switch self {
    case .reading, .inspecting: false
    case .writing, .rebuilding: true
    }
  }

  /// Whether the tables are used as they are, so that they must be known to be Dateline's.
  var isTrusting: Bool {
    switch self {
    case .reading, .writing: true
    case .inspecting, .rebuilding: false
    }
  }
}
