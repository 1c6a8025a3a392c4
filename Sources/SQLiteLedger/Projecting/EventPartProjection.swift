import EDTF
import PolicyModel

/// Projects what a step of an event holds more than one of.
struct EventPartProjection {
  let connection: Connection
  let keys: Keys
  let step: Int
  let place: Place

  func insert(
    participants: ListChange<Participant>?, effects: [EffectEdit], relations: ListChange<Relation>?,
    tags: ListChange<String>?
  ) throws {
    try insert(participants) { ordinal, participant, removed in
      try connection.statement("INSERT INTO participant VALUES (?1, ?2, ?3, ?4, ?5)")
        .run(
          step, ordinal, try keys.key(participant.actor, at: place), participant.role.rawValue, removed)
    }
    for (ordinal, edit) in effects.enumerated() { try insert(edit, ordinal) }
    try insert(relations) { ordinal, relation, removed in
      try insert(relation, ordinal, removed)
    }
    try insert(tags) { ordinal, tag, removed in
      try connection.statement("INSERT INTO tag VALUES (?1, ?2, ?3, ?4)").run(step, ordinal, tag, removed)
    }
  }

  private func insert(_ relation: Relation, _ ordinal: Int, _ removed: Int) throws {
    try connection.statement("INSERT INTO relation VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
      .run(
        step, ordinal, relation.type.rawValue, try keys.key(relation.event, at: place), relation.from?.text,
        relation.until?.text, relation.isOfVersion1 ? 1 : 0, removed)
    for (number, target) in relation.of.enumerated() {
      try connection.statement("INSERT INTO relation_target VALUES (?1, ?2, ?3, ?4, ?5)")
        .run(
          step, ordinal, number, try keys.key(target.policy, at: place),
          try target.key.map { try keys.key($0) })
    }
  }

  /// Inserts each element with its place and whether it is taken out (1) or put in (0).
  private func insert<Element>(
    _ change: ListChange<Element>?, _ insert: (Int, Element, Int) throws -> Void
  ) throws {
    var ordinal = 0
    if case .edit(let removed, _)? = change {
      for element in removed {
        try insert(ordinal, element, 1)
        ordinal += 1
      }
    }
    for element in change?.added ?? [] {
      try insert(ordinal, element, 0)
      ordinal += 1
    }
  }

  private func insert(_ edit: EffectEdit, _ ordinal: Int) throws {
    let policy = try keys.key(edit.policy, at: place)
    let row = try connection.statement("INSERT INTO effect VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
    switch edit.does {
    case .add(let effect):
      try row.run(
        step, ordinal, edit.number, policy, "add", EffectFields.all.rawValue, effect.starts.text,
        effect.until?.text, effect.basis.rawValue)
      try insert(effect.changes.map { KeyEdit(key: $0.key, does: $0.does) }, ordinal)
    case .change(let change):
      try row.run(
        step, ordinal, edit.number, policy, "change", EffectFields(change).rawValue,
        change.starts.value?.text, (change.until.value ?? nil)?.text,
        change.basis.value?.rawValue)
      try insert(change.keys, ordinal)
    case .remove:
      try row.run(step, ordinal, edit.number, policy, "remove", 0, String?.none, String?.none, String?.none)
    }
  }

  private func insert(_ edits: [KeyEdit], _ effect: Int) throws {
    for (number, edit) in edits.enumerated() {
      try connection.statement("INSERT INTO effect_change VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .run(
          step, effect, number, try keys.key(edit.key), edit.does?.word ?? EffectFields.leave,
          edit.does?.value)
    }
  }
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
    var fields: EffectFields = []
    if change.starts != .unchanged { fields.insert(.effective) }
    if change.until != .unchanged { fields.insert(.until) }
    if change.basis != .unchanged { fields.insert(.basis) }
    self = fields
  }
}
