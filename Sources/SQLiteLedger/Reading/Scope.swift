/// Which rows to read: all, or those that hang on some numbers.
enum Scope {
  case all
  case some([Int])

  /// A statement that reads `columns`, of which the first is `owner`, bound and ready to step. Rows come in the order
  /// of `order`, and where `at` is given only those that hold at that prefix.
  func rows(
    _ columns: String, from table: String, by owner: String, order: String, at size: Int?,
    _ connection: Connection
  ) throws -> Statement {
    var conditions: [String] = []
    if size != nil { conditions.append("from_entry <= ?2 AND (to_entry IS NULL OR to_entry > ?2)") }
    var numbers = ""
    if case .some(let owners) = self {
      conditions.append("\(owner) IN (SELECT value FROM json_each(?1))")
      numbers = Scope.json(owners)
    }
    let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let statement = try connection.statement("SELECT \(columns) FROM \(table)\(condition) ORDER BY \(order)")
    switch (self, size) {
    case (.all, nil): try statement.bind()
    case (.some, nil): try statement.bind(numbers)
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
