/// The ledger itself: the entries, each with the root of the tree that ends with it, and the tree's right edge.
enum EntryTables {
  static let sql =
    entries + """
      CREATE TABLE frontier (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        size INTEGER NOT NULL CHECK (size >= 0),
        peaks BLOB NOT NULL CHECK (length(peaks) % 32 = 0)
      ) STRICT;
      INSERT INTO frontier VALUES (1, 0, x'');
      """

  /// The entries. Most commands write one: the index holds the others.
  static let entries = """
    CREATE TABLE entry (
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      kind TEXT NOT NULL \(oneOf("kind", "actor-defined", "actor-revised", "actors-merged", "policy-defined", "policy-revised", "topic-defined", "topic-revised", "source-defined", "source-revised", "source-withdrawn", "source-restored", "event-recorded", "event-revised", "event-retracted", "citation-added", "citation-withdrawn", "dispute-ruled", "policy-reviewed", "assertion-added", "entry-undone")),
      version INTEGER NOT NULL CHECK (version > 0),
      act INTEGER NOT NULL CHECK (act BETWEEN 1 AND sequence),
      recorded_at INTEGER NOT NULL,
      recorder TEXT NOT NULL,
      payload TEXT,
      payload_digest BLOB NOT NULL CHECK (length(payload_digest) = 32),
      leaf BLOB NOT NULL CHECK (length(leaf) = 32),
      root BLOB NOT NULL CHECK (length(root) = 32)
    ) STRICT;
    CREATE INDEX entry_of_act ON entry (act) WHERE act < sequence;

    """
}
