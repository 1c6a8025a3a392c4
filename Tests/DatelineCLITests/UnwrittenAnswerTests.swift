import Testing

@testable import DatelineCLI

/// Where something was stored and the answer cannot be written, what was stored is told elsewhere.
@Suite struct UnwrittenAnswerTests {
  private static let full = FileProblem(path: "standard output", code: 28, verb: "written")

  /// The file of a ledger with a few things in it, made once.
  private static let file = Result {
    let bench = try Bench()
    let text = """
      - {record: actor, id: us, name: United States, kind: state}
      - {record: actor, id: usa, name: America, kind: state}
      - {record: source, id: s, publisher: P, published: 2024-01-02}
      - {record: topic, id: t, name: T}
      - {record: policy, id: p, title: P, issuer: us, scale: permission}
      - {record: event, id: e, date: 2024-01-01, title: E, participants: [us], effects: [{policy: p, set: {status: permitted}}], citations: [{source: s}]}
      """
    try bench.folder.write(Array(text.utf8), to: "a.yaml")
    try #require(bench.run(["init", bench.folder.path("dateline.db")]).code == 0)
    let imported = bench.run(["import", bench.folder.path("a.yaml")])
    try #require(imported.code == 0, "\(imported.complaints)")
    return try bench.folder.bytes("dateline.db")
  }

  /// A ledger of its own with the same entries.
  private func bench() throws -> Bench {
    let bench = try Bench(ids: 6)
    try bench.folder.write(UnwrittenAnswerTests.file.get(), to: "dateline.db")
    return bench
  }

  private static let commands: [([String], String)] = [
    (
      ["record", "New", "--date", "2024-02-01", "--actor", "us", "--source", "s", "--id", "n"], "n (entry 7)"
    ),
    (
      [
        "record", "New", "--date", "2024-02-01", "--actor", "us", "--source", "https://a.example/b", "--id",
        "n",
      ],
      "n (entries 7–8)"
    ),
    (["revise", "e", "--correction", "--reason", "r", "--title", "F"], "e (entry 7)"),
    (["cite", "e", "--source", "s", "--quote", "q"], "e (entry 7)"),
    (["retract", "e", "--reason", "r"], "e (entry 7)"),
    (["rule", "e", "--uphold", "--reason", "r"], "e (entry 7)"),
    (["review", "p", "--on", "2024-03-01", "--source", "s"], "p (entry 7)"),
    (["assert", "p=permitted", "--on", "2024-03-01"], "p (entry 7)"),
    (["actor", "add", "uk", "--kind", "state"], "uk (entry 7)"),
    (["actor", "revise", "us", "--name", "USA"], "us (entry 7)"),
    (["actor", "merge", "usa", "us"], "us (entry 7)"),
    (["policy", "add", "q", "--issuer", "us", "--title", "Q", "--scale", "permission"], "q (entry 7)"),
    (["topic", "add", "u"], "u (entry 7)"), (["topic", "revise", "t", "--name", "U"], "t (entry 7)"),
    (["source", "add", "r", "--publisher", "R"], "r (entry 7)"),
    (["source", "withdraw", "s", "--on", "2024-05-01"], "s (entry 7)"),
    (["undo", "entry:6", "--only"], "e (entry 7)"),
  ]

  @Test(arguments: commands)
  func `what was recorded is told with its entries`(command: [String], told: String) throws {
    for error: any Error & Sendable in [OutputClosed(), UnwrittenAnswerTests.full] {
      for format in [[], ["--format", "json"]] {
        let bench = try bench()
        let outcome = bench.run(command + format, writing: 0, then: error)
        #expect(outcome.code == 74)
        #expect(outcome.complaints.contains("it was recorded: \(told)\n"), "\(outcome.complaints)")
        #expect(bench.ask("verify").out.hasPrefix("whole: \(told.contains("8") ? 8 : 7) entries"))
      }
      // Where nothing was stored there is nothing to tell of.
      let outcome = try bench().run(command + ["--dry-run"], writing: 0, then: error)
      #expect(outcome.code == (error is OutputClosed ? 0 : 74))
      #expect(!outcome.complaints.contains("it was recorded"))
    }
  }

