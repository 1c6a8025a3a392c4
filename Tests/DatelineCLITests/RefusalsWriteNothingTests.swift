import Testing

/// What is refused leaves the file as it was, to the byte.
@Suite struct RefusalsWriteNothingTests {
  private static let event = ["record", "X", "--date", "2024-11-17", "--actor", "us", "--source", "npr"]

  static let refused: [[String]] = [
    ["record", "X", "--date", "2024-02-30", "--actor", "us", "--source", "npr"],
    ["record", "X", "--date", "03/04/2024", "--actor", "us", "--source", "npr"],
    ["record", "X", "--date", "2024-11-20/2024-11-17", "--actor", "us", "--source", "npr"],
    ["record", "X", "--date", "2024-11-17", "--actor", "us"],
    ["record", "X", "--date", "2024-11-17", "--actor", "nobody", "--source", "npr"],
    event + ["--set", "strikes=prohibited", "--until", "2024-11-16"],
    event + ["--set", "nothing=prohibited"], event + ["--set", "strikes=allowed"],
    event + ["--follows", "nothing"],
    ["record", "Y", "--date", "2024-11-18", "--actor", "us", "--source", "npr", "--id", "first"],
    event + ["--source", "https://a.example/", "--follows", "no"],
    event + ["--dry-run"], ["retract", "nothing", "--reason", "R"],
    ["revise", "first", "--correction", "--reason", "R"],
    ["actor", "add", "us", "--kind", "alliance"],
    ["policy", "add", "p", "--issuer", "nobody", "--scale", "permission"],
    ["undo", "entry:99"], ["import", "-"], ["record", "--file", "-"],
    ["cite", "first", "--source", "nothing"],
  ]

  /// The file of a ledger, made once.
  private static let file = Result {
    let bench = try Bench()
    for made in [
      ["init", bench.folder.path("dateline.db")],
      ["actor", "add", "us", "--kind", "state"], ["source", "add", "npr", "--publisher", "NPR"],
      ["policy", "add", "strikes", "--issuer", "us", "--scale", "permission"], event + ["--id", "first"],
    ] {
      let outcome = bench.run(made)
      try #require(outcome.code == 0, "\(outcome.complaints)")
    }
    return try bench.folder.bytes("dateline.db")
  }

  @Test(arguments: refused)
  func `what is refused leaves the file as it was`(command: [String]) throws {
    // Given
    let before = try RefusalsWriteNothingTests.file.get()
    let bench = try Bench(ids: 10)
    try bench.folder.write(before, to: "dateline.db")
    let document = "record: topic\nid: t\nname: T\n---\nrecord: event\nid: e\ndate: 2024-02-30\ntitle: T\n"
    // When
    let outcome = bench.run(command, input: Array(document.utf8))
    // Then
    #expect(outcome.code == (command.contains("--dry-run") ? 0 : 65), "\(outcome.complaints)")
    #expect(try bench.folder.bytes("dateline.db") == before)
    #expect(try bench.folder.names() == ["dateline.db"])
  }
}
