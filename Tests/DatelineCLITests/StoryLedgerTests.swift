import Testing

/// What the ledger of the story keeps, whatever is done to it.
@Suite struct StoryLedgerTests {
  private let story: Story
  private static let permission = "2024-11-17-us-permits-atacms"

  init() throws { story = try Story.shared.get() }

  private func states(_ bench: Bench, _ viewpoint: String...) throws -> Answer {
    try Answer(bench.run(["state", "--on", "2024-11-16", "--all", "--format", "json"] + viewpoint))[
      "policies"]
  }

  @Test func `a revision leaves the old answer reachable`() throws {
    // Given
    let bench = try story.copy()
    let before = try states(bench)
    // When
    let outcome = bench.ask(
      "revise", StoryLedgerTests.permission, "--correction", "--date", "2024-11-17", "--reason", "A test")
    #expect(outcome.code == 0, "\(outcome.complaints)")
    // Then
    #expect(try states(bench) != before)
    #expect(try states(bench, "--known", "entry:\(story.entries)") == before)
  }

  @Test func `a retraction leaves the old answer reachable`() throws {
    // Given
    let bench = try story.copy()
    let before = try states(bench)
    // When
    #expect(bench.ask("retract", StoryLedgerTests.permission, "--reason", "A test").code == 0)
    // Then
    #expect(try states(bench) != before)
    #expect(try states(bench, "--known", "entry:\(story.entries)") == before)
    let timeline = try Answer(
      bench.ask("timeline", "us", "--known", "entry:\(story.entries)", "--format", "json"))
    #expect(timeline["events"].first("id", StoryLedgerTests.permission) != nil)
    let now = try Answer(bench.ask("timeline", "us", "--format", "json"))
    #expect(now["events"].first("id", StoryLedgerTests.permission) == nil)
  }

  @Test func `what is new since an answer is told`() throws {
    // Given
    let bench = try story.copy()
    let token = try #require(
      try Answer(bench.ask("state", "--on", "2024-11-18", "--format", "json"))["viewpoint"]["token"].text)
    // When
    #expect(bench.ask("retract", StoryLedgerTests.permission, "--reason", "A test").code == 0)
    let diff = try Answer(
      bench.ask("diff", "2024-11-18", "2024-11-18", "--since", token, "--format", "json"))
    // Then
    let change = try #require(
      diff["changes"].list.first { $0["policy"].text == "us-atacms-russia" && $0["key"].text == "status" })
    #expect(change["causes"].list.map { $0["cause"].text } == ["retracted"])
    #expect(change["to"]["value"].text == "prohibited")
  }

  @Test func `importing the story again adds nothing`() throws {
    let bench = try story.copy()
    for text in try Story.files() {
      let outcome = bench.run(["import", "-", "--format", "json"], input: Array(text.utf8))
      #expect(try Answer(outcome)["entries"].number == 0, "\(outcome.out)")
    }
  }

  @Test func `a rebuilt ledger and an exported one answer alike`() throws {
    // Given
    let bench = try story.copy()
    let before = try states(bench)
    // When, then
    #expect(bench.ask("rebuild").code == 0)
    #expect(try states(bench) == before)
    #expect(bench.ask("verify").code == 0)
    // When
    for form in ["yaml", "jsonl"] {
      let file = bench.folder.path("out." + form)
      #expect(bench.ask("export", "-o", file).code == 0)
      let fresh = try Bench()
      #expect(fresh.run(["init", fresh.folder.path("dateline.db")]).code == 0)
      let outcome = fresh.run(["import", file])
      #expect(outcome.code == 0, "\(outcome.complaints)")
      // Then
      for day in StoryQuestions.days {
        #expect(
          try StoryQuestions.states(fresh, on: day) == StoryQuestions.states(bench, on: day),
          "\(form), \(day)")
      }
    }
  }
}
