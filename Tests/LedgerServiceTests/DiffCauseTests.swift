import EDTF
import Ledger
import PolicyModel
import Queries
import Testing
import LedgerService

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
    let cause = changes.first?.causes.first
    #expect(cause?.reason == .expired)
    #expect(cause?.events == [EventID(stored: "waiver")])
    #expect(cause?.parts.first?.date == (try EDTFDate("2024-03-31")))
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

  private func cause(_ scenario: Scenario, known a: Int, _ b: Int, on day: String) throws -> Cause? {
    try scenario.diff(scenario.viewpoint(on: day, known: a), scenario.viewpoint(on: day, known: b)).first?
      .causes.first
  }

  @Test func anOrderThatMovedHasTheMendedEventAsItsCause() throws {
    let scenario = try Scenario(
      Scenario.event("a", "2024-03-05", set: "prohibited"), Scenario.event("b", "2024-03-05"),
      "- {record: event, id: c, date: 2024-03-05, title: c, citations: [{source: s1}]}")
    let start = try scenario.size
    try scenario.add(
      "- {record: revision, event: b, as: correction, reason: order, relations: [{type: amends, event: a}]}")
    #expect(try cause(scenario, known: start, start + 1, on: "2024-03-05")?.reason == .corrected)
    #expect(try cause(scenario, known: start, start + 1, on: "2024-03-05")?.events.map(\.text) == ["b"])
  }

  @Test func anOrderThroughAThirdEventHasThatAsItsCause() throws {
    let scenario = try Scenario(
      Scenario.event("a", "2024-03-05", set: "prohibited"),
      Scenario.event("c", "2024-03-05", set: "restricted", more: ", relations: [{type: amends, event: a}]"),
      Scenario.event("b", "2024-03-05", more: ", relations: [{type: amends, event: c}]"))
    let start = try scenario.size
    try scenario.add("- {record: retraction, event: c, reason: made up}")
    let cause = try cause(scenario, known: start, start + 1, on: "2024-03-05")
    #expect(cause?.reason == .retracted)
    #expect(cause?.events.map(\.text) == ["c"])
  }

  @Test func anOrderThatIsReportedLaterIsNewlyReported() throws {
    let scenario = try Scenario(
      Scenario.event("a", "2024-03-05", set: "prohibited"), Scenario.event("b", "2024-03-05"),
      "- {record: revision, event: b, as: update, reason: more, relations: [{type: amends, event: a}], citations: [{source: late}]}"
    )
    let changes = try scenario.diff(
      scenario.viewpoint(on: "2024-03-05", reported: "2024-04-01"),
      scenario.viewpoint(on: "2024-03-05", reported: "2024-09-01"))
    #expect(changes.first?.direction == .becameCertain)
    #expect(changes.first?.causes.map(\.reason) == [.updated])
    #expect(changes.first?.causes.first?.events.map(\.text) == ["b"])
  }

  @Test func aSourceThatIsRestoredIsSaid() throws {
    let scenario = try Scenario(Scenario.event("e", "2024-03-01"))
    try scenario.add("- {record: withdrawal, source: s1, on: 2024-05-01, reason: pulled}")
    let start = try scenario.size
    try scenario.add("- {record: restoration, source: s1, on: 2024-05-02, reason: back}")
    #expect(try cause(scenario, known: start, start + 1, on: "2024-12-01")?.reason == .sourceRestored)
    #expect(try cause(scenario, known: start - 1, start, on: "2024-12-01")?.reason == .sourceWithdrawn)
  }

  @Test func anEffectThatACorrectionAddedWasNotRecordedLate() throws {
    let scenario = try Scenario(
      "- {record: event, id: e, date: 2024-03-01, title: e, participants: [us], citations: [{source: s1}]}")
    let start = try scenario.size
    try scenario.add(
      "- {record: revision, event: e, as: correction, reason: effect, effects: [{policy: p, set: {status: permitted}}]}"
    )
    #expect(try cause(scenario, known: start, start + 1, on: "2024-12-01")?.reason == .corrected)
  }

  @Test func aCitationThatWasTakenBackIsACorrection() throws {
    let scenario = try Scenario(Scenario.event("e", "2024-03-01"))
    let start = try scenario.size
    try scenario.write(
      .withdrawCitation(
        WithdrawCitation(
          event: Reference("e", at: .none), citation: Reference("s1", at: .none), reason: "not there",
          correction: nil)))
    #expect(try cause(scenario, known: start, start + 1, on: "2024-12-01")?.reason == .corrected)
  }

  @Test func whatExpiredBetweenIsNamedToo() throws {
    let scenario = try Scenario(
      Scenario.event("ban", "2024-01-01", set: "prohibited"),
      "- {record: event, id: waiver, date: 2024-03-01, title: waiver, effects: [{policy: p, set: {status: permitted}, until: 2024-03-31}], citations: [{source: s1}]}",
      Scenario.event("limit", "2024-04-10", set: "restricted"))
    let changes = try scenario.diff(
      scenario.viewpoint(on: "2024-03-15"), scenario.viewpoint(on: "2024-04-15"))
    let cause = try #require(changes.first?.causes.first)
    #expect(cause.reason == .happened)
    #expect(
      cause.parts.map { "\($0.event) \($0.reason.rawValue) \($0.date?.text ?? "-")" } == [
        "waiver expired 2024-03-31", "limit happened 2024-04-10",
      ])
  }

  @Test func theDayOfAnEventIsItsOwnAndNotTheRuns() throws {
    let scenario = try Scenario(
      Scenario.event("first", "2024-03-01"), Scenario.event("again", "2024-03-10"),
      "- {record: retraction, event: first, reason: no}")
    let size = try scenario.size
    let changes = try scenario.diff(
      scenario.viewpoint(on: "2024-12-01", known: size - 3),
      scenario.viewpoint(on: "2024-12-01", known: size - 1))
    let parts = changes.first?.causes.first?.parts ?? []
    #expect(parts.allSatisfy { $0.date?.text == ($0.event.text == "first" ? "2024-03-01" : "2024-03-10") })
    #expect(!parts.isEmpty)
  }

  @Test(arguments: ["2024-05-01", "2024-06-30"]) func ofDaysToComeTheWordsAreOthers(today: String) throws {
    let scenario = try Scenario(
      "- {record: event, id: e, date: 2024-03-01, title: e, effects: [{policy: p, set: {status: permitted}, effective: 2024-06-01, until: 2024-07-31}], citations: [{source: s1}]}"
    )
    func reason(_ from: String, _ to: String) throws -> CauseReason? {
      let sides = try (scenario.viewpoint(on: from), scenario.viewpoint(on: to))
      return try scenario.store.read {
        try $0.diff(Scenario.everything, from: sides.0, to: sides.1, all: false, today: Day(iso: today))
      }.changes.first?.causes.first?.reason
    }
    let isBefore = today < "2024-06-01"
    #expect(try reason("2024-04-01", "2024-06-15") == (isBefore ? .willTakeEffect : .tookEffect))
    #expect(try reason("2024-06-15", "2024-08-15") == .willExpire)
  }
}
