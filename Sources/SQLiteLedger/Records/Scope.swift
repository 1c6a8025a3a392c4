/// Which rows to read: all, or those that hang on some numbers, or those of a number and all larger ones.
enum Scope {
  case all
  case some([Int])
  case from(Int)

  /// How many rows are read in one part, so that writers do not wait long.
  static let most = 2000

  /// Reads in parts of so many numbers, with a pause after each.
  /// - Parameter read: reads a part; of one that begins with a number at most `most` rows, and says which was the last where
  ///   there were as many.
  func inParts(_ connection: Connection, _ read: (Scope) throws -> Int?) throws {
    switch self {
    case .all, .from:
      var next: Int? = Int.min
      while let first = next {
        let last = try read(.from(first))
        try connection.pause()
        next = last.flatMap { $0 < Int.max ? $0 + 1 : nil }
      }
    case .some(let numbers):
      for part in Scope.parts(of: numbers) {
        _ = try read(.some(part))
        try connection.pause()
      }
    }
  }

  /// Numbers in parts of at most so many.
  static func parts(of numbers: [Int], _ most: Int = most) -> [[Int]] {
    stride(from: 0, to: numbers.count, by: most).map { Array(numbers[$0..<min(numbers.count, $0 + most)]) }
  }

  /// Gives each row of a table that holds at a prefix, in parts: those about some things, or all; in the order of their
  /// numbers, of each part.
  /// - Parameter columns: begin with the row's own number; all columns unless given.
  func forEachRow(
    of table: SQLTable, _ columns: String? = nil, at size: Int, _ connection: Connection,
    _ body: (Statement) throws -> Void
  ) throws {
    try inParts(connection) { part in
      let rows = try part.ownRows(of: table, columns, at: size, connection)
      defer { rows.reset() }
      var (count, last) = (0, 0)
      while try rows.step() {
        try body(rows)
        (count, last) = (count + 1, rows.int(0))
      }
      return count == Scope.most ? last : nil
    }
  }

  /// The rows of a part about some things, or from a number on as many as a part has, in the order of their numbers.
  func ownRows(
    of table: SQLTable, _ columns: String? = nil, at size: Int, _ connection: Connection
  ) throws -> Statement {
    var (owner, order) = ("thing", table.key)
    if case .from = self { (owner, order) = (table.key, "\(table.key) LIMIT \(Scope.most)") }
    return try rows(
      columns ?? table.columns.joined(separator: ", "), from: table.name, by: owner, order: order, at: size,
      connection)
  }

  /// A statement that reads whole rows of a table.
  func rows(
    of table: SQLTable, by owner: String, order: String, at size: Int?, _ connection: Connection
  ) throws -> Statement {
    try rows(
      table.columns.joined(separator: ", "), from: table.name, by: owner, order: order, at: size, connection)
  }

  /// A statement that reads `columns`, bound and ready to step. Rows come in the order
  /// of `order`, and where `at` is given only those that hold at that prefix.
  func rows(
    _ columns: String, from table: String, by owner: String, order: String, at size: Int?,
    _ connection: Connection
  ) throws -> Statement {
    var conditions: [String] = []
    if size != nil { conditions.append(holds(at: "?2")) }
    var numbers = ""
    switch self {
    case .all: break
    case .some(let owners):
      conditions.append("\(owner) IN (SELECT value FROM json_each(?1))")
      numbers = Scope.json(owners)
    case .from: conditions.append("\(owner) >= ?3")
    }
    let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let statement = try connection.statement("SELECT \(columns) FROM \(table)\(condition) ORDER BY \(order)")
    switch (self, size) {
    case (.all, nil): try statement.bind()
    case (.some, nil): try statement.bind(numbers)
    case (.from(let first), let size): try statement.bind(numbers, size ?? 0, first)
    case (_, .some(let size)): try statement.bind(numbers, size)
    }
    return statement
  }

  static func json(_ numbers: [Int]) -> String {
    var text = "["
    text.reserveCapacity(numbers.count * 8)
    for number in numbers {
      if text.utf8.count > 1 { text += "," }
      text += String(number)
    }
    return text + "]"
  }
}
