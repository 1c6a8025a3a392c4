/// What the steps of an event hold more than one of. Of a record, and of a revision with whole lists, that is all there
/// is; of another revision what it takes out (`removed`, before what it puts in) and what it does to which effect.
enum EventPartTables {
  static let sql = """
    CREATE TABLE participant (
      step INTEGER NOT NULL REFERENCES event_step ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      actor INTEGER NOT NULL REFERENCES thing,
      role TEXT NOT NULL \(oneOf("role", "issuer", "addressee", "target", "supplier", "user", "speaker", "mediator", "participant", "informed")),
      removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
      PRIMARY KEY (step, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX participant_by_actor ON participant (actor);
    CREATE TABLE effect (
      step INTEGER NOT NULL REFERENCES event_step ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      number INTEGER NOT NULL CHECK (number > 0),
      policy INTEGER NOT NULL REFERENCES thing,
      does TEXT NOT NULL \(oneOf("does", "add", "change", "remove")),
      sets INTEGER NOT NULL CHECK (sets BETWEEN 0 AND 7),
      effective TEXT,
      until TEXT,
      basis TEXT CHECK ((basis IS NOT NULL) = (sets & 4 <> 0)) \(oneOf("basis", "stated", "inferred")),
      PRIMARY KEY (step, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE effect_change (
      step INTEGER NOT NULL,
      effect INTEGER NOT NULL,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      key INTEGER NOT NULL REFERENCES word,
      does TEXT NOT NULL \(oneOf("does", "set", "clear", "unknown", "leave")),
      value TEXT CHECK ((value IS NOT NULL) = (does = 'set')),
      PRIMARY KEY (step, effect, ordinal),
      FOREIGN KEY (step, effect) REFERENCES effect (step, ordinal) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE relation (
      step INTEGER NOT NULL REFERENCES event_step ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      type TEXT NOT NULL \(oneOf("type", "follows", "responds-to", "exercises", "fulfils", "confirms", "disputes", "supersedes", "amends", "repeals", "suspends", "extends", "commences", "implements", "about")),
      event INTEGER NOT NULL REFERENCES thing,
      from_date TEXT,
      until_date TEXT,
      of_version_1 INTEGER NOT NULL CHECK (of_version_1 IN (0, 1)),
      removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
      PRIMARY KEY (step, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX relation_by_event ON relation (event, type);
    CREATE TABLE relation_target (
      step INTEGER NOT NULL,
      relation INTEGER NOT NULL,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      policy INTEGER NOT NULL REFERENCES thing,
      key INTEGER REFERENCES word,
      PRIMARY KEY (step, relation, ordinal),
      FOREIGN KEY (step, relation) REFERENCES relation (step, ordinal) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE tag (
      step INTEGER NOT NULL REFERENCES event_step ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      tag TEXT NOT NULL,
      removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
      PRIMARY KEY (step, ordinal)
    ) STRICT, WITHOUT ROWID;
    """
}
