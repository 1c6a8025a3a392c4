import PolicyModel
import Queries
import Testing

@Suite struct NearDuplicatesTests {
  private static func event(
    _ id: String, _ title: String = "London lets Kyiv strike targets inside Russia",
    date: String = "2024-03-01",
    who: String = "us", more: String = ""
  ) -> String {
    "- {record: event, id: \(id), date: \"\(date)\", title: \"\(title)\", participants: [\(who)], citations: [{source: s1}]\(more)}"
  }

  private func found(_ documents: String...) throws -> [String] {
    let scenario = try Scenario()
    for text in documents { try scenario.add(text) }
    return try scenario.check(Scenario.rule("near-duplicates")).ids
  }

  @Test func `the same told in nearly the same words`() throws {
    #expect(try found(Self.event("a"), Self.event("b")) == ["a b"])
    #expect(
      try found(Self.event("b"), Self.event("a", "LONDON allows Kyiv strike targets inside Russia")) == [
        "b a"
      ])
    #expect(try found(Self.event("a"), Self.event("b", date: "[2024-02-27..2024-03-02]")) == ["a b"])
  }

  @Test func `each is told once as the later one`() throws {
    #expect(try found(Self.event("a"), Self.event("b"), Self.event("c")) == ["a b", "b c"])
  }

  @Test func `other actors, days or words make another event`() throws {
    #expect(try found(Self.event("a"), Self.event("b", who: "uk")) == [])
    #expect(try found(Self.event("a"), Self.event("b", "Paris lets Kyiv buy missiles")) == [])
  }

  @Test func `numbers, places, modality, effects and relations tell apart`() throws {
    let (six, eight) = (
      "Six (6) missiles fired at Belgorod region", "Eight (8) missiles fired at Belgorod region"
    )
    #expect(try found(Self.event("a", six), Self.event("b", eight)) == [])
    #expect(
      try found(Self.event("a", more: ", place: Kursk"), Self.event("b", more: ", place: Kherson")) == [])
    #expect(try found(Self.event("a"), Self.event("b", more: ", modality: planned")) == [])
    #expect(try found(Self.event("a"), Self.event("b", more: ", relations: [{type: about, event: a}]")) == [])
    let yes = ", effects: [{policy: p, set: {status: permitted}}]"
    #expect(
      try found(
        Self.event("a", more: yes), Self.event("b", more: yes.replacing("permitted", with: "restricted")))
        == [])
    #expect(try found(Self.event("a", more: yes), Self.event("b", more: yes)) == ["a b"])
    #expect(try found(Self.event("a", more: yes), Self.event("b")) == ["a b"])
  }

  @Test func `a date that says little is not compared`() throws {
    #expect(try found(Self.event("a", date: "2024"), Self.event("b", date: "2024")) == [])
  }

  @Test func `a short title is like the very same only`() throws {
    #expect(try found(Self.event("a", "A ban"), Self.event("b", "a Ban")) == ["a b"])
    #expect(try found(Self.event("a", "Ban"), Self.event("b", "Ban", date: "2024-03-03")) == ["a b"])
    #expect(try found(Self.event("a", "A ban"), Self.event("b", "The ban")) == [])
    #expect(try found(Self.event("a", "Ban lifted"), Self.event("b", "Ban eased")) == [])
    #expect(try found(Self.event("a", "Ban"), Self.event("b", "Ban lifted today")) == [])
    #expect(try found(Self.event("a", "Package 10"), Self.event("b", "Package 11")) == [])
  }

  @Test func `days apart, but at most three`() throws {
    #expect(try found(Self.event("a"), Self.event("b", date: "2024-03-02")) == ["a b"])
    #expect(try found(Self.event("b", date: "2024-03-04"), Self.event("a")) == ["b a"])
    #expect(try found(Self.event("a"), Self.event("b", date: "2024-03-05")) == [])
    #expect(try found(Self.event("a"), Self.event("b", date: "[2024-03-03..2024-03-09]")) == ["a b"])
  }

  @Test func `apart, what is of another type, comes again and again, or was changed between is no duplicate`()
    throws
  {
    #expect(try found(Self.event("a"), Self.event("b", date: "2024-03-02", more: ", type: denial")) == [])
    #expect(try found(Self.event("a"), Self.event("b", more: ", type: denial")) == ["a b"])
    #expect(
      try found(Self.event("a"), Self.event("b", date: "2024-03-02"), Self.event("c", date: "2024-03-03"))
        == [])
    let yes = ", effects: [{policy: p, set: {status: permitted}}]"
    let no = Self.event(
      "no", "Washington forbids it once more", date: "2024-03-02",
      more: yes.replacing("permitted", with: "prohibited"))
    let again = Self.event("b", date: "2024-03-03", more: yes)
    #expect(try found(Self.event("a", more: yes), again) == ["a b"])
    #expect(try found(Self.event("a", more: yes), no, again) == [])
  }
}
