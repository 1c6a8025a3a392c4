import EDTF
import PolicyModel

/// Projects what a step of an event holds more than one of.
struct EventPartProjection {
  let connection: Connection
  let keys: Keys
  let step: Int
  let place: Place

  func insert(
    participants: [Participant], effects: [Effect], relations: [Relation], tags: [String]
  ) throws {
    for (ordinal, participant) in participants.enumerated() {
      try connection.statement("INSERT INTO participant VALUES (?1, ?2, ?3, ?4)")
        .run(step, ordinal, try keys.key(participant.actor, at: place), participant.role.rawValue)
    }
    for (ordinal, effect) in effects.enumerated() { try insert(effect, ordinal) }
    for (ordinal, relation) in relations.enumerated() {
      try insert(relation, ordinal)
    }
    for (ordinal, tag) in tags.enumerated() {
      try connection.statement("INSERT INTO tag VALUES (?1, ?2, ?3)").run(step, ordinal, tag)
    }
  }

  private func insert(_ relation: Relation, _ ordinal: Int) throws {
    try connection.statement("INSERT INTO relation VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
      .run(
        step, ordinal, relation.type.rawValue, try keys.key(relation.event, at: place), relation.from?.text,
        relation.until?.text, relation.isOfVersion1 ? 1 : 0)
    for (number, target) in relation.of.enumerated() {
      try connection.statement("INSERT INTO relation_target VALUES (?1, ?2, ?3, ?4, ?5)")
        .run(
          step, ordinal, number, try keys.key(target.policy, at: place),
          try target.key.map { try keys.key($0) })
    }
  }

  private func insert(_ effect: Effect, _ ordinal: Int) throws {
    let policy = try keys.key(effect.policy, at: place)
    try connection.statement("INSERT INTO effect VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
      .run(step, ordinal, policy, effect.starts.text, effect.until?.text, effect.basis.rawValue)
    for (number, change) in effect.changes.enumerated() {
      try connection.statement("INSERT INTO effect_change VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .run(step, ordinal, number, try keys.key(change.key), change.does.word, change.does.value)
    }
  }
}
