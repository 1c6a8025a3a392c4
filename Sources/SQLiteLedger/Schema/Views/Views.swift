/// The views by which other programs read a ledger: what its newest entry says, in plain words and ids.
///
/// They are a promise, told in the article “Reading a ledger with SQL”: columns are added, never renamed or taken away.
/// They hold no rows, so that a write knows nothing of them. What they cannot tell they say so.
enum Views {
  /// Each with its name, those before that others are made of.
  static let all: [View] = ThingViews.all + EventViews.all + [EntryViews.entries] + StateViews.all

  /// Makes them, or makes them anew.
  static func make(_ connection: Connection) throws {
    for view in all.reversed() { try connection.execute("DROP VIEW IF EXISTS \(view.name)") }
    for view in all { try connection.execute("CREATE VIEW \(view.name) AS \(view.sql)") }
  }
}

/// A view of the file.
struct View {
  var name: String
  var sql: String

  init(_ name: String, _ sql: String) {
    self.name = name
    self.sql = sql
  }
}

/// A day's number as its ISO date; NULL for what lies beyond the years 0000 to 9999.
func isoDay(_ number: String) -> String { "date(\(number) * 86400, 'unixepoch')" }

/// The entries themselves.
enum EntryViews {
  static let entries = View(
    "entries",
    """
    SELECT sequence, id AS entry_id, kind, strftime('%Y-%m-%dT%H:%M:%SZ', recorded_at, 'unixepoch') AS recorded_at,
      recorder, payload, lower(hex(root)) AS root, act
    FROM entry
    """)
}
