import Ledger
import PolicyModel

/// The ids, each kept once under a number in the order in which they appear; which are taken when; and which entries
/// speak of what.
enum ThingTables {
  static let all = [thing, word, definition, entryThing]

  static let thing = SQLTable(
    "thing",
    columns: """
      key INTEGER PRIMARY KEY
      space TEXT NOT NULL \(oneOf("space", Space.self))
      id TEXT NOT NULL CHECK (id <> '')
      entry INTEGER NOT NULL REFERENCES entry
      """, constraints: ["UNIQUE (space, id)"])

  /// The names of the statuses and attributes of policies.
  static let word = SQLTable(
    "word",
    columns: """
      key INTEGER PRIMARY KEY
      text TEXT NOT NULL UNIQUE
      """)

  static let definition = SQLTable(
    "definition",
    columns: """
      definition INTEGER PRIMARY KEY
      thing INTEGER NOT NULL REFERENCES thing
      entry INTEGER NOT NULL REFERENCES entry
      \(SQLTable.range)
      """, indexes: ["CREATE INDEX definition_by_thing ON definition (thing)"])

  static let entryThing = SQLTable(
    "entry_thing", keyColumns: 2,
    columns: """
      thing INTEGER NOT NULL REFERENCES thing
      entry INTEGER NOT NULL REFERENCES entry
      """, constraints: ["PRIMARY KEY (thing, entry)"])
}

extension Projector {
  /// The things that a payload speaks of; the first is the one that it changes.
  func things(spokenOfBy payload: Payload, at origin: RowOrigin) throws -> [Int] {
    try Subject.all(of: payload).map { try keys.key($0.space, $0.id, at: origin) }
  }

  /// Notes that an entry speaks of these things.
  func note(_ things: [Int], entry: Int) throws {
    for thing in things {
      // An actor that is merged into itself is spoken of once.
      try connection.run("INSERT OR IGNORE INTO entry_thing VALUES (?1, ?2)", thing, entry)
    }
  }
}

extension SQLiteReader {
  func entries(of id: String, in space: Space, at size: Int) throws -> [Int] {
    try connection.brief {
      try connection.all(
        """
        SELECT entry_thing.entry FROM thing JOIN entry_thing ON entry_thing.thing = thing.key
        WHERE thing.space = ?1 AND thing.id = ?2 AND entry_thing.entry <= ?3
        ORDER BY entry_thing.entry
        """, space.rawValue, id, size
      ) { $0.int(0) }
    }
  }

  func digest(ofOnlyEntryOf id: String, in space: Space, at size: Int) throws -> Digest? {
    try connection.brief {
      let digests = try connection.all(
        """
        SELECT entry.payload_digest
        FROM thing JOIN entry_thing ON entry_thing.thing = thing.key JOIN entry ON entry.sequence = entry_thing.entry
        WHERE thing.space = ?1 AND thing.id = ?2 AND entry_thing.entry <= ?3
        LIMIT 2
        """, space.rawValue, id, size
      ) { $0.digest(0) }
      return digests.count == 1 ? digests[0] : nil
    }
  }

  func ids(startingWith prefix: String, in space: Space, limit: Int, at size: Int) throws -> [String] {
    // No text that starts with the prefix comes after it followed by the last of all characters.
    try connection.brief {
      try connection.all(
        """
        SELECT id FROM thing
        WHERE space = ?2 AND id >= ?3 AND id < ?4
          AND EXISTS (SELECT 1 FROM definition WHERE thing = thing.key AND \(holds("definition")))
        ORDER BY id LIMIT ?5
        """, size, space.rawValue, prefix, prefix + "\u{10FFFF}", max(0, limit)
      ) { $0.text(0) }
    }
  }
}
