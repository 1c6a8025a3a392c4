import Testing

/// What the policies of the story were, on the day, as known and as official.
@Suite struct StoryStateTests {
  private let story: Story

  init() throws { story = try Story.shared.get() }

  @Test(arguments: ["2024-03-01", "2024-11-13"])
  func `ATACMS may not be used inside Russia before the permission`(day: String) throws {
    let state = try story.status("us-atacms-russia", on: day)
    #expect(state["value"].text == "prohibited")
    #expect(state["certainty"].text == "certain")
  }

  @Test(arguments: ["2024-11-14", "2024-11-15", "2024-11-16"])
  func `while only Kyiv was told, either may be`(day: String) throws {
    let state = try story.status("us-atacms-russia", on: day)
    #expect(state["certainty"].text == "possible")
    #expect(state["value"].isNull)
    #expect(Set(state["alternatives"].list.map { $0["value"].text }) == ["permitted", "prohibited"])
  }

  @Test(arguments: ["2024-11-17", "2024-11-18", "2024-11-30"])
  func `from the day of the reports it is permitted`(day: String) throws {
    let state = try story.status("us-atacms-russia", on: day)
    #expect(state["value"].text == "permitted")
    #expect(state["certainty"].text == "certain")
    #expect(state["since"].text == "[2024-11-14..2024-11-17]")
    #expect(state["event"].text == "2024-11-17-us-permits-atacms")
  }

  @Test func `as far as anyone could know before the reports it was prohibited`() throws {
    let state = try story.status("us-atacms-russia", on: "2024-11-18", "--reported", "2024-11-16")
    #expect(state["value"].text == "prohibited")
  }

  @Test func `a remark that only implied it is no confirmation`() throws {
    let state = try story.status(
      "us-atacms-russia", on: "2024-11-18", "--evidence", "official", "--reported", "2024-11-20")
    #expect(state["value"].text == "prohibited")
  }

  @Test func `once a spokesman confirmed it, it was official`() throws {
    let state = try story.status(
      "us-atacms-russia", on: "2024-11-18", "--evidence", "official", "--reported", "2024-11-26")
    #expect(state["value"].text == "permitted")
    #expect(state["grade"].text == "official")
  }

  @Test func `before the ban nothing is stated`() throws {
    let state = try story.status("us-atacms-russia", on: "2024-01-31")
    #expect(state["certainty"].text == "unstated")
    #expect(state["value"].isNull)
    #expect(try story.ask("state", "us-atacms-russia", "--on", "2024-01-31")["policies"].list == [])
  }

  @Test(arguments: ["2024-02-01", "2024-02-15", "2024-02-28"])
  func `within the month of the ban it may hold`(day: String) throws {
    let state = try story.status("us-atacms-russia", on: day)
    #expect(state["certainty"].text == "possible")
    #expect(
      Set(state["alternatives"].list.map { [$0["value"].text, $0["certainty"].text] })
        == [["prohibited", "stated"], [nil, "unstated"]])
  }

  @Test func `from the end of that month the ban holds, though it was stated in April`() throws {
    let state = try story.status("us-atacms-russia", on: "2024-02-29")
    #expect(state["value"].text == "prohibited")
    #expect(state["since"].text == "2024-02")
    let asKnown = try story.status("us-atacms-russia", on: "2024-03-01", "--reported", "2024-03-01")
    #expect(asKnown["certainty"].text == "unstated")
  }

  @Test func `the British permission is inferred from use`() throws {
    let state = try story.status("uk-storm-shadow-russia", on: "2024-11-21")
    #expect(state["value"].text == "permitted")
    #expect(state["basis"].text == "inferred")
    #expect(state["since"].text == "[2024-11-17..2024-11-20]")
  }

  @Test func `every answer names its viewpoint`() throws {
    let answer = try story.ask(
      "state", "us-atacms-russia", "--on", "2024-11-18", "--evidence", "single", "--reported", "2024-11-20")
    let viewpoint = answer["viewpoint"]
    #expect(viewpoint["on"].text == "2024-11-18")
    #expect(viewpoint["reported"].text == "2024-11-20")
    #expect(viewpoint["evidence"].text == "single")
    #expect(viewpoint["known"]["entry"].number == story.entries)
    #expect(viewpoint["token"].text?.hasPrefix("\(story.entries)-") == true)
  }
}
