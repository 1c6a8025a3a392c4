import PolicyModel

/// Begins and ends the time for which rows hold.
struct Lives {
  let connection: Connection

  /// Whether the id of `thing` is taken.
  func isDefined(_ thing: Int) throws -> Bool {
    try exists("SELECT 1 FROM definition WHERE thing = ?1 AND to_entry IS NULL", thing)
  }

  /// Whether some row of `table` about `thing` holds.
  func isHeld(_ table: String, _ thing: Int) throws -> Bool {
    try exists("SELECT 1 FROM \(table) WHERE thing = ?1 AND to_entry IS NULL LIMIT 1", thing)
  }

  /// Takes the id of `thing`.
  func define(_ thing: Int, at place: Place) throws {
    try connection.statement("INSERT INTO definition (thing, entry, from_entry) VALUES (?1, ?2, ?3)")
      .run(thing, place.entry, place.from)
  }

  /// Ends the rows of `table` about `thing` that hold.
  func end(_ table: String, of thing: Int, at place: Place) throws {
    // What is projected again may end as soon as it begins, and then never held.
    if place.isAgain {
      try TextIndex(connection: connection).forget(table, of: thing, from: place.from)
      try connection.statement(
        "DELETE FROM \(table) WHERE thing = ?1 AND to_entry IS NULL AND from_entry = ?2"
      )
      .run(thing, place.from)
    }
    try connection.statement("UPDATE \(table) SET to_entry = ?2 WHERE thing = ?1 AND to_entry IS NULL")
      .run(thing, place.from)
  }

  /// The entry that defined the version of `thing` that `table` holds; nil where it holds none.
  func defining(_ table: String, _ thing: Int) throws -> Int? {
    let statement = try connection.statement(
      "SELECT defined FROM \(table) WHERE thing = ?1 AND to_entry IS NULL")
    try statement.bind(thing)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : nil
  }

  private func exists(_ sql: String, _ thing: Int) throws -> Bool {
    let statement = try connection.statement(sql)
    try statement.bind(thing)
    defer { statement.reset() }
    return try statement.step()
  }
}

extension Space {
  /// The tables whose rows are about a thing of this space, apart from `definition`.
  var tables: [String] {
    switch self {
    case .actor: ["actor", "merge"]
    case .policy: ["policy", "review", "citation", "assertion"]
    case .topic: ["topic"]
    case .source: ["source", "source_standing"]
    case .event: ["event_step", "citation", "ruling"]
    }
  }
}
