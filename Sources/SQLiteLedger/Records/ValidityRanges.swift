import Ledger
import PolicyModel

// A projected row holds for the prefixes from `from_entry` on and before `to_entry`, which is NULL while it holds.

/// Where projected rows come from, and from which prefix on they hold.
struct RowOrigin {
  /// The entry that says it.
  var entry: Int
  /// The prefix from which it holds: the entry's own, or a later one where what it speaks of was projected again.
  var from: Int

  /// Whether what the entry speaks of is projected again, for an entry was undone or its undoing was.
  var isAgain: Bool { from > entry }
}

/// The condition that a row of a table holds at a prefix.
/// - Parameters:
///   - row: the table, or its alias in the query; nil where only one has the columns.
///   - prefix: the parameter that gives the prefix.
func holds(_ row: String? = nil, at prefix: String = "?1") -> String {
  let of = row.map { $0 + "." } ?? ""
  return "\(of)from_entry <= \(prefix) AND (\(of)to_entry IS NULL OR \(of)to_entry > \(prefix))"
}

extension Projector {
  /// Defines a thing, unless its id is taken.
  /// - Parameter write: writes its first version, given the entry that defines it.
  func define(_ thing: Int, at origin: RowOrigin, _ write: (_ defined: Int) throws -> Void) throws {
    if try isDefined(thing) { return }
    try connection.insert(into: ThingTables.definition, thing, origin.entry, origin.from)
    try write(origin.entry)
  }

  /// Ends the version of a thing that `table` holds.
  /// - Parameter write: writes the next one, given the entry that defined the thing; nothing is written where no version
  ///   holds.
  func revise(
    _ thing: Int, in table: SQLTable, at origin: RowOrigin, _ write: (_ defined: Int) throws -> Void
  ) throws {
    let sql = "SELECT defined FROM \(table.name) WHERE thing = ?1 AND to_entry IS NULL"
    guard let defined = try connection.first(sql, thing, read: { $0.int(0) }) else { return }
    try end(table, of: thing, at: origin)
    try write(defined)
  }

  /// Whether the id of `thing` is taken.
  func isDefined(_ thing: Int) throws -> Bool { try holdsAny(ThingTables.definition, of: thing) }

  /// Whether some row of `table` about `thing` holds.
  func holdsAny(_ table: SQLTable, of thing: Int) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM \(table.name) WHERE thing = ?1 AND to_entry IS NULL LIMIT 1", thing, read: { _ in true })
      ?? false
  }

  /// Ends the rows of `table` about `thing` that hold.
  func end(_ table: SQLTable, of thing: Int, at origin: RowOrigin) throws {
    // What is projected again may end as soon as it begins, and then never held.
    if origin.isAgain {
      try index.forget(table, of: thing, from: origin.from)
      try connection.run(
        "DELETE FROM \(table.name) WHERE thing = ?1 AND to_entry IS NULL AND from_entry = ?2", thing,
        origin.from)
    }
    try connection.run(
      "UPDATE \(table.name) SET to_entry = ?2 WHERE thing = ?1 AND to_entry IS NULL", thing, origin.from)
  }
}
