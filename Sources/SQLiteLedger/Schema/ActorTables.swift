/// The actors: a row for each version, with its names, codes, memberships and successors.
enum ActorTables {
  static let sql = """
    CREATE TABLE actor (
      version INTEGER PRIMARY KEY,
      thing INTEGER NOT NULL REFERENCES thing,
      defined INTEGER NOT NULL REFERENCES entry,
      entry INTEGER NOT NULL REFERENCES entry CHECK (entry >= defined),
      from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
      to_entry INTEGER CHECK (to_entry > from_entry),
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      kind TEXT NOT NULL \(oneOf("kind", "state", "alliance", "organization", "body", "office", "person", "group")),
      founded TEXT,
      dissolved TEXT
    ) STRICT;
    CREATE INDEX actor_by_thing ON actor (thing);
    CREATE INDEX actor_by_name ON actor (folded);
    CREATE TABLE actor_alias (
      version INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      during TEXT,
      PRIMARY KEY (version, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX actor_alias_by_name ON actor_alias (folded);
    CREATE TABLE actor_code (
      version INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      scheme TEXT NOT NULL,
      code TEXT NOT NULL,
      PRIMARY KEY (version, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE actor_membership (
      version INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      kind TEXT NOT NULL \(oneOf("kind", "holds", "part-of", "member-of")),
      of_thing INTEGER NOT NULL REFERENCES thing,
      during TEXT,
      PRIMARY KEY (version, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE actor_successor (
      version INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      successor INTEGER NOT NULL REFERENCES thing,
      on_date TEXT,
      PRIMARY KEY (version, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX actor_successor_by_successor ON actor_successor (successor);
    CREATE INDEX actor_code_by_code ON actor_code (code COLLATE NOCASE);
    """
}
