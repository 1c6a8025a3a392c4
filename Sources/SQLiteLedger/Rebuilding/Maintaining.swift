package import Ledger

// Verifying and rebuilding a file.
extension SQLiteStore {
  package func verify() throws -> Verification { try verify(isQuick: false) }

  /// - Parameter isQuick: whether the derived tables are left out.
  package func verify(isQuick: Bool) throws -> Verification {
    let version = try storedVersion()
    var found = try copyIfLarge().inspect {
      $0.version = version
      return try Verify(connection: $0, earlier: earlier, isQuick: isQuick).run()
    }
    // The bytes of the file itself: a copy has its own.
    if let damage = try inspect({ try FreeList($0)?.damage }) { found.damage.append(damage) }
    found.notes += try journalNotes
    return found
  }

  /// What should be known of the file's journal mode: nothing where it is Dateline's own.
  package var journalNotes: [String] {
    get throws { try inspect { JournalMode($0).notes } }
  }

  /// A copy of a large file, so that writers do not wait for the verification; the store itself if the file is small or cannot
  /// be copied.
  private func copyIfLarge() throws -> SQLiteStore {
    let pages = try inspect { try $0.integer("PRAGMA page_count") ?? 0 }
    if pages < SQLiteStore.large { return self }
    let copy = try SQLiteStore.temporary(path: connection.path)
    return (try? copy.copy(pagesOf: self)) == nil ? self : copy
  }

  /// From this number of pages on a file is copied before it is verified: 1 MB.
  private static let large = 256

  /// Rebuilds the ledger at `path`.
  /// - Returns: its newest entry, and the entries whose payloads are redacted, so that nothing can be derived from them.
  /// - Throws: `RebuildRefusal` where it is damaged otherwise than in what can be derived.
  package static func rebuild(path: String, earlier: EarlierLedger) throws -> (head: Head, redacted: [Int]) {
    do {
      let store = try open(path: path, for: .rebuilding, earlier: earlier)
      try store.rebuild()
      let found = try store.inspect { try EntryScan(connection: $0).entries() }
      return (found.head, found.redacted)
    } catch let problem as LedgerFileProblem {
      guard case .damaged = problem else { throw problem }
      throw RebuildRefusal(path: path, unreadable: problem)
    }
  }

  package func rebuild() throws {
    try exclusively {
      let version = connection.version
      let new = try transact(.immediate) { old in
        old.version = try storedVersion()
        return try RebuildFile(old: old, earlier: earlier).make()
      }
      // The transaction is over, for a backup begins its own; the lock is kept in between.
      try connection.replaceAll(from: new.connection)
      connection.version = Schema.version
      connection.isOutdated = false
      fileCheck = .made
      if version < Schema.version { earlier.upgraded(connection.path, version) }
    }
  }

  /// Keeps the file's lock from the first transaction of `body` on until it ends.
  private func exclusively(_ body: () throws -> Void) throws {
    try connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    defer {
      // The lock goes with the next transaction.
      try? connection.execute("PRAGMA locking_mode = NORMAL")
      try? inspect { _ = try SchemaObject.all(in: $0) }
    }
    try body()
  }
}
