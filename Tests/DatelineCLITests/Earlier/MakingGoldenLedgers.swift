import CSQLite
import Foundation
import PolicyModel
import Testing

/// How golden ledgers are made: with DATELINE_RECORD=1 those that are missing are written, by the program as it is, and
/// the run fails. One that is there is never written again.
extension GoldenLedger {
  /// Whether there is a file of it.
  var isMade: Bool {
    ["db", "db.gz"].contains { ending in
      FileManager.default.fileExists(
        atPath: GoldenLedger.folder.appendingPathComponent("\(name)-\(version).\(ending)").path)
    }
  }

  /// The questions that are asked of it.
  func questions(_ bench: Bench) throws -> [String] {
    let ids = try Answer(bench.ask("log", "--format", "json"))["entries"].list.compactMap {
      $0["subject"].text
    }
    let days =
      name == "story"
      ? ["2024-05-31", "2024-11-18"]
      : name == "life"
        ? ["2024-04-01", "2024-10-01", "2025-05-15", "2025-07-02"]
        : ["2023-08-01", "2024-11-18", "2024-12-20", "2025-02-05"]
    var questions = days.flatMap { day in
      ["state --on \(day) --all --format json", "state --on \(day) --reported \(day) --format json"]
    }
    questions += zip(days, days.dropFirst()).map { "diff \($0) \($1) --format json" }
    questions += ["diff 2025-06-01 2025-06-01 --known entry:22..entry:9999 --all --format json"]
    questions += [
      "timeline --format json", "timeline us --format json", "log --format json", "export --format jsonl",
    ]
    questions += ["verify --format json", "check --format json"]
    for id in name == "story" ? Array(Set(ids).sorted().prefix(12)) : Set(ids).sorted() {
      questions.append("show \(id) --format json")
    }
    return questions
  }

  /// Writes the file and the answers, where there are none.
  func record() throws {
    let bench = try Bench()
    let text = try String(
      decoding: Data(contentsOf: GoldenLedger.folder.appendingPathComponent(name + ".session")), as: UTF8.self
    )
    for line in text.split(separator: "\n") where !line.hasPrefix("#") { try play(String(line), bench) }
    let ledger = Data(try bench.folder.bytes("dateline.db"))
    var answers = ""
    for question in try questions(bench) {
      let outcome = bench.run(try ShellWords.split(question))
      answers +=
        "$ \(question)\n" + outcome.out
        + outcome.complaints.split(separator: "\n").map { "! \($0)\n" }.joined()
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
    #expect(
      sqlite3_exec(handle, "UPDATE entry SET payload = NULL WHERE sequence = \(entry)", nil, nil, nil)
        == SQLITE_OK)
  }
}

/// Making them.
@Suite struct MakingGoldenLedgers {
  private static let isRecording = ProcessInfo.processInfo.environment["DATELINE_RECORD"] == "1"

  @Test(arguments: GoldenLedger.all)
  func `each is there`(_ ledger: GoldenLedger) throws {
    if ledger.isMade { return }
    #expect(MakingGoldenLedgers.isRecording, "make it with DATELINE_RECORD=1")
    if MakingGoldenLedgers.isRecording { try ledger.record() }
    Issue.record("recorded \(ledger): look at it, and run again without DATELINE_RECORD")
  }
}
