/// The reviews of policies, and the citations of events and of reviews: the thing is an event, or the policy that was
/// reviewed by the entry. `reported_day` is the latest day that `reported` can mean.
enum CitationTables {
  static let sql = """
    CREATE TABLE review (
      review INTEGER PRIMARY KEY,
      thing INTEGER NOT NULL REFERENCES thing,
      entry INTEGER NOT NULL REFERENCES entry,
      from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
      to_entry INTEGER CHECK (to_entry > from_entry),
      on_date TEXT NOT NULL,
      note TEXT
    ) STRICT;
    CREATE INDEX review_by_thing ON review (thing);
    CREATE TABLE citation (
      citation INTEGER PRIMARY KEY,
      thing INTEGER NOT NULL REFERENCES thing,
      entry INTEGER NOT NULL REFERENCES entry,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
      to_entry INTEGER CHECK (to_entry > from_entry),
      source INTEGER NOT NULL REFERENCES thing,
      attribution TEXT \(oneOf("attribution", "official-document", "on-record", "background", "anonymous")),
      speaker INTEGER REFERENCES thing,
      speaker_words TEXT CHECK (speaker_words IS NULL OR speaker IS NULL),
      stance TEXT NOT NULL \(oneOf("stance", "states", "implies", "declines", "denies")),
      quote TEXT,
      locator TEXT,
      credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
      reported TEXT,
      reported_day INTEGER,
      origin TEXT
    ) STRICT;
    CREATE INDEX citation_by_source ON citation (source);
    """
}
