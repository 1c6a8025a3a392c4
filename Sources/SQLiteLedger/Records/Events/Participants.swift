import PolicyModel

/// Who takes part in an event.
enum ParticipantTables {
  static let participant = SQLTable.list(
    "participant", of: "event_step", by: "step",
    columns: """
      actor INTEGER NOT NULL REFERENCES thing
      role TEXT NOT NULL \(oneOf("role", Role.self))
      removed INTEGER NOT NULL CHECK (removed IN (0, 1))
      """, indexes: ["CREATE INDEX participant_by_actor ON participant (actor)"])
}

extension Projector {
  func write(_ participants: ListChange<Participant>?, of step: Int, at origin: RowOrigin) throws {
    try participants?.forEach { ordinal, participant, removed in
      try connection.insert(
        into: ParticipantTables.participant, step, ordinal, try keys.key(participant.actor, at: origin),
        participant.role.rawValue, removed)
    }
  }
}

extension StepListReader {
  mutating func participants(of step: Int) throws -> ListEdits<Participant> {
    var edits = ListEdits<Participant>()
    let ids = reader.ids
    try forEachRow(of: step, in: ParticipantTables.participant, \.participants) { row in
      var fields = RowFields(row, ids, from: 2)
      edits.append(
        Participant(actor: try fields.id(in: .actor), role: try fields.word()), isRemoved: fields.flag())
    }
    return edits
  }
}
