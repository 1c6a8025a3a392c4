import Testing

/// Who did what, and on whose behalf.
@Suite struct StoryTimelineTests {
  private let story: Story

  init() throws { story = try Story.shared.get() }

  private static let permission = "2024-11-17-us-permits-atacms"
  private static let interview = "2024-11-25-trump-interviewed-on-missile-strikes"

  private func ids(_ answer: Answer) -> [String] { answer["events"].list.compactMap { $0["id"].text } }

  @Test func `the United States' timeline has what its president did, marked as his`() throws {
    let timeline = try story.ask("timeline", "us", "2024-11")
    let event = try #require(timeline["events"].first("id", StoryTimelineTests.permission))
    #expect(event["via"].texts == ["joe-biden"])
  }

  @Test func `and not what Donald Trump said before he held the office again`() throws {
    let timeline = try story.ask("timeline", "us")
    #expect(!ids(timeline).contains(StoryTimelineTests.interview))
    let november = try story.ask("timeline", "us", "2024-11")["events"].list
    for event in november {
      #expect(!event["via"].texts.contains("donald-trump"), "\(event["id"].text ?? "")")
    }
    let later = try story.ask("timeline", "us", "--from", "2025-01-21")["events"].list
    #expect(later.contains { $0["via"].texts.contains("donald-trump") })
  }

  @Test func `each person's own timeline has his own`() throws {
    #expect(ids(try story.ask("timeline", "joe-biden")).contains(StoryTimelineTests.permission))
    let trump = ids(try story.ask("timeline", "donald-trump"))
    #expect(trump.contains(StoryTimelineTests.interview))
    #expect(!trump.contains(StoryTimelineTests.permission))
  }

  @Test func `directly, a state has only its own`() throws {
    let direct = try story.ask("timeline", "us", "--direct")
    #expect(!ids(direct).contains(StoryTimelineTests.permission))
    for event in direct["events"].list {
      #expect(event["participants"].list.contains { $0["actor"].text == "us" })
      #expect(event["via"].texts == [])
    }
  }

  @Test func `events are in order`() throws {
    let events = try story.ask("timeline")["events"].list
    #expect(events.count >= 50)
    let days = events.map { [$0["earliest"].text ?? "", $0["latest"].text ?? ""] }
    #expect(days == days.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
