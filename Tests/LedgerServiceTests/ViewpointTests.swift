import EDTF
import Ledger
import PolicyModel
import Queries
import Testing

/// DESIGN, sections 5 and 6: what a viewpoint sees.
@Suite struct ViewpointTests {
  @Test func aCitationWithoutADayIsInvisibleToEveryQuestionWithReported() throws {
    let scenario = try Scenario(
      "- {record: source, id: undated, publisher: U}", Scenario.event("e", "2024-03-01", source: "undated"))
    #expect(try scenario.state(on: "2024-12-31") == "permitted")
    #expect(try scenario.state(on: "2024-12-31", reported: "2030-01-01") == "unstated")
  }

  @Test func theLatestDayOfAReportCounts() throws {
    let scenario = try Scenario(
      "- {record: event, id: e, date: 2024-03-01, title: e, effects: [{policy: p, set: {status: permitted}}], citations: [{source: s1, reported: 2024-04}]}"
    )
    #expect(try scenario.state(on: "2024-12-31", reported: "2024-04-29") == "unstated")
    #expect(try scenario.state(on: "2024-12-31", reported: "2024-04-30") == "permitted")
  }

  @Test func anUpdateAppliesOnceItsOwnCitationsAreVisibleAndACorrectionAlways() throws {
    let scenario = try Scenario(
      Scenario.event("e", "2024-03-01"),
      """
      - {record: revision, event: e, as: update, reason: more, effects: [{policy: p, set: {status: restricted}}], citations: [{source: late}]}
      """)
    #expect(try scenario.state(on: "2024-12-31", reported: "2024-07-01") == "permitted")
    #expect(try scenario.state(on: "2024-12-31", reported: "2024-08-01") == "restricted")
    let before = try scenario.size
    try scenario.add(
      "- {record: revision, event: e, as: correction, reason: wrong, effects: [{policy: p, set: {status: prohibited}}]}"
    )
    // It corrects what the update said, so it shows where that does; before the update nothing was wrong.
    #expect(try scenario.state(on: "2024-12-31", reported: "2024-08-01") == "prohibited")
    #expect(try scenario.state(on: "2024-12-31", reported: "2024-08-01", known: before) == "restricted")
    #expect(try scenario.state(on: "2024-12-31", reported: "2024-07-01") == "permitted")
    // A correction of the record shows before the update too.
    try scenario.add("- {record: revision, event: e, as: correction, reason: wrong, date: 2024-02-01}")
    #expect(try scenario.state(on: "2024-02-15", reported: "2024-07-01") == "permitted")
    #expect(try scenario.state(on: "2024-02-15", reported: "2024-07-01", known: before) == "unstated")
  }

  @Test func aRetractionLeavesTheOldAnswerReachable() throws {
    let scenario = try Scenario(Scenario.event("e", "2024-03-01"))
    let before = try scenario.size
    try scenario.add("- {record: retraction, event: e, reason: it was made up}")
    #expect(try scenario.state(on: "2024-12-31") == "unstated")
    #expect(try scenario.state(on: "2024-12-31", known: before) == "permitted")
  }

  @Test func whatIsExpectedNeverChangesState() throws {
    for modality in ["expected", "proposed"] {
      let scenario = try Scenario(
        "- {record: event, id: e, date: 2024-03-01, modality: \(modality), title: e, effects: [{policy: p, set: {status: permitted}}], citations: [{source: s1}]}"
      )
      #expect(try scenario.state(on: "2024-12-31") == "unstated")
    }
  }

  @Test func aStatusClearsTheAttributesThatItsEventDoesNotSet() throws {
    let scope = Key("scope")!
    let scenario = try Scenario(
      "- {record: event, id: a, date: 2024-03-01, title: a, effects: [{policy: p, set: {status: permitted, scope: here}}], citations: [{source: s1}]}",
      "- {record: event, id: b, date: 2024-03-10, title: b, effects: [{policy: p, set: {scope: there}}], citations: [{source: s1}]}",
      "- {record: event, id: c, date: 2024-03-20, title: c, effects: [{policy: p, set: {status: restricted}, until: 2024-03-25}], citations: [{source: s1}]}"
    )
    #expect(try scenario.state(on: "2024-03-05", key: scope) == "here")
    #expect(try scenario.state(on: "2024-03-15", key: scope) == "there")
    #expect(try scenario.state(on: "2024-03-25", key: scope) == "cleared")
    #expect(try scenario.state(on: "2024-03-26", key: scope) == "there")
    #expect(try scenario.state(on: "2024-03-26") == "permitted")
  }

  @Test func sinceReachesBackThroughRepetitions() throws {
    let scenario = try Scenario(
      Scenario.event("a", "2024-03-01"), Scenario.event("b", "2024-03-10"),
      Scenario.event("c", "2024-04-01", set: "restricted"), Scenario.event("d", "2024-05"))
    let row = try scenario.row(on: "2024-03-20")
    #expect(row?.answer.since?.text == "2024-03-01")
    #expect(row?.answer.event?.text == "a")
    #expect(try scenario.row(on: "2024-06-20")?.answer.since?.text == "2024-05")
    #expect(try scenario.state(on: "2024-05-15") == "permitted or restricted")
  }
}
