import CSQLite
package import Ledger
package import PolicyModel

/// Writes the entries that match their hashes into a new ledger, whatever the state of the file.
package struct Salvage {
  /// What became of the entries.
  package struct Outcome: Sendable {
    /// The new ledger's newest entry.
    package var head: Head
    /// How many entries, from the first on, are as they were, with their numbers and tokens.
    package var asTheyWere: Int
    /// The entries that were left out, by their numbers, each with the reason.
    package var leftOut: [(entries: ClosedRange<Int>, why: String)]
  }

  /// The damaged file.
  private let file: FilePath
  private let earlier: EarlierLedger

  package init(path: String, earlier: EarlierLedger = EarlierLedger()) {
    file = FilePath(path)
    self.earlier = earlier
  }

  /// Creates the ledger at `path`, readable only by its owner. Refuses an existing file, and removes what it wrote if it fails or
  /// if there is no entry to write.
  package func write(to path: String) throws -> Outcome {
    switch try file.kind() {
    case .file: break
    case .other: throw LedgerFileProblem.notALedger(path: file.shown)
    case nil: throw LedgerFileProblem.noSuchFile(path: file.shown)
    }
    let source = try SalvageSource(file)
    guard let last = source.last else { throw NothingToSalvage(path: file.shown) }
    let target = FilePath(path)
    try target.makeEmpty()
    do {
      let store = try SQLiteStore.open(target, for: .writing, fileCheck: .made)
      let outcome = try store.transact(.immediate) { connection in
        try Schema.make(connection)
        let writer = SalvageWriter(connection, through: last)
        try source.forEach { try writer.take($0, payloadDigest: $1) }
        return try writer.finish()
      }
      guard outcome.head.size > 0 else { throw NothingToSalvage(path: file.shown) }
      return outcome
    } catch {
      target.removeRemains()
      throw error
    }
  }
}

/// No entry of a file is whole.
package struct NothingToSalvage: ReportedProblem, Hashable {
  package var path: String

  package var description: String {
    "no entry of \(path) can be read and matches its hashes: nothing was written"
  }

  package var kind: ProblemKind { .refused }
}

/// The entries of a file that their hashes prove: out of its table as far as that can be read, else by their bytes.
final class SalvageSource {
  private let store: SQLiteStore?
  private var carved: [Int: CarvedEntry] = [:]
  private let whole: [ClosedRange<Int>]
  /// The largest number that an entry is known to have had; nil where none was found.
  let last: Int?

  init(_ file: FilePath) throws {
    // Looks at what is not committed, and undoes what was cut off: read past that, entries would be lost.
    try SalvageSource.despiteDamage { _ = try LedgerHeader.check(file) }
    store = try? SQLiteStore.open(file, for: .inspecting)
    let store = store
    let found = try SalvageSource.despiteDamage {
      try store?.inspect { connection in
        connection.version = try SalvageSource.version(of: connection)
        let found = try EntryScan(connection: connection).check()
        return (found, stored: max(found.head.size, try FrontierMismatch(connection)?.edge ?? 0))
      }
    }.flatMap { $0 }
    whole = found?.0.whole ?? []
    if found?.0.damage != [] {
      let ranges = whole
      carved = try SalvageSource.carve(file) { number in !ranges.contains { $0.contains(number) } }
    }
    let proven = [whole.last?.upperBound, carved.keys.max()].compactMap(\.self).max()
    // What the file says that it has had, where that can be.
    let stored = found.map(\.stored).flatMap { (1...FrontierMismatch.most).contains($0) ? $0 : nil }
    last = proven.map { max($0, stored ?? 0) }
  }

  /// What `body` gives; nil where the file is damaged. Throws where others keep it from being read as it is.
  private static func despiteDamage<T>(_ body: () throws -> T) throws -> T? {
    do {
      return try body()
    } catch let problem as LedgerFileProblem {
      switch problem {
      case .busy, .hotJournal, .oddCompanion: throw problem
      default: return nil
      }
    }
  }

  /// Whether the entries have a column of acts; a header that says otherwise may be damaged.
  private static func version(of connection: Connection) throws -> Int {
    let count = try connection.integer("SELECT count(*) FROM pragma_table_info('entry') WHERE name = 'act'")
    return count == 0 ? 1 : Schema.version
  }

  /// Every entry that is proven and wanted, found by its bytes.
  static func carve(_ file: FilePath, _ isWanted: (Int) -> Bool) throws -> [Int: CarvedEntry] {
    let connection = try Connection(opening: file.plain, path: file.shown, flags: SQLITE_OPEN_READONLY)
    return CarvedEntries(connection).entries(isWanted)
  }

  /// Calls `body` for each entry, by number.
  func forEach(
    _ body: @escaping (_ entry: Entry, _ payloadDigest: Digest) throws -> Void
  ) throws {
    var waiting = carved.keys.sorted()[...]
    func takeCarved(before number: Int) throws {
      while let next = waiting.first, next < number {
        waiting.removeFirst()
        if let one = carved[next] { try body(one.entry, one.payloadDigest) }
      }
    }
    if let store, !whole.isEmpty {
      try store.inspect { connection in
        var scan = EntryScan(connection: connection)
        scan.onWhole = { entry, digest in
          try takeCarved(before: entry.sequence)
          try body(entry, digest)
        }
        _ = try scan.entries()
      }
    }
    try takeCarved(before: .max)
  }
}
