import EDTF
import PolicyModel

/// The relations of events to others, and the policies of which they are said.
enum RelationTables {
  static let relation = SQLTable.list(
    "relation", of: "event_step", by: "step",
    columns: """
      type TEXT NOT NULL \(oneOf("type", RelationType.self))
      event INTEGER NOT NULL REFERENCES thing
      from_date TEXT
      until_date TEXT
      of_version_1 INTEGER NOT NULL CHECK (of_version_1 IN (0, 1))
      removed INTEGER NOT NULL CHECK (removed IN (0, 1))
      """, indexes: ["CREATE INDEX relation_by_event ON relation (event, type)"])

  static let target = SQLTable.sublist(
    "relation_target", of: "relation",
    columns: """
      policy INTEGER NOT NULL REFERENCES thing
      key INTEGER REFERENCES word
      """)

  /// A row for each target; the relation is said again with each of them.
  fileprivate static let withTargets = """
    (SELECT relation.*, target.ordinal AS number, policy, key FROM relation
    LEFT JOIN relation_target AS target ON target.step = relation.step AND target.relation = relation.ordinal)
    """
}

extension Projector {
  func write(_ relations: ListChange<Relation>?, of step: Int, at origin: RowOrigin) throws {
    try relations?.forEach { ordinal, relation, removed in
      try connection.insert(
        into: RelationTables.relation, step, ordinal, relation.type.rawValue,
        try keys.key(relation.event, at: origin), relation.from?.text, relation.until?.text,
        relation.isOfVersion1 ? 1 : 0, removed)
      for (number, target) in relation.of.enumerated() {
        try connection.insert(
          into: RelationTables.target, step, ordinal, number, try keys.key(target.policy, at: origin),
          try target.key.map { try keys.key($0) })
      }
    }
  }
}

extension StepListReader {
  mutating func relations(of step: Int) throws -> ListEdits<Relation> {
    var made: [(relation: Relation, isRemoved: Bool)] = []
    var last = -1
    let columns = RelationTables.relation.columns + ["number", "policy", "key"]
    let ids = reader.ids
    try forEachRow(
      of: step, in: RelationTables.withTargets, columns, order: "step, ordinal, number", \.relations
    ) { row in
      var fields = RowFields(row, ids, from: 1)
      let ordinal = fields.int()
      if ordinal == last {
        fields.skip(6)
      } else {
        last = ordinal
        let relation = Relation(
          type: try fields.word(), event: try fields.id(), from: try fields.dateIfAny(),
          until: try fields.dateIfAny(), of: [], isOfVersion1: fields.flag())
        made.append((relation, fields.flag()))
      }
      fields.skip()
      if let policy: PolicyID = try fields.idIfAny(in: .policy) {
        made[made.count - 1].relation.of.append(
          RelationTarget(policy: policy, key: try fields.keyIfAny()))
      }
    }
    var edits = ListEdits<Relation>()
    for (relation, isRemoved) in made { edits.append(relation, isRemoved: isRemoved) }
    return edits
  }
}
