import Ledger
import PolicyModel

/// The ledger itself: the entries, each with the root of the tree that ends with it, and the tree's right edge.
enum EntryTables {
  static let sql = """
    \(entry.sql)
    CREATE TABLE frontier (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      size INTEGER NOT NULL CHECK (size >= 0),
      peaks BLOB NOT NULL CHECK (length(peaks) % 32 = 0)
    ) STRICT;
    INSERT INTO frontier VALUES (1, 0, x'');
    """

  /// The entries. Most commands write one: the index holds the others.
  static let entry = SQLTable(
    "entry", isNumbered: false,
    columns: """
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0)
      id TEXT NOT NULL UNIQUE CHECK (id <> '')
      kind TEXT NOT NULL \(oneOf("kind", EntryKind.self))
      version INTEGER NOT NULL CHECK (version > 0)
      act INTEGER NOT NULL CHECK (act BETWEEN 1 AND sequence)
      recorded_at INTEGER NOT NULL
      recorder TEXT NOT NULL
      payload TEXT
      payload_digest BLOB NOT NULL CHECK (length(payload_digest) = 32)
      leaf BLOB NOT NULL CHECK (length(leaf) = 32)
      root BLOB NOT NULL CHECK (length(root) = 32)
      """, indexes: ["CREATE INDEX entry_of_act ON entry (act) WHERE act < sequence"])
}

// MARK: - Writing

extension Connection {
  func insert(_ entry: Entry, payloadDigest: Digest, leaf: Digest, root: Digest) throws {
    try insert(
      into: EntryTables.entry, entry.sequence, entry.id, entry.kind.rawValue, entry.version, entry.act,
      entry.recordedAt.seconds, entry.recorder, entry.payloadText, payloadDigest, leaf, root)
  }

  /// Whether an entry has the id.
  func isTaken(entryID: String) throws -> Bool {
    try first("SELECT 1 FROM entry WHERE id = ?1", entryID) { _ in true } ?? false
  }

  /// Says of entries of version 1 to which acts they belong.
  func give(_ acts: EarlierActs) throws {
    for (entry, act) in acts.acts.sorted(by: { $0.key < $1.key }) {
      try run("UPDATE entry SET act = ?2 WHERE sequence = ?1", entry, act)
    }
  }

  /// Stores the edge of the tree.
  func store(_ frontier: MerkleFrontier) throws {
    try run("UPDATE frontier SET size = ?1, peaks = ?2", frontier.size, frontier.peakBytes)
  }

  /// The edge of the tree as it is stored; nil where it makes no sense.
  func frontier() throws -> MerkleFrontier? {
    try first("SELECT size, peaks FROM frontier") { MerkleFrontier(size: $0.int(0), peaks: $0.bytes(1)) }
      ?? nil
  }
}

// MARK: - Reading

extension Connection {
  /// The entries of a range, with what their payloads mean.
  func entries(_ range: ClosedRange<Int>) throws -> [Entry] {
    var entries: [Entry] = []
    var first = range.lowerBound
    while first <= range.upperBound {
      let last = min(range.upperBound, first + Scope.most - 1)
      let count = entries.count
      try read(first...last, &entries)
      if entries.count == count { break }
      first = last + 1
      try pause()
    }
    return entries
  }

  func entry(_ sequence: Int) throws -> Entry? { try entries(sequence...sequence).first }

  private func read(_ range: ClosedRange<Int>, _ entries: inout [Entry]) throws {
    let rows = try entryRows()
    try rows.bind(range.lowerBound, range.upperBound)
    defer { rows.reset() }
    while try rows.step() {
      var entry = try rows.entry(path: path)
      if let text = entry.payloadText {
        entry.payload = try StoredPayload.read(
          Array(text.utf8), kind: entry.kind, version: entry.version, sequence: entry.sequence)
      }
      entries.append(entry)
    }
  }

  /// The entries of a range; columns as `entry(path:)` reads them, and after them digest, leaf, root and act. In a file
  /// of the first schema version each is said to be its own act.
  func entryRows() throws -> Statement {
    try statement(
      """
      SELECT sequence, id, kind, version, recorded_at, recorder, payload, payload_digest, leaf, root,
        \(version < 2 ? "sequence" : "act")
      FROM entry WHERE sequence BETWEEN ?1 AND ?2 ORDER BY sequence
      """)
  }
}

extension Statement {
  /// The entry of this row, without what its payload means.
  func entry(path: String) throws -> Entry {
    let sequence = int(0)
    guard let kind = EntryKind(rawValue: text(2)) else {
      throw LedgerFileProblem.nonsense("entry \(sequence) is of no known kind", path: path)
    }
    return Entry(
      sequence: sequence, id: text(1), kind: kind, version: int(3), act: int(10),
      recordedAt: Timestamp(seconds: int(4)), recorder: text(5), payload: nil, payloadText: textIfAny(6))
  }
}

extension SQLiteReader {
  func entries(_ range: ClosedRange<Int>) throws -> [Entry] {
    try connection.brief { try connection.entries(range) }
  }

  func entries(ofAct act: Int, at size: Int) throws -> [Int] {
    try connection.brief {
      try connection.all(
        """
        SELECT sequence FROM entry WHERE sequence = ?1 AND act = ?1 AND sequence <= ?2
        UNION ALL SELECT sequence FROM entry WHERE act = ?1 AND act < sequence AND sequence <= ?2
        ORDER BY sequence
        """, act, size
      ) { $0.int(0) }
    }
  }
}
