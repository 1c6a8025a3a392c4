import Foundation
import Testing

/// A ledger into which published tables were imported, and what it answers.
struct PublishedLedger {
  let bench: Bench

  init() throws {
    bench = try Bench()
    try #require(bench.ask("init", bench.folder.path("dateline.db")).code == 0)
  }

  /// Imports a published table by a mapping of `Data/mappings`.
  func importing(published name: String, mapping: String) throws {
    let bytes = try #require(try PublishedTable.bytes(published: name))
    try bench.folder.write(bytes, to: "published.csv")
    try importing(bench.folder.path("published.csv"), mapping: PublishedLedger.mapping(mapping))
  }

  /// Imports the table of a file by the mapping of another.
  func importing(_ path: String, mapping: String, _ options: String...) throws {
    let outcome = bench.run(["import", path, "--mapping", mapping] + options)
    try #require(outcome.code == 0, "\(outcome.complaints)")
  }

  /// The place of a mapping that the project ships.
  static func mapping(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Data/mappings/\(name).yaml").path
  }

  /// What holds on a day: of each policy and key that has a value, `policy key` to it, several joined by "or".
  func states(on day: String, _ options: String...) throws -> [String: String] {
    let rows = try asked(["state", "--on", day, "--format", "csv"] + options)
    var found: [String: String] = [:]
    for row in rows {
      let values = row.cell("alternatives").split(separator: "; ").map(String.init).filter {
        !["unknown", "cleared", "unstated"].contains($0)
      }
      if !values.isEmpty {
        found["\(row.cell("policy")) \(row.cell("key"))"] = values.sorted().joined(separator: " or ")
      }
    }
    return found
  }

  /// What changed: `policy key` to what it was, what it is, and why.
  func changes(
    from: String, to: String, _ options: String...
  ) throws -> [String: (from: String, to: String, causes: String)] {
    let rows = try asked(["diff", from, to, "--format", "csv"] + options)
    let text = { (cell: String) in ["unknown", "cleared", "unstated"].contains(cell) ? "" : cell }
    return Dictionary(
      rows.map { row in
        (
          "\(row.cell("policy")) \(row.cell("key"))",
          (text(row.cell("from")), text(row.cell("to")), row.cell("causes"))
        )
      }
    ) { first, _ in first }
  }

  /// How many entries there are.
  func size() throws -> Int {
    let log = try Answer(bench.ask("log", "--limit", "1", "--format", "json"))
    return try #require(log["known"]["entry"].number)
  }

  private func asked(_ arguments: [String]) throws -> [[String: String]] {
    let outcome = bench.run(arguments)
    try #require(outcome.code == 0, "\(outcome.complaints)")
    return try PublishedTable(Array(outcome.out.utf8)).rows
  }
}

/// What a publisher's own tables say holds on a day: `policy key` to its value.
struct PublishedStates {
  private(set) var byDay: [String: [String: String]] = [:]

  mutating func add(on day: String, _ policy: String, level: String, flag: String) {
    byDay[day, default: [:]]["\(policy) status"] = level
    if !flag.isEmpty { byDay[day, default: [:]]["\(policy) flag"] = flag }
  }

  /// The rows of a table of states.
  init(_ rows: [[String: String]]) {
    for row in rows {
      add(on: row.cell("date"), row.policy, level: row.cell("level"), flag: row.cell("flag"))
    }
  }

  var days: [String] { byDay.keys.sorted() }

  /// Holds what was found on a day against what is published, both ways.
  func compare(_ found: [String: String], on day: String) {
    let published = byDay[day] ?? [:]
    for key in Set(published.keys).union(found.keys).sorted() where published[key] != found[key] {
      Issue.record(
        "\(key) on \(day): \(found[key] ?? "nothing"), and the publisher has \(published[key] ?? "nothing")")
    }
  }
}
