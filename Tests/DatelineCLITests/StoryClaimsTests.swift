import Foundation
import Testing

/// What `Data/story` says beside its documents, held against them.
@Suite struct StoryClaimsTests {
  private let story: Story

  init() throws { story = try Story.shared.get() }

  /// All events, the drafts with them.
  private func events() throws -> [Answer] {
    try story.ask("timeline", "--evidence", "unsourced")["events"].list
  }

  @Test(arguments: ["claims", "relations"])
  func `every event that is named in the notes is there`(name: String) throws {
    // Given
    let ids = Set(try events().compactMap { $0["id"].text })
    // When
    let named = try Story.note(name).matches(of: /`(20\d\d-\d\d-\d\d-[a-z0-9-]+)`/).map { String($0.1) }
    // Then
    #expect(named.count > 10)
    #expect(named.filter { !ids.contains($0) } == [])
  }

  @Test func `each of the 23 claims has one row`() throws {
    let rows = try Story.note("claims").matches(of: /(?m)^\| (C\d\d) \|/).map { String($0.1) }
    let claims: [String] = (1...23).map { (number: Int) -> String in
      number < 10 ? "C0\(number)" : "C\(number)"
    }
    #expect(rows == claims)
  }

  @Test func `the first report and what it rewrites are one origin`() throws {
    let expected = try #require(
      try events().first { $0["id"].text == "2024-11-17-britain-expected-to-follow-with-storm-shadow" })
    #expect(expected["citations"].list.count == 3)
    #expect(expected["grade"].text == "anonymous")
  }

  @Test func `before the rulings July 2024 was contested, after them it was not`() throws {
    // When
    let contested = try story.status(
      "uk-storm-shadow-russia", on: "2024-07-15", "--known", try beforeTheRulings())
    let settled = try story.status("uk-storm-shadow-russia", on: "2024-07-15")
    // Then
    #expect(contested["certainty"].text == "contested")
    #expect(Set(contested["alternatives"].list.map { $0["value"].text }) == ["permitted", "prohibited"])
    #expect(settled["value"].text == "prohibited")
  }

  @Test func `who disputes two claims is named once`() throws {
    let contested = try story.status(
      "uk-storm-shadow-russia", on: "2024-07-15", "--known", try beforeTheRulings())
    #expect(
      contested["disputes"].list.map { $0["event"].text } == ["2024-07-12-london-denies-storm-shadow-change"])
  }

  /// The entry before the first ruling.
  private func beforeTheRulings() throws -> String {
    let rulings = try story.ask("log")["entries"].list.filter { $0["kind"].text == "dispute-ruled" }
    return "entry:\(try #require(rulings.compactMap { $0["entry"].number }.min()) - 1)"
  }
}
