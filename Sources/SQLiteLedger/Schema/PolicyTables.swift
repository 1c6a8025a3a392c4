/// The policies and topics: a row for each version, with what a policy requires.
enum PolicyTables {
  static let sql = """
    CREATE TABLE topic (
      version INTEGER PRIMARY KEY,
      thing INTEGER NOT NULL REFERENCES thing,
      defined INTEGER NOT NULL REFERENCES entry,
      entry INTEGER NOT NULL REFERENCES entry CHECK (entry >= defined),
      from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
      to_entry INTEGER CHECK (to_entry > from_entry),
      name TEXT NOT NULL
    ) STRICT;
    CREATE INDEX topic_by_thing ON topic (thing);
    CREATE TABLE policy (
      version INTEGER PRIMARY KEY,
      thing INTEGER NOT NULL REFERENCES thing,
      defined INTEGER NOT NULL REFERENCES entry,
      entry INTEGER NOT NULL REFERENCES entry CHECK (entry >= defined),
      from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
      to_entry INTEGER CHECK (to_entry > from_entry),
      title TEXT NOT NULL,
      issuer INTEGER NOT NULL REFERENCES thing,
      addressee INTEGER REFERENCES thing,
      object TEXT,
      topic INTEGER REFERENCES thing,
      scale TEXT NOT NULL,
      stricter TEXT \(oneOf("stricter", "higher", "lower"))
    ) STRICT;
    CREATE INDEX policy_by_thing ON policy (thing);
    CREATE TABLE policy_requirement (
      version INTEGER NOT NULL REFERENCES policy ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      policy INTEGER NOT NULL REFERENCES thing,
      value TEXT NOT NULL,
      PRIMARY KEY (version, ordinal)
    ) STRICT, WITHOUT ROWID;
    """
}
