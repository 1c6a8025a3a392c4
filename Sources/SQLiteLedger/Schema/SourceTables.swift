/// The sources: a row for each version, with what it derives from, and their withdrawals and restorations.
enum SourceTables {
  static let sql = """
    CREATE TABLE source (
      version INTEGER PRIMARY KEY,
      thing INTEGER NOT NULL REFERENCES thing,
      defined INTEGER NOT NULL REFERENCES entry,
      entry INTEGER NOT NULL REFERENCES entry CHECK (entry >= defined),
      from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
      to_entry INTEGER CHECK (to_entry > from_entry),
      publisher TEXT,
      title TEXT,
      author TEXT,
      url TEXT,
      archived_url TEXT,
      language TEXT,
      published TEXT,
      accessed TEXT,
      kind TEXT \(oneOf("kind", "official-register", "self-declaration", "third-party", "primary-research")),
      reliability TEXT \(oneOf("reliability", "A", "B", "C", "D", "E", "F"))
    ) STRICT;
    CREATE INDEX source_by_thing ON source (thing);
    CREATE INDEX source_by_url ON source (url) WHERE url IS NOT NULL;
    CREATE TABLE source_derivation (
      version INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      source INTEGER NOT NULL REFERENCES thing,
      PRIMARY KEY (version, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE source_standing (
      standing INTEGER PRIMARY KEY,
      thing INTEGER NOT NULL REFERENCES thing,
      entry INTEGER NOT NULL REFERENCES entry,
      from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
      to_entry INTEGER CHECK (to_entry > from_entry),
      withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
      on_date TEXT NOT NULL,
      reason TEXT
    ) STRICT;
    CREATE INDEX source_standing_by_thing ON source_standing (thing);
    """
}
