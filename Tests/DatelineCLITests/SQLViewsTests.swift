import Foundation
import Testing

@testable import SQLiteLedger

/// What the article “Reading a ledger with SQL” says is so, on the story.
@Suite struct SQLViewsTests {
  private let bench: Bench
  private let store: SQLiteStore

  init() throws {
    bench = try Story.shared.get().copy()
    store = try SQLiteStore.open(path: bench.folder.path("dateline.db"), for: .reading)
  }

  @Test func `the article's examples run and find something`() throws {
    let examples = try SQLViewsTests.article().components(separatedBy: "```sql\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
    #expect(examples.count >= 5)
    for example in examples {
      #expect(try !rows(example).isEmpty, "\(example)")
    }
  }

  @Test func `the article names every view with its columns`() throws {
    let article = try SQLViewsTests.article()
    for view in Views.all where view.name != "actor_root" {
      let line = try #require(
        article.components(separatedBy: "\n").first { $0.hasPrefix("| `\(view.name)` |") })
      for column in try columns(of: view.name) {
        #expect(line.contains("`\(column)`") || view.name == "states_now", "\(view.name).\(column)")
      }
    }
  }

  @Test(arguments: StoryQuestions.days) func `states are those of the program, or unclear`(day: String) throws
  {
    // Given
    let answer = try Answer(bench.ask("state", "--all", "--on", day, "--format", "json"))["policies"]
    // When
    let told = try rows("SELECT policy_id, key, state, value, certainty FROM states WHERE day = '\(day)'")
    // Then
    #expect(told.contains { $0[4] == "certain" })
    for row in told {
      guard row[4] == "certain" else {
        #expect(row[2] == nil && row[3] == nil)
        continue
      }
      let program = answer.list.first { $0["policy"].text == row[0] && $0["key"].text == row[1] }
      let label = "\(row[0] ?? "").\(row[1] ?? "") on \(day)"
      guard let program else {
        #expect(row[2] == "unstated", "\(label)")
        continue
      }
      #expect(program["alternatives"].list.count == 1, "\(label)")
      #expect(program["alternatives"][0]["certainty"].text == row[2], "\(label)")
      #expect(program["alternatives"][0]["value"].text == row[3], "\(label)")
    }
  }

  @Test func `the views need nothing that a careful reader must trust`() throws {
    // Dateline's own connection trusts no schema.
    #expect(try rows("PRAGMA trusted_schema") == [["0"]])
    for view in Views.all where view.name != "states" {
      #expect(throws: Never.self) { try rows("SELECT * FROM \(view.name)") }
    }
  }

  private static func article() throws -> String {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/DatelineCLI/Documentation.docc/SQL.md")
    return try String(decoding: Data(contentsOf: place), as: UTF8.self)
  }

  private func columns(of view: String) throws -> [String] {
    try rows("SELECT name FROM pragma_table_info('\(view)')").compactMap { $0[0] }
  }

  private func rows(_ sql: String) throws -> [[String?]] {
    store.connection.allowViews()
    let statement = try store.connection.statement(sql)
    try statement.bind()
    defer { statement.reset() }
    var rows: [[String?]] = []
    while try statement.step() {
      rows.append((0..<Int32(statement.columnCount)).map { statement.textIfAny($0) })
    }
    return rows
  }
}
