package import EDTF
import JSON

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

/// An effect, its policy and values as written.
package struct EffectDraft: Hashable, Sendable {
  package var policy: Reference
  package var changes: [KeyChangeDraft]
  package var starts: EffectStart
  package var until: EDTFDate?
  package var basis: Basis
  package var place: SourceLocation

  package init(
    policy: Reference, changes: [KeyChangeDraft], starts: EffectStart, until: EDTFDate?, basis: Basis,
    place: SourceLocation
  ) {
    self.policy = policy
    self.changes = changes
    self.starts = starts
    self.until = until
    self.basis = basis
    self.place = place
  }

  /// An effect from a date, which is the event's unless given.
  package init(
    policy: Reference, changes: [KeyChangeDraft], effective: EDTFDate?, until: EDTFDate?, basis: Basis,
    place: SourceLocation
  ) {
    self.init(
      policy: policy, changes: changes, starts: EffectStart(effective), until: until, basis: basis,
      place: place)
  }

  /// The date from which it takes effect, where that was given.
  package var effective: EDTFDate? { starts.date }
}

/// What an effect does to a key, as written.
package struct KeyChangeDraft: Hashable, Sendable {
  package var key: Written<String>
  package var does: KeyOperation

  package init(key: Written<String>, does: KeyOperation) {
    self.key = key
    self.does = does
  }
}

/// The stored form of effects.
enum EffectCoding {
  static func write(_ effect: Effect, to form: inout StoredForm) { write(effect, number: nil, to: &form) }

  /// - Parameter number: its number in the event, where the form says it.
  static func write(_ effect: Effect, number: Int?, to form: inout StoredForm) {
    form.text("basis", effect.basis.rawValue)
    form.texts("clear", ifAny: keys(effect, .clear))
    form.text("effective", ifAny: effect.starts.text)
    if let number { form.integer("number", number) }
    form.text("policy", effect.policy.text)
    form.map(
      "set",
      ifAny: effect.changes.compactMap { change in
        change.does.value.map { (change.key.description, $0) }
      })
    form.texts("unknown", ifAny: keys(effect, .unknown))
    form.text("until", ifAny: effect.until?.text)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> Effect {
    let fields = try StoredMap(tree)
    let effect = Effect(
      policy: try fields.value("policy", StoredValue.id), changes: try changes(fields),
      starts: try fields.optional("effective", StoredValue.start) ?? .withEvent,
      until: try fields.optional("until", StoredValue.date),
      basis: try fields.value("basis", StoredValue.word))
    for (one, next) in zip(effect.changes, effect.changes.dropFirst()) where one.key == next.key {
      throw PayloadProblem("", .notA("an effect: it does two things to “\(one.key)”"))
    }
    return effect
  }

  /// What the fields set, clear and make unknown.
  static func changes(_ fields: StoredMap) throws(PayloadProblem) -> [KeyChange] {
    var changes: [KeyChange] = []
    for pair in try fields.texts(in: "set") {
      do {
        changes.append(KeyChange(key: try StoredValue.key(.string(pair.name)), does: .set(pair.value)))
      } catch {
        throw error.within("set")
      }
    }
    for key in try fields.list("clear", StoredValue.key) { changes.append(KeyChange(key: key, does: .clear)) }
    for key in try fields.list("unknown", StoredValue.key) {
      changes.append(KeyChange(key: key, does: .unknown))
    }
    return changes
  }

  private static func keys(_ effect: Effect, _ does: KeyOperation) -> [String] {
    effect.changes.filter { $0.does == does }.map(\.key.description)
  }
}
