/// Rulings, assertions, mergers, and which entries count no longer.
enum OtherTables {
  static let sql = """
    CREATE TABLE ruling (
      ruling INTEGER PRIMARY KEY,
      thing INTEGER NOT NULL REFERENCES thing,
      entry INTEGER NOT NULL REFERENCES entry,
      from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
      to_entry INTEGER CHECK (to_entry > from_entry),
      verdict TEXT NOT NULL \(oneOf("verdict", "uphold", "reject")),
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX ruling_by_thing ON ruling (thing);
    CREATE TABLE assertion (
      assertion INTEGER PRIMARY KEY,
      thing INTEGER NOT NULL REFERENCES thing,
      entry INTEGER NOT NULL REFERENCES entry,
      from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
      to_entry INTEGER CHECK (to_entry > from_entry),
      key INTEGER NOT NULL REFERENCES word,
      does TEXT NOT NULL \(oneOf("does", "set", "clear", "unknown")),
      value TEXT CHECK ((value IS NOT NULL) = (does = 'set')),
      on_date TEXT NOT NULL,
      source INTEGER REFERENCES thing
    ) STRICT;
    CREATE INDEX assertion_by_thing ON assertion (thing);
    CREATE TABLE merge (
      merge INTEGER PRIMARY KEY,
      thing INTEGER NOT NULL REFERENCES thing,
      entry INTEGER NOT NULL REFERENCES entry,
      from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
      to_entry INTEGER CHECK (to_entry > from_entry),
      into_thing INTEGER NOT NULL REFERENCES thing,
      reason TEXT
    ) STRICT;
    CREATE INDEX merge_by_thing ON merge (thing);
    CREATE TABLE undone (
      undone INTEGER PRIMARY KEY,
      target INTEGER NOT NULL REFERENCES entry CHECK (target < entry),
      entry INTEGER NOT NULL REFERENCES entry,
      from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
      to_entry INTEGER CHECK (to_entry > from_entry),
      reason TEXT
    ) STRICT;
    CREATE INDEX undone_by_target ON undone (target);
    CREATE INDEX undone_by_entry ON undone (entry);
    """
}
