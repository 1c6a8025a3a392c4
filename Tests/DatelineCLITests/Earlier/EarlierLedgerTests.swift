import CSQLite
import Foundation
import PolicyModel
import Testing

/// Ledgers that earlier builds made, asked and written by this one.
@Suite struct EarlierLedgerTests {
  /// The answers about ledgers of version 1 that moved, as DESIGN, section 4, "Entries of version 1", has it: by the
  /// ledger and the question. In the ledger of ruins a repeal without an effect acts now, and an export leaves the relation
  /// out that closes a circle, for no ledger takes one any more.
  private static let moved: Set<String> = [
    "ruins diff 2024-12-20 2025-02-05 --format json",
    "ruins state --on 2025-02-05 --all --format json",
    "ruins state --on 2025-02-05 --reported 2025-02-05 --format json",
    "ruins export --format jsonl",
  ]

  private func expectAnswers(_ ledger: GoldenLedger, _ bench: Bench) throws {
    // What check looks for, and by what it mends, is the program's own.
    for (question, answer) in try ledger.answers() where !question.hasPrefix("check ") {
      if EarlierLedgerTests.moved.contains("\(ledger.name) \(question)") { continue }
      let old = answer.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("! ") }
      let outcome = bench.run(try ShellWords.split(question))
      let difference = try Held.difference(outcome.out, from: old.joined(separator: "\n"))
      #expect(difference == nil, "\(ledger) $ \(question)\n\(outcome.complaints)")
    }
  }

  @Test(arguments: GoldenLedger.earlier.filter { $0.name != "story" })
  func `a question is answered as before, and leaves the file as it is`(_ ledger: GoldenLedger) throws {
    // Given
    let bench = try ledger.copy()
    let before = try bench.folder.bytes("dateline.db")
    // When, then
    try expectAnswers(ledger, bench)
    #expect(try bench.folder.bytes("dateline.db") == before)
    #expect(try bench.folder.names() == ["dateline.db"])
    let told = bench.ask("state").complaints
    #expect(told.contains("a ledger of version \(ledger.version): its tables were derived"), "\(told)")
  }

  @Test(arguments: GoldenLedger.earlier)
  func `rebuilt it answers as before, and no entry changed`(_ ledger: GoldenLedger) throws {
    // Given
    let bench = try ledger.copy()
    let before = try entries(bench)
    // When
    let outcome = bench.ask("rebuild")
    // Then
    #expect(outcome.code == 0 && outcome.complaints.contains("is upgraded"), "\(outcome.complaints)")
    #expect(try entries(bench) == before)
    #expect(bench.ask("verify").code == 0)
    try expectAnswers(ledger, bench)
    #expect(bench.ask("state").complaints == "")
  }

  @Test(arguments: GoldenLedger.earlier)
  func `the first write upgrades it, and goes on from its token`(_ ledger: GoldenLedger) throws {
    // Given
    let bench = try ledger.copy()
    let before = try entries(bench)
    let token = try #require(try Answer(bench.ask("log", "--format", "json"))["known"]["token"].text)
    // When
    let outcome = bench.ask("actor", "add", "new", "--name", "New", "--kind", "state")
    // Then
    #expect(outcome.code == 0 && outcome.complaints.contains("is upgraded"), "\(outcome.complaints)")
    #expect(try entries(bench).dropLast() == before[...])
    #expect(bench.ask("verify", token).code == 0)
    let log = try Answer(bench.ask("log", "--format", "json"))
    #expect(log["entries"].list.last?["act"].number == before.count + 1)
    // An earlier program refuses it by its version.
    #expect(try rows(bench, "PRAGMA user_version") == ["2"])

    #expect(bench.ask("state", "--known", "entry:\(before.count)").code == 0)
    // Both versions are in it, and it is rebuilt as it was.
    #expect(bench.ask("rebuild").code == 0)
    #expect(bench.ask("verify").code == 0)
  }

  @Test(arguments: GoldenLedger.all.filter { $0.version == 2 })
  func `a ledger of this version is answered as before, and rebuilt as it was`(_ ledger: GoldenLedger) throws
  {
    let bench = try ledger.copy()
    let before = try bench.folder.bytes("dateline.db")
    try expectAnswers(ledger, bench)
    #expect(try bench.folder.bytes("dateline.db") == before)
    let rows = try entries(bench)
    #expect(bench.ask("rebuild").code == 0)
    #expect(try entries(bench) == rows)
    try expectAnswers(ledger, bench)
  }

  @Test(arguments: GoldenLedger.all)
  func `it takes its own export, and adds nothing`(_ ledger: GoldenLedger) throws {
    // Given
    let bench = try ledger.copy()
    let before = try entries(bench)
    let export = bench.ask("export", "--format", "jsonl")
    try bench.folder.write(Array(export.out.utf8), to: "copy.jsonl")
    // When
    for kind in [[], ["--correction"]] {
      let outcome = bench.run(["import", bench.folder.path("copy.jsonl")] + kind)
      // Then
      #expect(outcome.code == 0, "\(outcome.complaints)")
      #expect(try entries(bench) == before, "\(outcome.out)")
    }
  }

  @Test func `what names something that is gone is found, and an export leaves it out and says so`() throws {
    let bench = try GoldenLedger(name: "ruins", version: 1).copy()
    let told = "reference from rests to the source “gone”, which does not exist"
    #expect(bench.ask("export", "--format", "jsonl").complaints.contains("left out: \(told)"))
    let check = bench.ask("check", "--rule", "missing-reference", "--format", "csv")
    #expect(
      check.code == 1 && check.out.contains("dateline source add gone --publisher PUBLISHER"), "\(check.out)")
    // What the finding says mends it.
    #expect(bench.ask("source", "add", "gone", "--publisher", "P").code == 0)
    #expect(bench.ask("check", "--rule", "missing-reference").code == 0)
    #expect(!bench.ask("export").complaints.contains(told))
  }

  @Test func `a write that is refused or tried leaves it as it is`() throws {
    let bench = try GoldenLedger(name: "kinds", version: 1).copy()
    let before = try bench.folder.bytes("dateline.db")
    #expect(bench.ask("actor", "add", "us", "--name", "US", "--kind", "state").code == 65)
    #expect(bench.ask("actor", "add", "new", "--name", "N", "--kind", "state", "--dry-run").code == 0)
    #expect(bench.ask("undo", "entry:25", "--dry-run").code == 0)
    #expect(try bench.folder.bytes("dateline.db") == before)
  }

  @Test func `an entry of version 1 is undone with the source that it alone cites`() throws {
    let bench = try GoldenLedger(name: "kinds", version: 1).copy()
    let outcome = try Answer(bench.ask("undo", "entry:33", "--format", "json"))
    #expect(outcome["undone"].list.map(\.number) == [32, 33])
  }

  @Test func `undoing a merge of version 1 tells what stays with the other`() throws {
    let bench = try GoldenLedger(name: "kinds", version: 1).copy()
    let outcome = try Answer(bench.ask("undo", "entry:31", "--format", "json"))
    #expect(outcome["stay"].texts == ["more", "sent", "cap", "revoked", "amended"])
  }

  /// The entries as they are stored, but for the act, each in a line.
  private func entries(_ bench: Bench) throws -> [String] {
    try rows(
      bench,
      """
      SELECT sequence || ' ' || id || ' ' || kind || ' ' || version || ' ' || recorded_at || ' ' || recorder || ' '
        || coalesce(payload, 'redacted') || ' ' || hex(payload_digest) || hex(leaf) || hex(root)
      FROM entry ORDER BY sequence
      """)
  }

  /// The first column of each row.
  private func rows(_ bench: Bench, _ sql: String) throws -> [String] {
    var connection: OpaquePointer?
    var statement: OpaquePointer?
    defer {
      sqlite3_finalize(statement)
      sqlite3_close(connection)
    }
    try #require(sqlite3_open(bench.folder.path("dateline.db"), &connection) == SQLITE_OK)
    try #require(sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK)
    var rows: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
    }
    return rows
  }
}
