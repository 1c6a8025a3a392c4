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
    var participants: [Participant] = []
    var effects: [Effect] = []
    var relations: [Relation] = []
    var tags: [String] = []
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

  private mutating func participants(of step: Int) throws -> [Participant] {
    var cursor = try participants ?? open("step, actor, role", "participant", order: "step, ordinal")
    defer { participants = cursor }
    return try cursor.parts(of: step) {
      Participant(actor: ActorID(stored: try names.id($0.int(1), in: .actor)), role: try decoding.word($0, 2))
    }
  }

  private mutating func relations(of step: Int) throws -> [Relation] {
    var cursor =
      try relations
      ?? open(
        "step, ordinal, type, event, from_date, until_date, of_version_1, policy, key",
        """
        (SELECT relation.*, target.ordinal AS number, policy, key FROM relation
        LEFT JOIN relation_target AS target ON target.step = relation.step AND target.relation = relation.ordinal)
        """, order: "step, ordinal, number")
    defer { relations = cursor }
    var made: [Relation] = []
    var last = -1
    try cursor.forEach(of: step) { row in
      if row.int(1) != last {
        last = row.int(1)
        made.append(
          Relation(
            type: try decoding.word(row, 2), event: EventID(stored: try names.id(row.int(3))),
            from: try decoding.dateIfAny(row, 4), until: try decoding.dateIfAny(row, 5), of: [],
            isOfVersion1: row.int(6) == 1))
      }
      if let policy = row.intIfAny(7) {
        made[made.count - 1].of.append(
          RelationTarget(
            policy: PolicyID(stored: try names.id(policy, in: .policy)),
            key: try row.intIfAny(8).map { try names.key($0) }))
      }
    }
    return made
  }

  private mutating func tags(of step: Int) throws -> [String] {
    var cursor = try tags ?? open("step, tag", "tag", order: "step, ordinal")
    defer { tags = cursor }
    return try cursor.parts(of: step) { $0.text(1) }
  }

  /// A row for each change; the effect is said again with each of its changes.
  private mutating func effects(of step: Int) throws -> [Effect] {
    var cursor =
      try effects
      ?? open(
        "step, ordinal, policy, effective, until, basis, key, does, value",
        """
        (SELECT effect.*, effect_change.ordinal AS number, key, does, value FROM effect
        LEFT JOIN effect_change ON effect_change.step = effect.step AND effect_change.effect = effect.ordinal)
        """, order: "step, ordinal, number")
    defer { effects = cursor }
    var made: [Effect] = []
    var last = -1
    try cursor.forEach(of: step) { row in
      if row.int(1) != last {
        last = row.int(1)
        made.append(
          Effect(
            policy: PolicyID(stored: try names.id(row.int(2), in: .policy)), changes: [],
            starts: try decoding.start(row, 3), until: try decoding.dateIfAny(row, 4),
            basis: try decoding.word(row, 5)))
      }
      if let key = row.intIfAny(6) {
        made[made.count - 1].changes.append(
          KeyChange(key: try names.key(key), does: try decoding.doing(row, 7, 8)))
      }
    }
    return made
  }

  private func open(_ columns: String, _ table: String, order: String) throws -> PartCursor {
    try PartCursor(scope.rows(columns, from: table, by: "step", order: order, at: nil, connection))
  }
}
