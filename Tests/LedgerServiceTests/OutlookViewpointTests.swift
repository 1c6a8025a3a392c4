import EDTF
import Ledger
import PolicyModel
import Queries
import Testing
import LedgerService

/// Expectations and what fulfils them, from viewpoints.
@Suite struct OutlookViewpointTests {
  private static func fulfilled(more: String = "") throws -> Scenario {
    try Scenario(
      Scenario.expectation("x", "2024-03-01", for: "[2024-03-04..2024-03-10]"),
      "- {record: event, id: f, date: 2024-03-05, title: f, citations: [{source: late, attribution: anonymous, speaker: one}]\(Scenario.fulfils)}"
    )
  }

  @Test func `only what was reported by then fulfils it`() throws {
    let scenario = try Self.fulfilled()
    #expect(try scenario.fate(on: "2024-09-01", reported: "2024-07-31") == "missed")
    #expect(try scenario.fate(on: "2024-09-01", reported: "2024-08-01") == "met")
    #expect(try scenario.fate(on: "2024-09-01", reported: "2024-02-29") == "none")
  }

  @Test func `only what has the grade fulfils it, and is an expectation`() throws {
    let scenario = try Self.fulfilled()
    #expect(try scenario.fate(on: "2024-09-01", evidence: .anonymous) == "met")
    #expect(try scenario.fate(on: "2024-09-01", evidence: .single) == "missed")
    #expect(try scenario.fate(on: "2024-09-01", evidence: .corroborated) == "none")
  }

  @Test func `what was retracted was there before`() throws {
    let scenario = try Self.fulfilled()
    let before = try scenario.size
    try scenario.add("- {record: retraction, event: f, reason: no}")
    #expect(try scenario.fate(on: "2024-09-01") == "missed")
    #expect(try scenario.fate(on: "2024-09-01", known: before) == "met")
    try scenario.add("- {record: retraction, event: x, reason: never said}")
    #expect(try scenario.fate(on: "2024-09-01") == "none")
    #expect(try scenario.fate(on: "2024-09-01", known: before) == "met")
  }

  @Test func `where it is disputed that it was fulfilled it may be met, until that is ruled`() throws {
    let scenario = try Self.fulfilled()
    let dispute =
      "- {record: event, id: d, date: 2024-03-06, title: d, citations: [{source: s2}], relations: [{type: disputes, event: f}]}"
    try scenario.add(dispute)
    #expect(try scenario.fate(on: "2024-09-01") == "missed, contested")
    try scenario.add("- {record: ruling, event: f, verdict: uphold, reason: so}")
    #expect(try scenario.fate(on: "2024-09-01") == "met")
    try scenario.add("- {record: ruling, event: f, verdict: reject, reason: not so}")
    #expect(try scenario.fate(on: "2024-09-01") == "missed")
  }

  @Test func `a disputed state is a contested coming true`() throws {
    let scenario = try Scenario(
      Scenario.expectation("x", "2024-03-01", for: "[2024-03-04..2024-03-10]"),
      Scenario.event("e", "2024-03-08"),
      "- {record: event, id: d, date: 2024-03-09, title: d, citations: [{source: s2}], relations: [{type: disputes, event: e}]}"
    )
    #expect(try scenario.fate(on: "2024-03-09") == "open, contested")
    #expect(try scenario.fate(on: "2024-03-20") == "missed, contested")
  }

  @Test func `an expectation that is disputed is listed as such, one that was rejected is not`() throws {
    let scenario = try Scenario(
      Scenario.expectation("x", "2024-03-01", for: nil),
      "- {record: event, id: d, date: 2024-03-02, title: d, citations: [{source: s2}], relations: [{type: disputes, event: x}]}"
    )
    #expect(try scenario.outlook(on: "2024-03-20").expectations.map(\.event.isDisputed) == [true])
    try scenario.add("- {record: ruling, event: x, verdict: reject, reason: nobody said so}")
    #expect(try scenario.outlook(on: "2024-03-20").expectations.isEmpty)
  }

  @Test func `a status asked for takes what may have it`() throws {
    let scenario = try Scenario(
      Scenario.expectation("x", "2024-03-01", for: "[2024-03-04..2024-03-10]"),
      Scenario.event("e", "[2024-03-09..2024-03-12]"))
    let shown = try ExpectationStatus.allCases.map { status in
      try scenario.outlook(on: "2024-03-09", statuses: [status]).expectations.count
    }
    #expect(shown == [1, 1, 0])
    #expect(try scenario.outlook(on: "2024-03-09", statuses: [.missed]).records.sources.count == 1)
  }

  @Test func `a policy asked about has the expectations on it and those related to an event on it`() throws {
    let scenario = try Scenario(
      "- {record: policy, id: q, title: And this?, issuer: uk, scale: permission}",
      Scenario.expectation("x", "2024-03-01", for: "2024-03-10"), Scenario.event("e", "2024-03-10"),
      "- {record: event, id: y, date: 2024-03-11, modality: expected, title: y, citations: [{source: s1}], relations: [{type: about, event: e}]}",
      "- {record: event, id: z, date: 2024-03-12, modality: expected, title: z, effects: [{policy: q, set: {status: permitted}}], citations: [{source: s1}]}",
      "- {record: event, id: f, date: 2024-03-13, title: f, effects: [{policy: q, set: {status: permitted}}], citations: [{source: s1}]}"
    )
    func fates(_ policy: String?, _ actor: String?) throws -> [String] {
      let policies = policy.map {
        AskedPolicies(policies: [Reference($0, at: .none)], actors: [], topics: [])
      }
      let asked = AskedOutlook(
        actors: actor.map { [Reference($0, at: .none)] } ?? [], policies: policies, speaker: nil,
        statuses: nil, limit: nil)
      let viewpoint = try scenario.viewpoint(on: "2024-03-20")
      let answer = try scenario.store.read { try $0.outlook(asked, from: viewpoint) }
      #expect(answer.total == 3)
      return answer.expectations.map { "\($0.event.id) \($0.standing.status)" }
    }
    #expect(try fates(nil, nil) == ["x met", "y open", "z met"])
    #expect(try fates("p", nil) == ["x met", "y open"])
    #expect(try fates("q", nil) == ["z met"])
    #expect(try fates(nil, "uk") == ["z met"])
    #expect(try fates("p", "us") == ["x met"])
  }
}
