import GRDB
package import Ledger

// Verifying and rebuilding a file.
extension SQLiteStore {
  package func verify() throws -> Verification { try verify(isQuick: false) }

  /// - Parameter isQuick: whether the derived tables are left out.
  package func verify(isQuick: Bool) throws -> Verification {
    try inspect {
      $0.version = try storedVersion()
      return try Verify(connection: $0, earlier: earlier, isQuick: isQuick).run()
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
      try LedgerFileProblem.mapping(path: connection.path) {
        try queue.inDatabase { _ in try connection.replaceAll(from: new.connection) }
      }
      connection.version = Schema.version
      connection.isOutdated = false
      standing = .made
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
