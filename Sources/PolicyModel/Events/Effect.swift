package import EDTF

/// What an event does to one policy.
package struct Effect: Hashable, Sendable {
  package var policy: PolicyID
  /// Each key at most once, in the order of `Key`.
  package var changes: [KeyChange]
  /// From when; the event's date unless given. An interval gives the until date too.
  package var effective: EDTFDate?
  /// Through when; without end unless given.
  package var until: EDTFDate?
  package var basis: Basis

  package init(
    policy: PolicyID, changes: [KeyChange], effective: EDTFDate?, until: EDTFDate?, basis: Basis
  ) {
    self.policy = policy
    self.changes = changes.sorted { $0.key < $1.key }
    self.effective = effective
    self.until = until
    self.basis = basis
  }

  /// What it does to `key`, if it names it.
  package func does(to key: Key) -> Doing? {
    changes.first { $0.key == key }?.does
  }
}

/// What an effect does to one key.
package struct KeyChange: Hashable, Sendable {
  package var key: Key
  package var does: Doing

  package init(key: Key, does: Doing) {
    self.key = key
    self.does = does
  }
}

/// Set to a value, cleared (no longer any), or said to be unknown (looked, and there is no data).
package enum Doing: Hashable, Sendable {
  case set(String)
  case clear
  case unknown

  /// The word for it in answers.
  package var word: String {
    switch self {
    case .set: "set"
    case .clear: "clear"
    case .unknown: "unknown"
    }
  }

  /// The value that it sets, if it sets one.
  package var value: String? {
    if case .set(let value) = self { value } else { nil }
  }
}
