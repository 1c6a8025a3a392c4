import CSQLite
import Foundation
import PolicyModel
import Testing

/// A ledger as a shipped build made it, with what that build answered about it: the file of `Golden/NAME-VERSION.db` (or
/// `.db.gz`), made by the commands of `Golden/NAME.session`.
struct GoldenLedger: Sendable, CustomTestStringConvertible {
  let name: String
  /// The schema version of the build that made it.
  let version: Int

  static let all = ["kinds", "ruins", "story"].map { GoldenLedger(name: $0, version: 1) }

  var testDescription: String { "\(name)-\(version)" }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  /// The ledger's own copy of the file, as `dateline.db` in a folder.
  func copy() throws -> Bench {
    let bench = try Bench(ids: 10_000)
    try bench.folder.write(Array(try content(".db")), to: "dateline.db")
    return bench
  }

  /// What the build answered, each question with its answer.
  func answers() throws -> [(question: String, answer: String)] {
    let text = String(decoding: try content(".answers"), as: UTF8.self)
    return text.split(separator: "\n$ ").map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(lines[0]).replacing("$ ", with: ""), lines.count > 1 ? String(lines[1]) : "")
    }
  }

  /// The questions that are asked of it.
  func questions(_ bench: Bench) throws -> [String] {
    let ids = try Answer(bench.ask("log", "--format", "json"))["entries"].list.compactMap { $0["subject"].text }
    let days = name == "story" ? ["2024-05-31", "2024-11-18"] : ["2023-08-01", "2024-11-18", "2024-12-20", "2025-02-05"]
    var questions = days.flatMap { day in
      ["state --on \(day) --all --format json", "state --on \(day) --reported \(day) --format json"]
    }
    questions += zip(days, days.dropFirst()).map { "diff \($0) \($1) --format json" }
    questions += ["diff 2025-06-01 2025-06-01 --known entry:22..entry:9999 --all --format json"]
    questions += ["timeline --format json", "timeline us --format json", "log --format json", "export --format jsonl"]
    questions += ["verify --format json", "check --format json"]
    for id in name == "story" ? Array(Set(ids).sorted().prefix(12)) : Set(ids).sorted() {
      questions.append("show \(id) --format json")
    }
    return questions
  }

  private func content(_ ending: String) throws -> Data {
    let file = GoldenLedger.folder.appendingPathComponent("\(name)-\(version)\(ending)")
    if FileManager.default.fileExists(atPath: file.path) { return try Data(contentsOf: file) }
    return try GoldenLedger.unpack(file.path + ".gz")
  }

  /// Writes the file and the answers, where there are none.
  func record() throws {
    let bench = try Bench()
    let text = try String(
      decoding: Data(contentsOf: GoldenLedger.folder.appendingPathComponent(name + ".session")), as: UTF8.self)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") { try play(String(line), bench) }
    let ledger = Data(try bench.folder.bytes("dateline.db"))
    var answers = ""
    for question in try questions(bench) {
      let outcome = bench.run(try ShellWords.split(question))
      answers += "$ \(question)\n" + outcome.out + outcome.complaints.split(separator: "\n").map { "! \($0)\n" }.joined()
    }
    try ledger.write(to: GoldenLedger.folder.appendingPathComponent("\(name)-\(version).db"))
    try Data(answers.replacing(bench.folder.path + "/", with: "").utf8)
      .write(to: GoldenLedger.folder.appendingPathComponent("\(name)-\(version).answers"))
  }

  private func play(_ line: String, _ bench: Bench) throws {
    let words = try ShellWords.split(line)
    if words[0] == "given" {
      let step = Transcript("$ \(line)\n").steps[0]
      var run = TranscriptRun(bench: bench)
      #expect(try run.play(step) == [])
      return
    }
    let size = bench.run(["verify", "--format", "json"])
    let last = try Answer(size)["entries"].number ?? 0
    if words[0] == "redact" {
      try GoldenLedger.redact(last, in: bench.folder.path("dateline.db"))
      return
    }
    let outcome = bench.run(words.map { $0 == "LAST" ? "entry:\(last)" : $0 })
    #expect(outcome.code == 0, "\(line): \(outcome.complaints)")
  }

  private static func redact(_ entry: Int, in path: String) throws {
    var handle: OpaquePointer?
    #expect(sqlite3_open(path, &handle) == SQLITE_OK)
    defer { sqlite3_close(handle) }
    #expect(sqlite3_exec(handle, "UPDATE entry SET payload = NULL WHERE sequence = \(entry)", nil, nil, nil) == SQLITE_OK)
  }

  private static func unpack(_ path: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "gzip could not unpack \(path)")
    return data
  }
}

@Suite struct GoldenMaking {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["DATELINE_GOLDEN"] == "1"), arguments: GoldenLedger.all)
  func `make`(_ ledger: GoldenLedger) throws { try ledger.record() }
}
