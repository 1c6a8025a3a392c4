import EDTF
import PolicyModel

/// Walks what steps hold more than one of, in step with them. A table is read once some step has rows in it.
struct StepParts {
  private let connection: Connection
  private let names: Names
  private let scope: Scope
  private let decoding: Decoding
  private var participants: PartCursor?
  private var effects: PartCursor?
  private var relations: PartCursor?
  private var tags: PartCursor?

  /// What one step holds.
  struct Held {
    var participants = Halves<Participant>()
    var effects: [EffectEdit] = []
    var relations = Halves<Relation>()
    var tags = Halves<String>()
  }

  /// What a step takes out of a list and puts in.
  struct Halves<Element: Hashable & Sendable> {
    var removed: [Element] = []
    var added: [Element] = []

    func change(isWhole: Bool) -> ListChange<Element> {
      isWhole ? .whole(added) : .edit(removed: removed, added: added)
    }

    fileprivate mutating func take(_ element: Element, isRemoved: Bool) {
      if isRemoved { removed.append(element) } else { added.append(element) }
    }
  }

  init(connection: Connection, names: Names, scope: Scope) {
    self.connection = connection
    self.names = names
    self.scope = scope
    decoding = Decoding(path: connection.path)
  }

  /// What `step` holds, of the lists in `fields`. Steps are asked for in ascending order.
  mutating func parts(of step: Int, _ fields: EventFields) throws -> Held {
    var held = Held()
    if fields.contains(.participants) { held.participants = try participants(of: step) }
    if fields.contains(.effects) { held.effects = try effects(of: step) }
    if fields.contains(.relations) { held.relations = try relations(of: step) }
    if fields.contains(.tags) { held.tags = try tags(of: step) }
    return held
  }

  func finish() {
    participants?.finish()
    effects?.finish()
    relations?.finish()
    tags?.finish()
  }

  private mutating func participants(of step: Int) throws -> Halves<Participant> {
    var cursor = try participants ?? open("step, actor, role, removed", "participant", order: "step, ordinal")
    defer { participants = cursor }
    var held = Halves<Participant>()
    try cursor.forEach(of: step) { row in
      held.take(
        Participant(
          actor: ActorID(stored: try names.id(row.int(1), in: .actor)), role: try decoding.word(row, 2)),
        isRemoved: row.int(3) == 1)
    }
    return held
  }

  private mutating func relations(of step: Int) throws -> Halves<Relation> {
    var cursor =
      try relations
      ?? open(
        "step, ordinal, type, event, from_date, until_date, of_version_1, removed, policy, key",
        """
        (SELECT relation.*, target.ordinal AS number, policy, key FROM relation
        LEFT JOIN relation_target AS target ON target.step = relation.step AND target.relation = relation.ordinal)
        """, order: "step, ordinal, number")
    defer { relations = cursor }
    var made: [(relation: Relation, isRemoved: Bool)] = []
    var last = -1
    try cursor.forEach(of: step) { row in
      if row.int(1) != last {
        last = row.int(1)
        let relation = Relation(
          type: try decoding.word(row, 2), event: EventID(stored: try names.id(row.int(3))),
          from: try decoding.dateIfAny(row, 4), until: try decoding.dateIfAny(row, 5), of: [],
          isOfVersion1: row.int(6) == 1)
        made.append((relation, row.int(7) == 1))
      }
      if let policy = row.intIfAny(8) {
        made[made.count - 1].relation.of.append(
          RelationTarget(
            policy: PolicyID(stored: try names.id(policy, in: .policy)),
            key: try row.intIfAny(9).map { try names.key($0) }))
      }
    }
    var held = Halves<Relation>()
    for (relation, isRemoved) in made { held.take(relation, isRemoved: isRemoved) }
    return held
  }

  private mutating func tags(of step: Int) throws -> Halves<String> {
    var cursor = try tags ?? open("step, tag, removed", "tag", order: "step, ordinal")
    defer { tags = cursor }
    var held = Halves<String>()
    try cursor.forEach(of: step) { held.take($0.text(1), isRemoved: $0.int(2) == 1) }
    return held
  }

  /// A row for each change; the effect is said again with each of its changes.
  private mutating func effects(of step: Int) throws -> [EffectEdit] {
    var cursor =
      try effects
      ?? open(
        "step, ordinal, number, policy, effect_does, sets, effective, until, basis, key, does, value",
        """
        (SELECT effect.step, effect.ordinal, effect.number, policy, effect.does AS effect_does, sets, effective, until,
          basis, effect_change.ordinal AS change, key, effect_change.does, value FROM effect
        LEFT JOIN effect_change ON effect_change.step = effect.step AND effect_change.effect = effect.ordinal)
        """, order: "step, ordinal, change")
    defer { effects = cursor }
    var made: [EffectRow] = []
    var last = -1
    try cursor.forEach(of: step) { row in
      if row.int(1) != last {
        last = row.int(1)
        made.append(try EffectRow(row, names, decoding))
      }
      if let key = row.intIfAny(9) { try made[made.count - 1].take(try names.key(key), row, decoding) }
    }
    return try made.map { try $0.edit(decoding) }
  }

  private func open(_ columns: String, _ table: String, order: String) throws -> PartCursor {
    try PartCursor(scope.rows(columns, from: table, by: "step", order: order, at: nil, connection))
  }
}

/// A row of `effect` with its changes.
private struct EffectRow {
  private let number: Int
  private let policy: PolicyID
  private let does: String
  private var change = EffectChange()

  init(_ row: Statement, _ names: Names, _ decoding: Decoding) throws {
    number = row.int(2)
    policy = PolicyID(stored: try names.id(row.int(3), in: .policy))
    does = row.text(4)
    let sets = EffectFields(rawValue: row.int(5))
    if sets.contains(.effective) { change.starts = .to(try decoding.start(row, 6)) }
    if sets.contains(.until) { change.until = .to(try decoding.dateIfAny(row, 7)) }
    if sets.contains(.basis) { change.basis = .to(try decoding.word(row, 8)) }
  }

  mutating func take(_ key: Key, _ row: Statement, _ decoding: Decoding) throws {
    let isLeft = row.text(10) == EffectFields.leave
    change.keys.append(KeyEdit(key: key, does: isLeft ? nil : try decoding.doing(row, 10, 11)))
  }

  func edit(_ decoding: Decoding) throws -> EffectEdit {
    switch does {
    case "add":
      let blank = Effect(policy: policy, changes: [], effective: nil, until: nil, basis: .stated)
      return EffectEdit(number: number, policy: policy, does: .add(blank.applying(change)))
    case "change": return EffectEdit(number: number, policy: policy, does: .change(change))
    case "remove": return EffectEdit(number: number, policy: policy, does: .remove)
    default: throw decoding.nonsense("“\(does)” is neither add, nor change, nor remove")
    }
  }
}
