import CSQLite
package import Ledger

extension SQLiteStore {
  /// Verifies the ledger at `path`, whatever its state: damage is reported and is no error. Throws only if there is no
  /// file, or if the file is not a ledger.
  package static func verify(
    path: String, isQuick: Bool, earlier: EarlierLedger = EarlierLedger()
  ) throws -> Verification {
    let file = FilePath(path)
    if try file.kind() == .other { throw LedgerFileProblem.notALedger(path: path) }
    do {
      var found = try open(path: path, for: .inspecting, earlier: earlier).verify(isQuick: isQuick)
      if file.links > 1 {
        found.notes.append(
          "the file has \(file.links) names (hard links); a write that was cut off under another of them is not undone here"
        )
      }
      return found
    } catch let problem as LedgerFileProblem where problem.isOfFile {
      // That it may not be opened says nothing of what it holds.
      if case .ioError(let failure) = problem, failure.code & 0xFF == SQLITE_CANTOPEN { throw problem }
      if let found = try? verify(file, despite: problem, isQuick: isQuick, earlier) { return found }
      if case .newerVersion(_, let found, _) = problem, found <= 1000 { throw problem }
      if let found = try? verifyBytes(of: file, problem) { return found }
      if case .notALedger = problem { throw problem }
      if case .newerVersion = problem { throw problem }
      return Verification(
        head: Head(size: 0, root: MerkleHash.empty, recordedAt: nil), isHeadKnown: false,
        damage: ["the file cannot be read as a database (\(problem.cause))"], redacted: [], whole: [],
        notes: [])
    }
  }

  /// Verifies a file whose header says that it is no ledger of a known version, while its tables say that it is.
  private static func verify(
    _ file: FilePath, despite problem: LedgerFileProblem, isQuick: Bool, _ earlier: EarlierLedger
  ) throws -> Verification? {
    switch problem {
    case .notALedger: break
    // A newer Dateline may make the same tables; no Dateline is of so large a version.
    case .newerVersion(_, let found, _) where found > 1000: break
    default: return nil
    }
    let store = try open(file, for: .inspecting, earlier: earlier)
    let schema = try store.inspect { try SchemaCheck($0, version: Schema.version) }
    guard schema.isOurs else { return nil }
    var found = try store.inspect {
      try Verify(connection: $0, earlier: earlier, isQuick: isQuick).run()
    }
    found.damage.insert(
      "the file's header is damaged: it says that this is no ledger of a version that this Dateline knows, and its tables are those of one",
      at: 0)
    return found
  }

  /// What is whole of a file that SQLite cannot read: the entries that are found by their bytes. Nil where nothing says that
  /// it is a ledger.
  private static func verifyBytes(of file: FilePath, _ problem: LedgerFileProblem) throws -> Verification? {
    let carved = try SalvageSource.carve(file) { _ in true }
    var check = LedgerCheck()
    for number in carved.keys.sorted() { check.take(alone: number) }
    if carved.isEmpty, !(try LedgerHeader.isLikeOurs(file)) { return nil }
    var found = check.finish(
      head: Head(size: carved.keys.max() ?? 0, root: MerkleHash.empty, recordedAt: nil))
    found.damage.insert("the file cannot be read as a database (\(problem.cause))", at: 0)
    found.notes.append("found by their bytes; their place in the tree was not checked")
    found.isHeadKnown = false
    return found
  }
}
