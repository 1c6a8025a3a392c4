import Ledger
import PolicyModel
import Queries
import Testing

/// DESIGN, section 5: what citations add up to.
@Suite struct GradeTests {
  private func grade(_ citations: String, more: String = "") throws -> Grade? {
    let scenario = try Scenario(
      "- {record: event, id: e, date: 2024-03-01, title: e, participants: [us], effects: [{policy: p, set: {status: permitted}}], citations: [\(citations)]}",
      more.isEmpty ? "[]" : more)
    return try scenario.row(on: "2024-12-31")?.answer.grade
  }

  @Test func onePublisherIsSingle() throws {
    #expect(try grade("{source: s1}") == .single)
  }

  @Test func oneUnnamedSpeakerIsAnonymous() throws {
    #expect(try grade("{source: s1, attribution: anonymous, speaker: an official}") == .anonymous)
    #expect(try grade("{source: s1, attribution: background}") == .anonymous)
  }

  @Test func unnamedSpeakersOfTwoRootSourcesAreTwo() throws {
    let two = "{source: s1, attribution: anonymous}, {source: s2, attribution: anonymous}"
    #expect(try grade(two) == .corroborated)
  }

  @Test func originCanSayThatTheyAreOne() throws {
    let one =
      "{source: s1, attribution: anonymous, origin: x}, {source: s2, attribution: anonymous, origin: X}"
    #expect(try grade(one) == .anonymous)
    #expect(try grade("{source: s1}, {source: s2, origin: s1}") == .single)
  }

  @Test func relaysOfOneStoryAreOneOrigin() throws {
    #expect(try grade("{source: s1}, {source: relay}") == .single)
  }

  @Test func aNamedSpeakerIsOneOriginHoweverManyReportIt() throws {
    #expect(try grade("{source: s1, speaker: Carol}, {source: s2, speaker: carol}") == .single)
    #expect(try grade("{source: s1, speaker: Carol}, {source: s2, speaker: Dave}") == .corroborated)
  }

  @Test func anOfficeHolderOnTheRecordIsOfficialOnlyInOffice() throws {
    #expect(try grade("{source: s1, speaker: ann}") == .official)
    #expect(try grade("{source: s1, speaker: Ann}") == .official)
    #expect(try grade("{source: s1, speaker: bob}") == .single)
    #expect(try grade("{source: late, speaker: bob}") == .official)
    #expect(try grade("{source: s1, speaker: ann, attribution: background}") == .anonymous)
  }

  @Test func anOfficialDocumentIsItsPublishers() throws {
    #expect(try grade("{source: gazette, attribution: official-document}") == .official)
    #expect(try grade("{source: s1, attribution: official-document}") == .single)
    #expect(try grade("{source: s1, attribution: official-document, speaker: uk}") == .single)
  }

  @Test func otherStancesRaiseNothing() throws {
    for stance in ["implies", "declines", "denies"] {
      #expect(
        try grade("{source: s1, attribution: anonymous}, {source: s2, speaker: ann, stance: \(stance)}")
          == .anonymous)
    }
  }

  @Test func confirmationsCountFromTheirOwnDays() throws {
    let scenario = try Scenario(
      Scenario.event("e", "2024-03-01"),
      "- {record: event, id: c, date: 2024-08-01, title: c, participants: [us], relations: [{type: confirms, event: e}], citations: [{source: late, speaker: bob}]}"
    )
    #expect(try scenario.row(on: "2024-12-31")?.answer.grade == .official)
    #expect(try scenario.row(on: "2024-12-31", reported: "2024-07-31")?.answer.grade == .single)
    #expect(try scenario.state(on: "2024-12-31", reported: "2024-07-31", evidence: .official) == "unstated")
  }

  /// The confirmer speaks for the issuer on the day of the confirming event, whenever that was reported.
  @Test func aConfirmersDayIsThatOfTheConfirmingEvent() throws {
    let scenario = try Scenario(
      Scenario.event("e", "2024-03-01"),
      "- {record: event, id: c, date: 2024-06-01, title: c, participants: [us], relations: [{type: confirms, event: e}], citations: [{source: late, speaker: ann}]}"
    )
    #expect(try scenario.row(on: "2024-12-31")?.answer.grade == .official)
  }

  @Test func draftsCountOnlyWhereTheyAreAskedFor() throws {
    let scenario = try Scenario(
      "- {record: event, id: e, date: 2024-03-01, title: e, unsourced: true, effects: [{policy: p, set: {status: permitted}}]}"
    )
    #expect(try scenario.state(on: "2024-12-31") == "unstated")
    #expect(try scenario.state(on: "2024-12-31", evidence: .unsourced) == "permitted")
  }
}
