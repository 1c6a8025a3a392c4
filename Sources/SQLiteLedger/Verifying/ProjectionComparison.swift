import Ledger

/// Compares the derived tables of a file, row by row, with those that its entries derive.
struct ProjectionComparison {
  /// The file that is checked.
  let file: Connection
  /// What its entries derive.
  let right: Connection

  /// How many rows of a table are named.
  private static let most = 5

  /// One sentence for each table that differs.
  func differences() throws -> [String] {
    var found: [String] = []
    for table in ProjectedTables.all {
      if let sentence = try differences(in: table) { found.append(sentence) }
    }
    return try found + TextIndexComparison(file: file, right: right).differences()
  }

  private func differences(in table: SQLTable) throws -> String? {
    var rows = DifferingRows()
    do {
      try compare(table, &rows)
    } catch let problem as LedgerFileProblem where problem.isOfFile {
      return "the table \(table.name) cannot be read" + (rows.isEmpty ? "" : ", and \(rows.words)")
        + " (\(problem.cause))"
    }
    return rows.isEmpty ? nil : "the table \(table.name): \(rows.words)"
  }

  /// Compares both tables in the order of their keys.
  private func compare(_ table: SQLTable, _ rows: inout DifferingRows) throws {
    let sql = "SELECT * FROM \(table.name) ORDER BY \(table.order)"
    let (theirs, ours) = (try file.statement(sql), try right.statement(sql))
    try theirs.bind()
    try ours.bind()
    defer {
      theirs.reset()
      ours.reset()
    }
    var (isTheirs, isOurs) = (try theirs.step(), try ours.step())
    while isTheirs || isOurs {
      let order = !isTheirs ? 1 : !isOurs ? -1 : theirs.order(ours, keyColumns: table.keyColumns)
      if order < 0 {
        rows.add(.extra, theirs.key(table.keyColumns))
        isTheirs = try theirs.step()
      } else if order > 0 {
        rows.add(.missing, ours.key(table.keyColumns))
        isOurs = try ours.step()
      } else {
        if !theirs.equals(ours) { rows.add(.changed, ours.key(table.keyColumns)) }
        (isTheirs, isOurs) = (try theirs.step(), try ours.step())
      }
    }
  }

  /// The rows of a table that differ: how many, and the first by their keys.
  private struct DifferingRows {
    enum Kind: String, CaseIterable {
      case changed = "differ from what the entries say"
      case missing = "are missing"
      case extra = "rest on no entry"
    }

    private var counts: [Kind: Int] = [:]
    private var first: [Kind: [String]] = [:]

    var isEmpty: Bool { counts.isEmpty }

    mutating func add(_ kind: Kind, _ key: String) {
      counts[kind, default: 0] += 1
      if first[kind, default: []].count < ProjectionComparison.most { first[kind, default: []].append(key) }
    }

    var words: String {
      Kind.allCases.compactMap { kind in
        guard let count = counts[kind], let keys = first[kind] else { return nil }
        let more = count > keys.count ? " and \(count - keys.count) more" : ""
        return "rows \(keys.joined(separator: ", "))\(more) \(kind.rawValue)"
      }.joined(separator: "; ")
    }
  }
}

extension Statement {
  /// The key of its row for a sentence: `12`, or `(12, 0)`.
  fileprivate func key(_ columns: Int) -> String {
    let values = (0..<columns).map { "\(int(Int32($0)))" }
    return values.count == 1 ? values[0] : "(" + values.joined(separator: ", ") + ")"
  }

  /// How its row's key stands to another's: negative where it comes before.
  fileprivate func order(_ other: Statement, keyColumns: Int) -> Int {
    for column in 0..<Int32(keyColumns) where int(column) != other.int(column) {
      return int(column) < other.int(column) ? -1 : 1
    }
    return 0
  }
}
