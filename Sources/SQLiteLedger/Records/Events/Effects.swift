import EDTF
import PolicyModel

/// The effects of events on policies, and what they do to the keys of these.
enum EffectTables {
  /// `sets` is the mask of `EffectFields`.
  static let effect = SQLTable.list(
    "effect", of: "event_step", by: "step",
    columns: """
      number INTEGER NOT NULL CHECK (number > 0)
      policy INTEGER NOT NULL REFERENCES thing
      does TEXT NOT NULL \(oneOf("does", "add", "change", "remove"))
      sets INTEGER NOT NULL CHECK (sets BETWEEN 0 AND 7)
      effective TEXT
      until TEXT
      basis TEXT CHECK ((basis IS NOT NULL) = (sets & 4 <> 0)) \(oneOf("basis", Basis.self))
      """)

  static let change = SQLTable.sublist(
    "effect_change", of: "effect",
    columns: """
      key INTEGER NOT NULL REFERENCES word
      does TEXT NOT NULL \(oneOf("does", "set", "clear", "unknown", "leave"))
      value TEXT CHECK ((value IS NOT NULL) = (does = 'set'))
      """)

  /// A row for each change; the effect is said again with each of them.
  fileprivate static let withChanges = """
    (SELECT effect.step, effect.ordinal, effect.number, policy, effect.does AS effect_does, sets, effective, until,
      basis, effect_change.ordinal AS change, key, effect_change.does, value FROM effect
    LEFT JOIN effect_change ON effect_change.step = effect.step AND effect_change.effect = effect.ordinal)
    """
}

/// The mask in `effect.sets`: which dates and basis a row says.
struct EffectFields: OptionSet {
  let rawValue: Int

  static let effective = EffectFields(rawValue: 1)
  static let until = EffectFields(rawValue: 2)
  static let basis = EffectFields(rawValue: 4)
  static let all: EffectFields = [.effective, .until, .basis]

  /// The word in `effect_change.does` for a key to which nothing is done any more.
  static let leave = "leave"

  init(rawValue: Int) {
    self.rawValue = rawValue
  }

  init(_ change: EffectChange) {
    self = []
    if change.starts != .unchanged { insert(.effective) }
    if change.until != .unchanged { insert(.until) }
    if change.basis != .unchanged { insert(.basis) }
  }
}

// MARK: - Writing

extension Projector {
  func write(_ effects: [EffectEdit], of step: Int, at origin: RowOrigin) throws {
    for (ordinal, edit) in effects.enumerated() {
      let policy = try keys.key(edit.policy, at: origin)
      func insert(
        _ does: String, _ sets: EffectFields, effective: String?, until: String?, basis: Basis?,
        _ keys: [KeyEdit]
      ) throws {
        try connection.insert(
          into: EffectTables.effect, step, ordinal, edit.number, policy, does, sets.rawValue, effective,
          until, basis?.rawValue)
        try write(keys, of: step, ordinal)
      }
      switch edit.does {
      case .add(let effect):
        try insert(
          "add", .all, effective: effect.starts.text, until: effect.until?.text, basis: effect.basis,
          effect.changes.map { KeyEdit(key: $0.key, does: $0.does) })
      case .change(let change):
        try insert(
          "change", EffectFields(change), effective: change.starts.value?.text,
          until: (change.until.value ?? nil)?.text, basis: change.basis.value, change.keys)
      case .remove: try insert("remove", [], effective: nil, until: nil, basis: nil, [])
      }
    }
  }

  private func write(_ edits: [KeyEdit], of step: Int, _ effect: Int) throws {
    for (number, edit) in edits.enumerated() {
      try connection.insert(
        into: EffectTables.change, step, effect, number, try keys.key(edit.key),
        edit.does?.word ?? EffectFields.leave, edit.does?.value)
    }
  }
}

// MARK: - Reading

extension StepListReader {
  mutating func effects(of step: Int) throws -> [EffectEdit] {
    var made: [EffectRow] = []
    var last = -1
    let columns = [
      "step", "ordinal", "number", "policy", "effect_does", "sets", "effective", "until", "basis", "key",
      "does", "value",
    ]
    let ids = reader.ids
    try forEachRow(of: step, in: EffectTables.withChanges, columns, order: "step, ordinal, change", \.effects)
    { row in
      var fields = RowFields(row, ids, from: 1)
      let ordinal = fields.int()
      if ordinal == last {
        fields.skip(7)
      } else {
        last = ordinal
        made.append(try EffectRow(&fields))
      }
      if let key = try fields.keyIfAny() { made[made.count - 1].add(try fields.keyEdit(of: key)) }
    }
    return made.map(\.edit)
  }
}

/// A row of `effect` with its changes.
private struct EffectRow {
  private let number: Int
  private let policy: PolicyID
  private let kind: Kind
  private var change = EffectChange()

  private enum Kind: String {
    case add
    case change
    case remove
  }

  init(_ fields: inout RowFields) throws {
    number = fields.int()
    policy = try fields.id(in: .policy)
    let does = fields.text()
    guard let kind = Kind(rawValue: does) else {
      throw fields.nonsense("“\(does)” is neither add, nor change, nor remove")
    }
    self.kind = kind
    let sets = EffectFields(rawValue: fields.int())
    if sets.contains(.effective) { change.starts = .to(try fields.start()) } else { fields.skip() }
    if sets.contains(.until) { change.until = .to(try fields.dateIfAny()) } else { fields.skip() }
    if sets.contains(.basis) { change.basis = .to(try fields.word()) } else { fields.skip() }
  }

  mutating func add(_ edit: KeyEdit) { change.keys.append(edit) }

  var edit: EffectEdit {
    switch kind {
    case .add:
      let blank = Effect(policy: policy, changes: [], effective: nil, until: nil, basis: .stated)
      return EffectEdit(number: number, policy: policy, does: .add(blank.applying(change)))
    case .change: return EffectEdit(number: number, policy: policy, does: .change(change))
    case .remove: return EffectEdit(number: number, policy: policy, does: .remove)
    }
  }
}

extension RowFields {
  fileprivate mutating func keyEdit(of key: Key) throws -> KeyEdit {
    var after = self
    return KeyEdit(key: key, does: after.text() == EffectFields.leave ? nil : try doing())
  }
}
