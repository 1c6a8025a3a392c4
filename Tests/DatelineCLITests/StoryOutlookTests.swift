import JSON
import PolicyModel
import Testing

/// What was expected in the story, and what became of it.
@Suite struct StoryOutlookTests {
  private let story: Story

  init() throws { story = try Story.shared.get() }

  private static let september = "2024-09-20-times-expects-storm-shadow-approval"
  private static let november = "2024-11-17-britain-expected-to-follow-with-storm-shadow"
  private static let strike = "2024-11-20-first-storm-shadow-strike-in-kursk-region"

  private func expectation(_ id: String, on day: String) throws -> Answer {
    try #require(try story.ask("outlook", "--on", day)["expectations"].first("id", id))
  }

  @Test func `the approval that was expected in September did not come in that week`() throws {
    #expect(try expectation(Self.september, on: "2024-09-29")["status"].text == "open")
    let missed = try expectation(Self.september, on: "2024-09-30")
    #expect(missed["status"].text == "missed")
    #expect(missed["certainty"].text == "certain")
    #expect(missed["by"].list == [])
  }

  @Test func `that it came in November is told, and does not mend it`() throws {
    let missed = try expectation(Self.september, on: "2024-12-31")
    #expect(missed["status"].text == "missed")
    let came = missed["expects"][0]["cameTrue"]
    #expect(came["event"].text == Self.strike)
    #expect(came["late"]["min"].number == 49)
    #expect(came["late"]["max"].number == 52)
  }

  @Test func `what was expected on 17 November came by the first strike, within three days`() throws {
    #expect(try expectation(Self.november, on: "2024-11-18")["certainty"].text == "possible")
    let met = try expectation(Self.november, on: "2024-11-20")
    #expect(met["status"].text == "met")
    #expect(met["linked"].tree == .boolean(true))
    #expect(met["by"].list.map { $0["event"].text } == [Self.strike])
    #expect(met["by"][0]["after"]["min"].number == 0)
    #expect(met["by"][0]["after"]["max"].number == 3)
  }

  @Test func `three pages of one report are one record of its publisher`() throws {
    let records = try story.ask("outlook", "--on", "2024-12-31")["records"]
    let npr = try #require(records["sources"].first("publisher", "NPR"))
    #expect(npr["expectations"].number == 1)
    #expect(npr["met"].number == 1)
    #expect(npr["relayedBy"].list.count == 2)
    let official = try #require(records["speakers"].first("publisher", "NPR"))
    #expect(official["name"].text == "a U.S. official")
  }

  @Test func `a topic, an actor and a speaker narrow it down`() throws {
    func ids(_ options: String...) throws -> [String?] {
      let outcome = try story.ask(options)["expectations"].list
      return outcome.map { $0["id"].text }
    }
    #expect(
      try ids("outlook", "--on", "2024-12-31", "--policy", "uk-storm-shadow-russia")
        == [Self.september, Self.november])
    #expect(try ids("outlook", "--on", "2024-12-31", "--actor", "uk") == [Self.september, Self.november])
    #expect(
      try ids("outlook", "--on", "2024-12-31", "--speaker", "Donald Trump")
        == ["2024-12-16-trump-might-reverse-atacms-decision"])
    #expect(try ids("outlook", "--on", "2024-12-31", "--missed") == [Self.september])
  }
}
