import Testing

@testable import DatelineCLI

/// Whatever is read has a limit, and so has what is told of it; what is not UTF-8 is refused and never altered.
@Suite struct LimitsTests {
  /// A ledger with an actor, a policy and a source.
  private func ledger() throws -> Bench {
    let bench = try Bench()
    #expect(bench.run(["init", bench.folder.path("dateline.db")]).code == 0)
    let documents = """
      {"record":"actor","id":"us","name":"United States","kind":"state"}
      {"record":"actor","id":"united-states","name":"US","kind":"state"}
      {"record":"policy","id":"p","title":"P","issuer":"us","scale":"numeric"}
      {"record":"source","id":"s","publisher":"NPR","published":"2000-01-01"}
      """
    #expect(bench.run(["import", "-"], input: Array(documents.utf8)).code == 0)
    return bench
  }

  private func event(_ number: Int, _ date: String, _ more: String) -> String {
    "{\"record\":\"event\",\"id\":\"e\(number)\",\"date\":\"\(date)\",\"title\":\"E\(number)\","
      + "\"citations\":[{\"source\":\"s\"}],\"effects\":[{\"policy\":\"p\",\"set\":{\"status\":\"\(number)\"}}]"
      + (more.isEmpty ? "}" : ",\(more)}")
  }

  @Test func `of many unknown references the first are told in full, and how many more there are`() throws {
    // Given
    let bench = try ledger()
    let actors = (0..<500).map { "\"united-state\($0)\"" }.joined(separator: ",")
    // When
    let outcome = bench.run(
      ["import", "-"], input: Array(event(1, "2020", "\"participants\":[\(actors)]").utf8))
    // Then
    #expect(outcome.code == 65)
    let lines = outcome.complaints.split(separator: "\n")
    #expect(lines.count { $0.contains("there is no actor") } == 20)
    #expect(lines.count { $0.contains("nearest: united-states") } == 20)
    #expect(lines.suffix(2) == ["and 480 more", "Nothing was recorded."])
  }

  @Test(arguments: [["import"], ["record", "--file"]])
  func `of many bad documents the first are told in full, and how many more there are`(command: [String])
    throws
  {
    // Given
    let bench = try ledger()
    let documents = (0..<300).map { event($0, "no date \($0)", "") }.joined(separator: "\n")
    try bench.folder.write(Array(documents.utf8), to: "bad.jsonl")
    // When
    let outcome = bench.run(command + [bench.folder.path("bad.jsonl")])
    // Then
    #expect(outcome.code == 65)
    let lines = outcome.complaints.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("dateline:") } == 20)
    #expect(lines.suffix(2) == ["and 280 more", "Nothing was recorded."])
  }

  @Test func `a message quotes no more than so many characters`() throws {
    let bench = try ledger()
    let outcome = bench.ask("state", String(repeating: "x", count: 100_000))
    #expect(outcome.code == 65)
    #expect(outcome.complaints.count < 500)
  }

  @Test(arguments: [String(repeating: "[", count: 5000), String(repeating: "- ", count: 5000) + "x"])
  func `what is nested too deep is refused with the limit`(text: String) throws {
    let bench = try ledger()
    try bench.folder.write(Array(text.utf8), to: "deep.yaml")
    let outcome = bench.run(["import", bench.folder.path("deep.yaml")])
    #expect(outcome.code == 65)
    #expect(outcome.complaints.contains("nested more than 64 levels deep"))
  }

  @Test func `an argument that is not UTF-8 is refused, and told which`() throws {
    // Given
    let bench = try ledger()
    // When
    let outcome = bench.run(bytes: [Array("record".utf8), Array("caf".utf8) + [0xE9]])
    // Then
    #expect(outcome.code == 64)
    #expect(outcome.complaints.hasPrefix("dateline: argument 2 is not UTF-8: “caf\\xE9”\n"))
  }

  @Test func `a line that is not UTF-8 is answered with an error`() throws {
    // Given
    let bench = try ledger()
    // When
    let outcome = bench.run(["date", "--file", "-"], input: Array("2024\ncaf".utf8) + [0xE9, 0x0A])
    // Then
    #expect(outcome.code == 65)
    #expect(outcome.out.contains("{\"text\":\"caf\\\\xE9\",\"error\":\"the line is not UTF-8\"}"))
  }

  @Test func `a mapping is read up to a limit`() throws {
    // Given
    let bench = try ledger()
    try bench.folder.write(Array(repeating: 0x20, count: Files.longestRecord + 1), to: "long.yaml")
    try bench.folder.write(Array("a,b\n".utf8), to: "table.csv")
    // When
    let outcome = bench.run(
      ["import", bench.folder.path("table.csv"), "--mapping", bench.folder.path("long.yaml")])
    // Then
    #expect(outcome.code == 65)
    #expect(outcome.complaints.contains("more than \(Files.longestRecord) bytes"))
  }

  @Test func `an import that checks relations together tells of the first document that cannot be`() throws {
    // Given a chain in which one repeals what came later
    let bench = try ledger()
    let dates = ["2020", "2021", "2022", "2019", "2023", "2018"]
    let documents = dates.enumerated().map { number, date in
      event(
        number, date, number == 0 ? "" : "\"relations\":[{\"type\":\"repeals\",\"event\":\"e\(number - 1)\"}]"
      )
    }
    // When
    let outcome = bench.run(["import", "-"], input: Array(documents.joined(separator: "\n").utf8))
    // Then
    #expect(outcome.code == 65)
    #expect(outcome.complaints.contains("standard input:4:"))
    #expect(outcome.complaints.contains("e3 repeals e2, and is dated before it"))
    #expect(!outcome.complaints.contains("e5"))
    #expect(bench.ask("show", "e0").code == 65)
  }
}
