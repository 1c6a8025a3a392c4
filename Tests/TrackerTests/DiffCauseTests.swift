import PolicyModel
import Projections
import Testing

/// DESIGN, section 7: why a state moved.
@Suite struct DiffCauseTests {
  private func causes(_ scenario: Scenario, _ from: String, _ to: String) throws -> [CauseReason] {
    try scenario.diff(scenario.viewpoint(on: from), scenario.viewpoint(on: to)).first?.causes.map(\.reason)
      ?? []
  }

  @Test func whatLiesWhollyBetweenHappened() throws {
    let scenario = try Scenario(Scenario.event("e", "[2024-03-02..2024-03-05]"))
    #expect(try causes(scenario, "2024-03-01", "2024-03-05") == [.happened])
    #expect(try causes(scenario, "2024-03-02", "2024-03-05") == [.windowPassed])
    #expect(try causes(scenario, "2024-03-01", "2024-03-04") == [.windowPassed])
    #expect(try causes(scenario, "2024-03-05", "2024-03-01") == [.happened])
  }

  @Test func whatWasPlannedTookEffect() throws {
    let scenario = try Scenario(
      "- {record: event, id: e, date: 2024-03-01, modality: planned, title: e, effects: [{policy: p, set: {status: permitted}, effective: 2024-04-01}], citations: [{source: s1}]}"
    )
    #expect(try causes(scenario, "2024-03-15", "2024-04-15") == [.tookEffect])
  }

  @Test func whatRanOutExpired() throws {
    let scenario = try Scenario(
      Scenario.event("ban", "2024-01-01", set: "prohibited"),
      "- {record: event, id: waiver, date: 2024-03-01, title: waiver, effects: [{policy: p, set: {status: permitted}, until: 2024-03-31}], citations: [{source: s1}]}"
    )
    let changes = try scenario.diff(
      scenario.viewpoint(on: "2024-03-31"), scenario.viewpoint(on: "2024-04-01"))
    #expect(
      changes.first?.causes == [Cause(leg: .world, reason: .expired, events: [EventID(stored: "waiver")])])
    #expect(changes.first?.direction == .tightened)
  }

  @Test func theRecordsLegSaysWhatBecameKnown() throws {
    let scenario = try Scenario(Scenario.event("e", "2024-03-01"))
    let day = "2024-12-31"
    let start = try scenario.size
    func record(_ from: Int, _ to: Int) throws -> [CauseReason] {
      try scenario.diff(scenario.viewpoint(on: day, known: from), scenario.viewpoint(on: day, known: to))
        .first?
        .causes.map(\.reason) ?? []
    }
    #expect(try record(start - 1, start) == [.recordedLate])
    try scenario.add(
      "- {record: revision, event: e, as: correction, reason: wrong, effects: [{policy: p, set: {status: prohibited}}]}"
    )
    #expect(try record(start, start + 1) == [.corrected])
    try scenario.add(
      "- {record: revision, event: e, as: update, reason: more, effects: [{policy: p, set: {status: restricted}}], citations: [{source: late}]}"
    )
    #expect(try record(start + 1, start + 2) == [.updated])
    try scenario.add("- {record: retraction, event: e, reason: no}")
    #expect(try record(start + 2, start + 3) == [.retracted])
    #expect(try record(start + 3, start + 3) == [])
  }

  @Test func newReportsAndConfirmationsAreToldApart() throws {
    let scenario = try Scenario(
      Scenario.event("e", "2024-03-01"),
      "- {record: event, id: c, date: 2024-08-01, title: c, relations: [{type: confirms, event: e}], citations: [{source: late, speaker: bob}]}"
    )
    let day = "2024-12-31"
    let reported = try scenario.diff(
      scenario.viewpoint(on: day, reported: "2024-02-01"), scenario.viewpoint(on: day, reported: "2024-03-01")
    )
    #expect(reported.first?.causes.map(\.reason) == [.newlyReported])
    let confirmed = try scenario.diff(
      scenario.viewpoint(on: day, reported: "2024-07-01", evidence: .official),
      scenario.viewpoint(on: day, reported: "2024-08-01", evidence: .official))
    #expect(confirmed.first?.causes.map(\.reason) == [.confirmed])
  }

  @Test func bothLegsAreTold() throws {
    let scenario = try Scenario(
      Scenario.event("a", "2024-03-01", set: "prohibited"), Scenario.event("b", "2024-05-01"))
    let changes = try scenario.diff(
      scenario.viewpoint(on: "2024-04-01", known: 11), scenario.viewpoint(on: "2024-06-01"))
    #expect(changes.first?.causes.map(\.leg) == [.record, .world])
    #expect(changes.first?.direction == .introduced)
  }
}
