/// Reads rows that belong to others, in step with these: both are in the order of the owner's number, which is the first column.
struct PartCursor {
  private let rows: Statement
  private var owner: Int

  init(_ rows: Statement) throws {
    self.rows = rows
    owner = try rows.step() ? rows.int(0) : Int.max
  }

  /// Gives each row of `owner`. Owners are asked for in ascending order.
  mutating func forEach(of owner: Int, _ body: (Statement) throws -> Void) throws {
    while self.owner < owner { try next() }
    while self.owner == owner {
      try body(rows)
      try next()
    }
  }

  /// What `read` makes of each row of `owner`. Owners are asked for in ascending order.
  mutating func parts<Part>(of owner: Int, _ read: (Statement) throws -> Part) throws -> [Part] {
    var parts: [Part] = []
    try forEach(of: owner) { parts.append(try read($0)) }
    return parts
  }

  func finish() {
    rows.reset()
  }

  private mutating func next() throws {
    owner = try rows.step() ? rows.int(0) : Int.max
  }
}
