package import EDTF

/// What an event does to one policy.
package struct Effect: Hashable, Sendable {
  package var policy: PolicyID
  /// Each key at most once, in the order of `Key`.
  package var changes: [KeyChange]
  /// From when.
  package var starts: EffectStart
  /// Through when; without end unless given.
  package var until: EDTFDate?
  package var basis: Basis

  package init(
    policy: PolicyID, changes: [KeyChange], starts: EffectStart, until: EDTFDate?, basis: Basis
  ) {
    self.policy = policy
    self.changes = changes.sorted { $0.key < $1.key }
    self.starts = starts
    self.until = until
    self.basis = basis
  }

  /// An effect from a date, which is the event's unless given.
  package init(
    policy: PolicyID, changes: [KeyChange], effective: EDTFDate?, until: EDTFDate?, basis: Basis
  ) {
    self.init(
      policy: policy, changes: changes, starts: EffectStart(effective), until: until, basis: basis)
  }

  /// The date from which it takes effect, where that was given.
  package var effective: EDTFDate? { starts.date }

  /// What it does to `key`, if it names it.
  package func does(to key: Key) -> KeyOperation? {
    changes.first { $0.key == key }?.does
  }
}

/// From when an effect is meant to hold.
package enum EffectStart: Hashable, Sendable {
  /// From the event's date on.
  case withEvent
  /// From a date of its own; an interval gives the until date too.
  case on(EDTFDate)
  /// On a day that nobody has named: it changes nothing until another event commences it.
  case unknown

  /// The word for a day that nobody has named, in documents and stored entries.
  package static let unknownWord = "unknown"

  /// From a date, or with its event where none is given.
  package init(_ date: EDTFDate?) {
    self = date.map(EffectStart.on) ?? .withEvent
  }

  /// The date, where one was given.
  package var date: EDTFDate? {
    if case .on(let date) = self { date } else { nil }
  }

  /// As it is written; nil where it is not.
  package var text: String? {
    switch self {
    case .withEvent: nil
    case .on(let date): date.text
    case .unknown: EffectStart.unknownWord
    }
  }
}

/// What an effect does to one key.
package struct KeyChange: Hashable, Sendable {
  package var key: Key
  package var does: KeyOperation

  package init(key: Key, does: KeyOperation) {
    self.key = key
    self.does = does
  }
}

/// Set to a value, cleared (no longer any), or said to be unknown (looked, and there is no data).
package enum KeyOperation: Hashable, Sendable {
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
