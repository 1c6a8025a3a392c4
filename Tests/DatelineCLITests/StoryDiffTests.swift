import Testing

/// What changed in November 2024, and on whose word.
@Suite struct StoryDiffTests {
  private let story: Story

  init() throws { story = try Story.shared.get() }

  private func change(_ policy: String, _ key: String) throws -> Answer {
    let diff = try story.ask("diff", "2024-11-01", "2024-11-30")
    return try #require(diff["changes"].list.first { $0["policy"].text == policy && $0["key"].text == key })
  }

  @Test func `the United States eased`() throws {
    let change = try change("us-atacms-russia", "status")
    #expect(change["direction"].text == "eased")
    #expect(change["from"]["value"].text == "prohibited")
    #expect(change["to"]["value"].text == "permitted")
    #expect(change["to"]["since"].text == "[2024-11-14..2024-11-17]")
    #expect(change["causes"][0]["leg"].text == "world")
    #expect(change["causes"][0]["cause"].text == "happened")
    #expect(change["events"].list.map { $0["id"].text }.contains("2024-11-17-us-permits-atacms"))
  }

  @Test func `its scope was reported`() throws {
    let change = try change("us-atacms-russia", "scope")
    #expect(change["direction"].text == "introduced")
    #expect(change["to"]["value"].text?.lowercased().contains("kursk") == true)
  }

  @Test func `the United Kingdom followed, by inference`() throws {
    let change = try change("uk-storm-shadow-russia", "status")
    #expect(change["direction"].text == "eased")
    #expect(change["to"]["basis"].text == "inferred")
    #expect(change["to"]["since"].text == "[2024-11-17..2024-11-20]")
  }

  @Test func `who said so is told in words`() throws {
    let bench = try story.copy()
    let told = bench.run(["diff", "2024-11-01", "2024-11-30", "--policy", "us-atacms-russia", "--why"])
    #expect(told.code == 0)
    for words in ["eased", "prohibited", "permitted", "Kursk", "NPR", "Biden lets Ukraine fire ATACMS"] {
      #expect(told.out.contains(words), "\(words) is not in\n\(told.out)")
    }
  }

  @Test func `a diff backwards has the opposite direction`() throws {
    let diff = try story.ask("diff", "2024-11-30", "2024-11-01", "--policy", "us-atacms-russia")
    let change = try #require(diff["changes"].first("key", "status"))
    #expect(change["direction"].text == "tightened")
    #expect(change["from"]["value"].text == "permitted")
    #expect(change["to"]["value"].text == "prohibited")
  }

  @Test func `what passed is named, not what it did away with`() throws {
    let diff = try story.ask("diff", "2024-11-16", "2024-11-18", "--policy", "us-atacms-russia")
    let change = try #require(diff["changes"].first("key", "status"))
    #expect(change["direction"].text == "became certain")
    #expect(change["causes"][0]["cause"].text == "window passed")
    #expect(change["causes"][0]["events"].texts == ["2024-11-17-us-permits-atacms"])
  }

  @Test(arguments: ["2024-11-10", "2024-11-15", "2024-11-18"])
  func `from and to compose`(middle: String) throws {
    // Given
    let whole = try story.ask("diff", "2024-11-01", "2024-11-30")["changes"].list
    let first = try story.ask("diff", "2024-11-01", middle)["changes"].list
    let second = try story.ask("diff", middle, "2024-11-30")["changes"].list
    func key(_ change: Answer) -> [String?] { [change["policy"].text, change["key"].text] }
    for change in whole {
      // When
      let before = first.first { key($0) == key(change) }
      let after = second.first { key($0) == key(change) }
      // Then
      #expect((before ?? after)?["from"]["value"] == change["from"]["value"])
      #expect((after ?? before)?["to"]["value"] == change["to"]["value"])
      if let before, let after { #expect(before["to"]["value"] == after["from"]["value"]) }
    }
  }
}
