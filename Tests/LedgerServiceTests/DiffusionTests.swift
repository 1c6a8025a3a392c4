import EDTF
import Ledger
import PolicyModel
import Queries
import Testing
import LedgerService

/// Who adopted when, after whom, and who has not.
@Suite struct DiffusionTests {
  private static let event = FollowersTests.event

  private func ask(
    _ scenario: Scenario, _ wanted: WantedStatus = .exactly("permitted"), on day: String,
    group: String? = nil,
    evidence: Grade? = nil
  ) throws -> DiffusionAnswer {
    let asked = AskedDiffusion(
      topic: Reference("t", at: .none), wanted: wanted, group: group.map { Reference($0, at: .none) })
    let viewpoint = try scenario.viewpoint(on: day, evidence: evidence)
    return try #require(try scenario.store.read { try $0.diffusion(asked, from: viewpoint) })
  }

  private func told(_ answer: DiffusionAnswer) -> [String] {
    answer.adopters.map { adopter in
      let certain = adopter.certain.map { "\($0)" } ?? "never surely"
      return
        "\(adopter.issuer.id) \(adopter.possible)…\(certain) \(adopter.since?.text ?? "-") \(adopter.first)"
    }
  }

  @Test func anImpreciseDateAdoptsPossiblyThenCertainly() throws {
    let scenario = try Scenario(
      FollowersTests.cast, DiffusionTests.event("a", "[2024-03-04..2024-03-07]", "q1", "permitted", ""),
      DiffusionTests.event("b", "2024-03-06", "q2", "permitted", ""))
    #expect(
      told(try ask(scenario, on: "2024-03-31")) == [
        "us 2024-03-04…2024-03-07 [2024-03-04..2024-03-07] possible",
        "uk 2024-03-06…2024-03-06 2024-03-06 possible",
      ])
    let between = try ask(scenario, on: "2024-03-05")
    #expect(told(between) == ["us 2024-03-04…never surely [2024-03-04..2024-03-07] definite"])
    #expect(between.abstainers.map(\.issuer.id.text) == ["uk"])
    #expect(
      try ask(scenario, on: "2024-03-31").adopters.map(\.lag) == [
        Lag(least: 0, most: 1), Lag(least: 0, most: 2),
      ])
  }

  @Test func whatEndedIsReversedAndWhatIsUnknownPerhaps() throws {
    let scenario = try Scenario(
      FollowersTests.cast, DiffusionTests.event("a", "2024-03-04", "q1", "permitted", ""),
      DiffusionTests.event("a2", "[2024-03-10,2024-03-14]", "q1", "prohibited", ""),
      DiffusionTests.event("b", "2024-03-06", "q2", "permitted", ""),
      "- {record: event, id: b2, date: 2024-03-20, title: b2, effects: [{policy: q2, unknown: [status]}], citations: [{source: s1}]}"
    )
    let answer = try ask(scenario, on: "2024-03-31")
    let (us, uk) = (answer.adopters.first?.reversal, answer.adopters.last?.reversal)
    #expect(us?.isCertain == true)
    #expect(us?.since.text == "[2024-03-10,2024-03-14]")
    #expect(us?.states == [.stated("prohibited")])
    #expect(us?.event?.id.text == "a2")
    #expect(uk?.isCertain == false)
    #expect(uk?.states == [.unknown])
    let within = try ask(scenario, on: "2024-03-12").adopters.first?.reversal
    #expect(within?.isCertain == false)
    #expect(try ask(scenario, on: "2024-03-09").reversed.isEmpty)
  }

  @Test func whatEndedAndBecameUnknownLaterIsReversed() throws {
    let scenario = try Scenario(
      FollowersTests.cast, DiffusionTests.event("a", "2024-03-04", "q1", "permitted", ""),
      DiffusionTests.event("a2", "2024-03-10", "q1", "prohibited", ""),
      "- {record: event, id: a3, date: 2024-03-20, title: a3, effects: [{policy: q1, unknown: [status]}], citations: [{source: s1}]}"
    )
    let reversal = try ask(scenario, on: "2024-03-31").adopters.first?.reversal
    #expect(reversal?.isCertain == true)
    #expect(reversal?.states == [.stated("prohibited")])
    #expect(reversal?.since.text == "2024-03-10")
    #expect(reversal?.event?.id.text == "a2")
  }

  @Test func eachPolicyOfAnIssuerIsALineAndTheFirstCounts() throws {
    let scenario = try Scenario(
      FollowersTests.cast,
      "- {record: policy, id: q3, title: Three, issuer: uk, topic: t, scale: permission}",
      DiffusionTests.event("late", "2024-03-20", "q2", "permitted", ""),
      DiffusionTests.event("early", "2024-03-02", "q3", "permitted", ""))
    let answer = try ask(scenario, on: "2024-03-31")
    #expect(
      answer.adopters.map { "\($0.policy.id) \($0.since?.text ?? "-")" } == [
        "q3 2024-03-02", "q2 2024-03-20",
      ])
    #expect(answer.adopters.map(\.lag) == [Lag(least: 0, most: 0), Lag(least: 18, most: 18)])
    #expect(answer.adopted == (1, 1))
    #expect(answer.curve.map(\.certain) == [1])
  }

  @Test func aDisputedClaimAdoptsOnlyPossibly() throws {
    let scenario = try Scenario(
      FollowersTests.cast, DiffusionTests.event("a", "2024-03-04", "q1", "permitted", ""),
      "- {record: event, id: denial, date: 2024-03-05, title: No, participants: [us], relations: [{type: disputes, event: a}], citations: [{source: s2}]}"
    )
    let us = try ask(scenario, on: "2024-03-31").adopters.first
    #expect(us?.possible == Day(iso: "2024-03-04"))
    #expect(us?.certain == nil)
    // When
    try scenario.add("- {record: ruling, event: a, verdict: uphold, reason: shown}")
    // Then
    #expect(try ask(scenario, on: "2024-03-31").adopters.first?.certain == Day(iso: "2024-03-04"))
  }

  @Test func stricterStatusesCountWhereTheyAreAskedFor() throws {
    let scenario = try Scenario(
      FollowersTests.cast, DiffusionTests.event("a", "2024-03-04", "q1", "prohibited", ""),
      DiffusionTests.event("b", "2024-03-05", "q2", "permitted", ""))
    #expect(try ask(scenario, .exactly("restricted"), on: "2024-03-31").adopters.isEmpty)
    let answer = try ask(scenario, .orStricter("restricted"), on: "2024-03-31")
    #expect(answer.adopters.map(\.issuer.id.text) == ["us"])
  }

  @Test func membersAreThoseOfTheDayAndOfGroupsWithin() throws {
    let scenario = try Scenario(
      FollowersTests.cast,
      """
      - {record: actor, id: league, name: League, kind: alliance}
      - {record: actor, id: inner, name: Inner, kind: alliance, memberships: [{memberOf: league}]}
      - {record: actor, id: sure, name: Sure, kind: state, memberships: [{memberOf: inner, during: 2024-01-01/..}]}
      - {record: actor, id: perhaps, name: Perhaps, kind: state, memberships: [{memberOf: league, during: 2024-03/..}]}
      - {record: actor, id: gone, name: Gone, kind: state, memberships: [{memberOf: league, during: 2020/2023}]}
      - {record: policy, id: q3, title: Three, issuer: sure, topic: t, scale: permission}
      """, DiffusionTests.event("a", "2024-03-04", "q3", "permitted", ""),
      DiffusionTests.event("b", "2024-03-05", "q2", "permitted", ""))
    let answer = try ask(scenario, on: "2024-03-15", group: "league")
    #expect(answer.adopters.map { "\($0.issuer.id) \($0.member)" } == ["sure definite"])
    #expect(
      answer.abstainers.map { "\($0.issuer.id) \($0.member) \($0.policies.count)" } == ["perhaps possible 0"])
  }

  @Test func aStatusThatNothingCanHaveIsRefused() throws {
    let scenario = try Scenario(FollowersTests.cast)
    #expect(throws: Rejection.self) { try ask(scenario, .exactly("forbidden"), on: "2024-03-31") }
    #expect(throws: Rejection.self) { try ask(scenario, .atLeast(Decimal("1")!), on: "2024-03-31") }
    #expect(throws: Rejection.self) { try ask(scenario, .orStricter("x"), on: "2024-03-31") }
  }

  @Test func theCurveCountsUp() throws {
    let scenario = try Scenario(
      FollowersTests.cast, DiffusionTests.event("a", "[2024-03-04..2024-03-07]", "q1", "permitted", ""),
      DiffusionTests.event("b", "2024-03-06", "q2", "permitted", ""))
    let curve = try ask(scenario, on: "2024-03-31").curve.map { "\($0.day) \($0.certain) \($0.possible)" }
    #expect(curve == ["2024-03-04 0 1", "2024-03-06 1 2", "2024-03-07 2 2"])
  }
}
