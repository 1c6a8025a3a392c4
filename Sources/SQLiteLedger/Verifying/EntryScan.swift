import Ledger

/// Reads every entry as it is stored, as far as it can be read, and hashes it again.
struct EntryScan {
  let connection: Connection
  /// Whether what the disk cannot read is reported as damage; otherwise it is an error.
  var takesDiskErrors = true
  /// Called for each entry that matches its hashes.
  var onWhole: (_ entry: Entry, _ payloadDigest: Digest) throws -> Void = { _, _ in }

  /// What was found of the entries, the tree and its stored edge.
  func check() throws -> Verification {
    var found = try entries()
    do {
      if let end = try FrontierMismatch(connection) {
        found.damage.append(end.description)
        found.lacksEntries = end.edge.map { $0 > end.entries } ?? false
      }
      if number("SELECT count(*) = 1 AND max(one) = 1 FROM frontier") != 1 {
        found.damage.append("the edge of the tree is stored more than once, or under another number")
      }
    } catch let problem as LedgerFileProblem where problem.isOfFile {
      found.damage.append("the edge of the tree cannot be read (\(problem.cause))")
    }
    return found
  }

  /// What was found of the entries and the tree.
  func entries() throws -> Verification {
    var check = LedgerCheck()
    try scan(&check)
    return check.finish(head: newest(of: check))
  }

  // MARK: - Entries

  /// Reads the entries by number. Behind a page that cannot be read it looks for the next readable entry, number by number.
  private func scan(_ check: inout LedgerCheck) throws {
    var next = Int.min
    while true {
      do {
        try take(from: next, &next, &check)
        return
      } catch let problem as LedgerFileProblem
        where problem.isOfFile && (takesDiskErrors || !problem.isOfDisk)
      {
        let first = max(1, next)
        guard let readable = readable(after: first) else {
          return check.lose(from: first, through: nil, "cannot be read (\(problem.cause))")
        }
        check.lose(from: first, through: readable - 1, "cannot be read (\(problem.cause))")
        next = readable
      }
    }
  }

  private func take(from first: Int, _ next: inout Int, _ check: inout LedgerCheck) throws {
    let rows = try connection.entryRows()
    try rows.bind(first, Int.max)
    defer { rows.reset() }
    while try rows.step() {
      let sequence = rows.int(0)
      try take(rows, sequence, &check)
      guard sequence < Int.max else { return }
      next = sequence + 1
    }
  }

  private func take(_ row: Statement, _ sequence: Int, _ check: inout LedgerCheck) throws {
    let (leaf, root) = (row.digest(8), row.digest(9))
    guard sequence > 0, sequence <= FrontierMismatch.most, let digest = row.digest(7), let leaf, let root,
      let entry = try? row.entry(path: connection.path)
    else {
      let why = "its number, its kind or one of its hashes is none"
      return check.take(unreadable: sequence, why, leaf: leaf, root: root)
    }
    if check.take(entry, payloadDigest: digest, leaf: leaf, root: root) { try onWhole(entry, digest) }
  }

  /// The first entry after a number that can be read again.
  private func readable(after first: Int) -> Int? {
    guard let last = last(), first < last else { return nil }
    for number in first + 1...last {
      guard let rows = try? connection.entryRows(), (try? rows.bind(number, number)) != nil else {
        continue
      }
      defer { rows.reset() }
      if (try? rows.step()) == true { return number }
    }
    return nil
  }

  /// The largest number that an entry can have, by the edge of the tree and by the file's size.
  private func last() -> Int? {
    let edge = number("SELECT size FROM frontier") ?? 0
    let newest = number("SELECT max(sequence) FROM entry") ?? 0
    let bytes = (number("PRAGMA page_count") ?? 0).multipliedReportingOverflow(
      by: number("PRAGMA page_size") ?? 0)
    // No entry is shorter than its three hashes.
    return min(max(edge, newest), bytes.overflow ? 0 : bytes.partialValue / 96)
  }

  private func number(_ sql: String) -> Int? {
    try? connection.integer(sql)
  }

  /// The newest entry that can be read.
  private func newest(of check: LedgerCheck) -> Head {
    (try? connection.newestHead())
      ?? Head(size: check.last, root: check.root ?? MerkleHash.empty, recordedAt: nil)
  }
}