  @Test func `of documents all are told, for a reader who has gone may have read none`() throws {
    let bench = try bench()
    try bench.folder.write(
      Array("record: topic\nid: u\nname: U\n---\nrecord: topic\nid: v\nname: V\n".utf8), to: "b.yaml")
    let outcome = bench.run(
      ["record", "--file", bench.folder.path("b.yaml")], writing: 1, then: OutputClosed())
    #expect(outcome.code == 74)
    #expect(outcome.complaints.contains("it was recorded: u (entry 7), v (entry 8)"))
  }

  @Test func `a stream ends with the first answer that cannot be written`() throws {
    let bench = try bench()
    let lines = ["u", "v", "w"].map { #"{"record": "topic", "id": "\#($0)", "name": "N"}"# + "\n" }
    let input = Array(lines.joined().utf8)
    let outcome = bench.run(
      ["record", "--stream"], input: input, writing: 1, then: UnwrittenAnswerTests.full)
    #expect(outcome.code == 74)
    #expect(outcome.complaints.contains("it was recorded: v (entry 8)"))
    // Sent once more, what is there is not recorded again.
    let again = bench.run(["record", "--stream"], input: input)
    #expect(again.code == 0)
    #expect(again.out.contains(#""recordedAlready":7"#) && again.out.contains(#""recordedAlready":8"#))
    #expect(again.out.contains(#""entries":[9]"#))
  }

  @Test func `a refusal that cannot be told on standard output is told elsewhere`() throws {
    let bench = try bench()
    let outcome = bench.run(
      ["record", "--stream"], input: Array("{\"record\": \"topic\"}\n".utf8), writing: 0, then: OutputClosed()
    )
    #expect(outcome.code == 74)
    #expect(outcome.complaints.contains("a topic must have “id”"), "\(outcome.complaints)")
    #expect(outcome.complaints.contains("line 1 was refused"))
  }

  @Test func `an import goes on, and tells of all files`() throws {
    let bench = try bench()
    for name in ["u", "v"] {
      try bench.folder.write(Array("record: topic\nid: \(name)\nname: N\n".utf8), to: name + ".yaml")
    }
    try bench.folder.write(Array("record: topic\n".utf8), to: "w.yaml")
    let files = ["u", "v", "w"].map { bench.folder.path($0 + ".yaml") }
    let outcome = bench.run(["import"] + files, writing: 0, then: UnwrittenAnswerTests.full)
    #expect(outcome.code == 74)
    #expect(outcome.complaints.contains("it was recorded: u (entry 7), v (entry 8)"))
    #expect(outcome.complaints.contains("Nothing of \(files[2]) was recorded."))
    // What was there already was told before.
    #expect(bench.run(["import", files[0]], writing: 0, then: OutputClosed()).code == 0)
    #expect(bench.run(["import", files[0]], writing: 0, then: UnwrittenAnswerTests.full).code == 74)
  }

  @Test(arguments: [[], ["--with-states"]])
  func `a ledger that was made is told`(options: [String]) throws {
    let bench = try Bench()
    let path = bench.folder.path("new.db")
    let outcome = bench.run(["init", path] + options, writing: 0, then: OutputClosed())
    #expect(outcome.code == 74)
    #expect(outcome.complaints.contains("the ledger was made: \(path)"))
    #expect(bench.run(["verify", "--ledger", path]).code == 0)
  }

  @Test(arguments: [["state"], ["log"], ["timeline"], ["export"], ["check"], ["verify"]])
  func `a question whose reader has gone is no error`(question: [String]) throws {
    let bench = try bench()
    #expect(bench.run(question, writing: 0, then: OutputClosed()).code == 0)
    #expect(bench.run(question, writing: 0, then: UnwrittenAnswerTests.full).code == 74)
  }
}
