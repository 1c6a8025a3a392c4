import EDTF
import Ledger
import PolicyModel
import Queries
import Testing
import LedgerService

/// Who is said to follow, and who only came after.
@Suite struct FollowersTests {
  static let cast = """
    - {record: topic, id: t, name: Topic}
    - {record: policy, id: q1, title: One, issuer: us, topic: t, scale: permission}
    - {record: policy, id: q2, title: Two, issuer: uk, topic: t, scale: permission}
    """

  static func event(
    _ id: String, _ date: String, _ policy: String, set: String = "permitted", more: String = ""
  ) -> String {
    "- {record: event, id: \(id), date: \"\(date)\", title: \(id), participants: [us], effects: [{policy: \(policy), set: {status: \(set)}}], citations: [{source: s1}]\(more)}"
  }

  private func ask(_ scenario: Scenario, _ event: String, evidence: Grade? = nil) throws -> FollowersAnswer {
    let viewpoint = AskedViewpoint(reported: nil, evidence: evidence, known: .newest)
    return try #require(
      try scenario.store.read { try $0.followers(of: Reference(event, at: .none), from: viewpoint) })
  }

  private func told(_ followers: [Follower]) -> [String] {
    followers.map { follower in
      let lag = [follower.lag.least, follower.lag.most].map { $0.map(String.init) ?? "?" }.joined(
        separator: "…")
      let below = told(follower.followers)
      return "\(follower.followed.event.id) \(lag)"
        + (below.isEmpty ? "" : " (\(below.joined(separator: ", ")))")
    }
  }

  @Test func theTreeIsFollowedThroughOthersAndEachEventIsInItOnce() throws {
    let scenario = try Scenario(
      FollowersTests.cast, FollowersTests.event("a", "2024-03-01", "q1"),
      FollowersTests.event("b", "2024-03-03", "q2", more: ", relations: [{type: follows, event: a}]"),
      FollowersTests.event(
        "c", "[2024-03-04..2024-03-06]", "q2",
        more: ", relations: [{type: follows, event: b}, {type: follows, event: a}]"),
      FollowersTests.event("d", "2024-03-09", "q2", more: ", relations: [{type: follows, event: c}]"))
    let answer = try ask(scenario, "a")
    #expect(told(answer.said) == ["b 2…2", "c 3…5 (d 3…5)"])
    #expect(answer.said.last?.alsoFollows.map(\.text) == ["b"])
    #expect(answer.said.last?.followers.first?.wholeLag == Lag(least: 8, most: 8))
    #expect(answer.after.isEmpty)
  }

  @Test func aCircleEndsWhereItComesBack() throws {
    let scenario = try Scenario(
      FollowersTests.cast, FollowersTests.event("a", "2024-03-01", "q1"),
      FollowersTests.event("b", "2024-03-03", "q2", more: ", relations: [{type: follows, event: a}]"),
      "- {record: revision, event: a, as: correction, reason: circle, relations: [{type: follows, event: b}]}"
    )
    #expect(told(try ask(scenario, "a").said) == ["b 2…2"])
    #expect(told(try ask(scenario, "b").said) == ["a -2…-2"])
  }

  @Test func whatOnlyCameAfterIsTheFirstOfAnotherIssuerToTheSameStatus() throws {
    let scenario = try Scenario(
      FollowersTests.cast, FollowersTests.event("a", "[2024-03-10..2024-03-12]", "q1"),
      FollowersTests.event("before", "2024-03-09", "q2", set: "prohibited"),
      FollowersTests.event("own", "2024-03-20", "q1"),
      FollowersTests.event("first", "[2024-03-11..2024-03-15]", "q2"),
      FollowersTests.event("again", "2024-03-25", "q2"))
    let answer = try ask(scenario, "a")
    #expect(answer.said.isEmpty)
    #expect(told(answer.after) == ["first -1…5"])
    #expect(answer.after.first?.isSaid == false)
  }

  @Test func whatHeldAlreadyDidNotComeAfter() throws {
    let scenario = try Scenario(
      FollowersTests.cast, FollowersTests.event("early", "2024-03-01", "q2"),
      FollowersTests.event("a", "2024-03-10", "q1"), FollowersTests.event("repeats", "2024-03-20", "q2"))
    #expect(try ask(scenario, "a").after.isEmpty)
  }

  @Test func whatIsSaidToFollowIsNotToldTwice() throws {
    let scenario = try Scenario(
      FollowersTests.cast, FollowersTests.event("a", "2024-03-01", "q1"),
      FollowersTests.event("b", "2024-03-03", "q2", more: ", relations: [{type: follows, event: a}]"))
    let answer = try ask(scenario, "a")
    #expect(told(answer.said) == ["b 2…2"])
    #expect(answer.after.isEmpty)
  }

  @Test func otherRelationsDoNotMakeAFollower() throws {
    let scenario = try Scenario(
      FollowersTests.cast, FollowersTests.event("a", "2024-03-01", "q1"),
      FollowersTests.event("b", "2024-03-03", "q2", more: ", relations: [{type: responds-to, event: a}]"))
    let answer = try ask(scenario, "a")
    #expect(answer.said.isEmpty)
    #expect(answer.after.first?.relations == [.respondsTo])
  }

  @Test func whatHasNotTheGradeIsLeftOut() throws {
    let scenario = try Scenario(
      FollowersTests.cast, FollowersTests.event("a", "2024-03-01", "q1"),
      FollowersTests.event("b", "2024-03-03", "q2", more: ", relations: [{type: follows, event: a}]"))
    #expect(try ask(scenario, "a", evidence: .single).said.count == 1)
    #expect(try ask(scenario, "a", evidence: .official).said.isEmpty)
  }

  @Test func aLagRunsFromEventToEvent() throws {
    let scenario = try Scenario(
      FollowersTests.cast,
      "- {record: event, id: a, date: 2024-03-01, title: a, effects: [{policy: q1, set: {status: permitted}, effective: 2024-09-01}], citations: [{source: s1}]}",
      "- {record: event, id: b, date: 2024-03-11, title: b, effects: [{policy: q2, set: {status: permitted}, effective: 2024-06-01}], relations: [{type: follows, event: a}], citations: [{source: s1}]}"
    )
    let answer = try ask(scenario, "a")
    #expect(told(answer.said) == ["b 10…10"])
    #expect(answer.said.first?.followed.force == DaySet(try #require(Day(iso: "2024-06-01"))))
  }

  private static let announced =
    "- {record: event, id: announced, date: 2024-03-11, title: announced, participants: [uk], effects: [{policy: q2, set: {status: permitted}, effective: 2024-06-01}], citations: [{source: s1}]FOLLOWS}"

  @Test func anAnnouncementAndItsEntryIntoForceAreOneFollower() throws {
    let scenario = try Scenario(
      FollowersTests.cast, FollowersTests.event("a", "2024-03-01", "q1"),
      Self.announced.replacing("FOLLOWS", with: ""), FollowersTests.event("entry", "2024-06-01", "q2"))
    #expect(told(try ask(scenario, "a").after) == ["announced 10…10"])
  }

  @Test(arguments: [", relations: [{type: follows, event: a}]", ""])
  func soTheyAreWhereTheyAreSaidToFollow(entry: String) throws {
    let scenario = try Scenario(
      FollowersTests.cast, FollowersTests.event("a", "2024-03-01", "q1"),
      Self.announced.replacing("FOLLOWS", with: ", relations: [{type: follows, event: a}]"),
      FollowersTests.event("entry", "2024-06-01", "q2", more: entry),
      FollowersTests.event("next", "2024-06-05", "q2", more: ", relations: [{type: follows, event: entry}]"))
    let answer = try ask(scenario, "a")
    // Who follows the entry into force follows the measure, where it is of the tree.
    #expect(told(answer.said) == [entry.isEmpty ? "announced 10…10" : "announced 10…10 (next 86…86)"])
    #expect(answer.after.isEmpty)
  }
}
