import Testing

@testable import DatelineCLI

/// A ledger into which tables are imported.
struct TableBench {
  let bench: Bench

  init() throws {
    bench = try Bench()
    #expect(bench.run(["init", bench.folder.path("dateline.db")]).code == 0)
  }

  /// Writes tables and a mapping, and imports them.
  @discardableResult
  func take(
    _ tables: [String], _ mapping: String, _ options: String..., input: String = "",
    environment: [String: String] = [:]
  ) throws -> Bench.Outcome {
    try bench.folder.write(Array(mapping.utf8), to: "m.yaml")
    var files: [String] = []
    for (number, table) in tables.enumerated() {
      try bench.folder.write(Array(table.utf8), to: "t\(number + 1).csv")
      files.append(bench.folder.path("t\(number + 1).csv"))
    }
    return bench.run(
      ["import"] + files + ["--mapping", bench.folder.path("m.yaml")] + options, input: Array(input.utf8),
      environment: environment)
  }

  /// How many entries there are.
  func entries() -> Int {
    bench.ask("log", "--format", "csv").out.split { $0 == "\r\n" || $0 == "\n" }.count - 1
  }

  /// What holds on a day: `policy=value`, values that may hold with `|` between, attributes with their keys.
  func states(on day: String) throws -> [String] {
    let answer = bench.ask("state", "--on", day, "--format", "json")
    #expect(answer.code == 0, "\(answer.complaints)")
    return try Answer(answer)["policies"].list.map { state in
      let values = state["alternatives"].list.compactMap { $0["value"].text ?? $0["certainty"].text }
      let key = state["key"].text == "status" ? "" : ".\(state["key"].text ?? "")"
      return "\(state["policy"].text ?? "")\(key)=\(values.sorted().joined(separator: "|"))"
    }
  }
}
