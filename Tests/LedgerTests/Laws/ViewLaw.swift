import EDTF
import Ledger
import PolicyModel
import TestSupport
import Testing

@testable import SQLiteLedger

/// The file's views say what the reader says of the newest prefix, over histories with revisions, merges and undoings.
@Suite struct ViewLaw {
  @Test(arguments: 101..<101 + LongRun.cases(10) as Range<UInt64>) func `views say what the reader says`(
    seed: UInt64
  )
    throws
  {
    // Given
    let store = try SQLiteStore.inMemory()
    try store.append(RandomHistory(seed: seed, count: 90))
    let size = 90
    try store.read { reader in
      // When
      let events = try reader.events(.all, at: size)
      let now = events.map(\.newest)
      let actors = try reader.actors(.all, at: size)
      let policies = try reader.policies(.all, at: size)
      let view = { (sql: String) in try store.rows(sql) }
      // Then
      expect(
        try view("SELECT event_id, date, type, modality, title, place, note FROM events"),
        now.map {
          [$0.id.text, $0.date.text, $0.type.rawValue, $0.modality.rawValue, $0.title, $0.place, $0.note]
        }, seed)
      expect(
        try view("SELECT event_id, actor_id, role FROM participants"),
        now.flatMap { event in event.participants.map { [event.id.text, $0.actor.text, $0.role.rawValue] } },
        seed)
      expect(
        try view("SELECT event_id, type, to_event_id FROM relations"),
        now.flatMap { event in event.relations.map { [event.id.text, $0.type.rawValue, $0.event.text] } },
        seed)
      expect(
        try view("SELECT event_id, tag FROM tags"),
        now.flatMap { event in event.tags.map { [event.id.text, $0] } }, seed)
      expect(
        try view("SELECT event_id, policy_id, key, does, value, effective, until FROM effects"),
        now.flatMap { event in
          event.effects.flatMap { effect in
            effect.changes.map {
              [
                event.id.text, effect.policy.text, $0.key.description, $0.does.word, $0.does.value,
                effect.effective?.text, effect.until?.text,
              ]
            }
          }
        }, seed)
      expect(
        try view(
          "SELECT event_id, source_id, stance, speaker_id, quote, reported FROM citations WHERE event_id IS NOT NULL"
        ),
        events.flatMap { event in
          event.citations.map(\.citation).map { citation -> [String?] in
            var speaker: String?
            if case .actor(let id)? = citation.speaker { speaker = id.text }
            return [
              event.id.text, citation.source.text, citation.stance.rawValue, speaker, citation.quote,
              citation.reported?.text,
            ]
          }
        }, seed)
      expect(
        try view("SELECT actor_id, name FROM actors WHERE merged_into IS NULL"),
        actors.map { [$0.actor.id.text, $0.own.name] }, seed)
      expect(
        try view("SELECT actor_id, founded, dissolved FROM actors WHERE merged_into IS NULL"),
        actors.map { [$0.actor.id.text, $0.own.life.founded?.text, $0.own.life.dissolved?.text] }, seed)
      expect(
        try view("SELECT actor_id, successor_id, on_date FROM successors"),
        actors.flatMap { actor in
          actor.actor.life.successors.map { [actor.actor.id.text, $0.actor.text, $0.on?.text] }
        }, seed)
      expect(
        try view("SELECT actor_id, merged_into FROM merged_actors"),
        actors.flatMap { actor in actor.merged.map { [$0.merge.actor.text, actor.actor.id.text] } }, seed)
      expect(
        try view("SELECT policy_id, title, issuer_id, addressee_id, scale FROM policies"),
        policies.map(\.policy).map {
          [$0.id.text, $0.title, $0.issuer.text, $0.addressee?.text, $0.scale.text]
        }, seed)
      expect(
        try view("SELECT policy_id, on_date, note FROM reviews"),
        policies.flatMap { policy in policy.reviews.map { [policy.policy.id.text, $0.on.text, $0.note] } },
        seed)
      expect(
        try view("SELECT topic_id, name FROM topics"),
        try reader.topics(.all, at: size).map { [$0.topic.id.text, $0.topic.name] }, seed)
      expect(
        try view("SELECT source_id, publisher, title, url, published FROM sources"),
        try reader.sources(.all, at: size).map(\.source).map {
          [$0.id.text, $0.publisher, $0.title, $0.url, $0.published?.text]
        }, seed)
    }
  }

  @Test func `a ledger of an earlier build gets the views by a rebuild`() throws {
    // Given
    let store = try SQLiteStore.inMemory()
    try store.append(RandomHistory(seed: 130, count: 30))
    try store.write { _ in
      for view in Views.all.reversed() { try store.connection.execute("DROP VIEW \(view.name)") }
    }
    // When
    try store.rebuild()
    // Then
    for view in Views.all where view.name != "states" {
      #expect(throws: Never.self) { try store.rows("SELECT * FROM \(view.name)") }
    }
  }

  /// Holds rows against each other, in no order.
  private func expect(_ found: [[String?]], _ expected: [[String?]], _ seed: UInt64) {
    let (found, expected) = (found.map { "\($0)" }.sorted(), expected.map { "\($0)" }.sorted())
    #expect(found == expected, "seed \(seed)")
  }
}

extension SQLiteStore {
  /// The rows of a question, as texts.
  fileprivate func rows(_ sql: String) throws -> [[String?]] {
    connection.allowViews()
    let statement = try connection.statement(sql)
    try statement.bind()
    defer { statement.reset() }
    var rows: [[String?]] = []
    while try statement.step() {
      rows.append((0..<Int32(statement.columnCount)).map { statement.textIfAny($0) })
    }
    return rows
  }
}
