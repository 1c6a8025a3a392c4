/// The ids, each kept once under a number in the order in which they appear; which are taken when; and which entries
/// speak of what.
enum ThingTables {
  static let sql = """
    CREATE TABLE thing (
      key INTEGER PRIMARY KEY,
      space TEXT NOT NULL \(oneOf("space", "actor", "policy", "topic", "source", "event")),
      id TEXT NOT NULL CHECK (id <> ''),
      entry INTEGER NOT NULL REFERENCES entry,
      UNIQUE (space, id)
    ) STRICT;
    CREATE TABLE word (
      key INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE definition (
      definition INTEGER PRIMARY KEY,
      thing INTEGER NOT NULL REFERENCES thing,
      entry INTEGER NOT NULL REFERENCES entry,
      from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
      to_entry INTEGER CHECK (to_entry > from_entry)
    ) STRICT;
    CREATE INDEX definition_by_thing ON definition (thing);
    CREATE TABLE entry_thing (
      thing INTEGER NOT NULL REFERENCES thing,
      entry INTEGER NOT NULL REFERENCES entry,
      PRIMARY KEY (thing, entry)
    ) STRICT, WITHOUT ROWID;
    """
}
