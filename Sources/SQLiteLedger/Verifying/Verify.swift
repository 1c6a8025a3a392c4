import Ledger

/// Verifies a file: its entries against their hashes, its schema against this build's, and every derived table against the rows
/// derived again from the entries.
struct Verify {
  let connection: Connection
  let earlier: EarlierLedger
  /// Whether the derived tables are left out, which takes most of the time.
  let isQuick: Bool

  func run() throws -> Verification {
    var found = try EntryScan(connection: connection).check()
    let areEntriesWhole = found.damage.isEmpty
    do {
      found.take(try SchemaCheck(connection, version: connection.version))
    } catch let problem as LedgerFileProblem where problem.isOfFile {
      found.damage.append("the schema cannot be read (\(problem.cause))")
    }
    found.damage += pragma("integrity_check") { row in
      row.text(0) == "ok" ? nil : "the file is damaged: \(row.text(0).shortened)"
    }
    found.damage += pragma("foreign_key_check") { row in
      "the table \(row.text(0).shortened), row \(row.textIfAny(1) ?? "?"), refers to a row of \(row.text(2).shortened) that is missing"
    }
    if isQuick { return found }
    if connection.version < Schema.version {
      found.notes.append(
        "the derived tables are of version \(connection.version); no answer is read from them")
    } else if !areEntriesWhole {
      found.notes.append("the derived tables were not compared, for not all entries are whole")
    } else {
      found.damage += try projections()
    }
    return found
  }

  /// Derives the projections again, beside the file, and compares.
  private func projections() throws -> [String] {
    let derived: SQLiteStore
    do {
      derived = try SQLiteStore.deriving(from: connection, earlier)
    } catch let problem as StoredPayloadProblem {
      return ["the derived tables cannot be compared: \(problem)"]
    }
    return try derived.inspect { right in
      try ProjectionComparison(file: connection, right: right).differences()
    }
  }

  private func pragma(_ name: String, _ sentence: (Statement) -> String?) -> [String] {
    var found: [String] = []
    do {
      let rows = try connection.statement("PRAGMA \(name)")
      try rows.bind()
      defer { rows.reset() }
      while try rows.step() {
        if let sentence = sentence(rows) { found.append(sentence) }
      }
    } catch {
      found.append("the file is damaged: \(error.cause)")
    }
    return found
  }
}

extension Verification {
  /// Adds what was found of the schema.
  fileprivate mutating func take(_ schema: SchemaCheck) {
    damage += schema.odd + schema.missing
    let tables = schema.foreign.filter { $0.type == "table" }.map(\.title)
    if !tables.isEmpty { notes.append("not Dateline's, and left alone: " + tables.joined(separator: ", ")) }
    if !schema.earlier.isEmpty {
      notes.append("made by an earlier build: " + schema.earlier.joined(separator: ", "))
    }
  }
}
