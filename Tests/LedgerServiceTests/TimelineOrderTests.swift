import EDTF
import Documents
import Ledger
import PolicyModel
import Queries
import Testing
import LedgerService

/// DESIGN, section 4, and what is said of timelines: within a day times first, then relations, then entries; each event
/// shows what it really replaced.
@Suite struct TimelineOrderTests {
  private func timeline(
    _ scenario: Scenario, from: String? = nil, to: String? = nil, evidence: Grade? = nil
  ) throws -> [TimelineEvent] {
    let asked = AskedTimeline(
      actors: [], from: from.flatMap { Day(iso: $0) }, to: to.flatMap { Day(iso: $0) }, policies: nil,
      types: nil, roles: nil, with: [], limit: nil, direct: false, before: true)
    let viewpoint = AskedViewpoint(reported: nil, evidence: evidence, known: .newest)
    return try scenario.store.read { try $0.timeline(asked, from: viewpoint) }.events
  }

  private func ids(_ scenario: Scenario, from: String? = nil, to: String? = nil) throws -> [String] {
    try timeline(scenario, from: from, to: to).map(\.event.id.text)
  }

  /// `id: before → after`, with a question mark where what was before is not certain.
  private func replaced(_ scenario: Scenario) throws -> [String] {
    try timeline(scenario).flatMap { timed in
      timed.event.effects.map { effect in
        let before = effect.before.map { $0.value ?? $0.word } ?? "?"
        return "\(timed.event.id): \(before) → \(effect.does.value ?? effect.does.word)"
      }
    }
  }

  @Test func timesOrderTheEventsOfADay() throws {
    let scenario = try Scenario(
      Scenario.event("evening", "2024-03-05T18:00:00", set: "prohibited"),
      Scenario.event("whole", "2024-03-05", set: "restricted"),
      Scenario.event("morning", "2024-03-05T08:00:00"))
    #expect(try ids(scenario) == ["whole", "morning", "evening"])
  }

  @Test func relationsOrderWhatTimesLeaveOpen() throws {
    let scenario = try Scenario(
      Scenario.event("first", "2024-03-05", set: "prohibited"),
      Scenario.event("other", "2024-03-05", set: "restricted"),
      "- {record: revision, event: first, as: correction, reason: order, relations: [{type: amends, event: other}]}"
    )
    #expect(try ids(scenario) == ["other", "first"])
    #expect(try replaced(scenario) == ["other: unstated → restricted", "first: restricted → prohibited"])
  }

  @Test func instantsAreComparedAsInstants() throws {
    // 10:00 in Kyiv is 08:00 UTC, before 09:00 UTC.
    let scenario = try Scenario(
      Scenario.event("utc", "2024-03-05T09:00:00Z", set: "prohibited"),
      Scenario.event("kyiv", "2024-03-05T10:00:00+02:00"))
    #expect(try ids(scenario) == ["kyiv", "utc"])
    #expect(try replaced(scenario) == ["kyiv: unstated → permitted", "utc: permitted → prohibited"])
  }

  @Test func eachShowsWhatItReplacedWithinTheDay() throws {
    let scenario = try Scenario(
      Scenario.event("ban", "2024-03-01", set: "prohibited"),
      Scenario.event("late", "2024-03-05T18:00:00"),
      Scenario.event("early", "2024-03-05T08:00:00", set: "restricted"))
    #expect(
      try replaced(scenario) == [
        "ban: unstated → prohibited", "early: prohibited → restricted", "late: restricted → permitted",
      ])
  }

  @Test func `in a circle of times and amendments nothing came before`() throws {
    let scenario = try Scenario(
      Scenario.event("a", "2024-03-05T10:00:00"),
      Scenario.event("b", "2024-03-05T12:00:00", set: "restricted"),
      Scenario.event("c", "2024-03-05T14:00:00", set: "prohibited"),
      "- {record: revision, event: a, as: correction, reason: order, relations: [{type: amends, event: c}]}")
    #expect(try replaced(scenario) == ["a: ? → permitted", "b: ? → restricted", "c: ? → prohibited"])
  }

  @Test func whatMayHaveComeBetweenIsNotGuessed() throws {
    let scenario = try Scenario(
      Scenario.event("ban", "2024-03-01", set: "prohibited"),
      Scenario.event("once", "[2024-03-04..2024-03-08]"),
      Scenario.event("within", "2024-03-06", set: "restricted"))
    #expect(
      try replaced(scenario) == [
        "ban: unstated → prohibited", "once: ? → permitted", "within: ? → restricted",
      ])
  }

  @Test func aLaterStepOfOneEventReplacesItsEarlierOne() throws {
    let scenario = try Scenario(
      """
      - record: event
        id: steps
        date: 2024-03-01
        title: steps
        effects: [{policy: p, set: {status: restricted}}, {policy: p, set: {status: prohibited}, effective: 2024-04-01}]
        citations: [{source: s1}]
      """)
    #expect(try replaced(scenario) == ["steps: unstated → restricted", "steps: restricted → prohibited"])
  }

  @Test func aPeriodInAGapDoesNotListTheEvent() throws {
    let scenario = try Scenario(
      Scenario.event("one-of", "[2024-03-01, 2024-03-20]".replacing(" ", with: "")),
      Scenario.event("all-of", "{2024-03-02,2024-03-22}", set: "restricted"),
      Scenario.event("lasted", "2024-03-03/2024-03-25", set: "prohibited"),
      Scenario.event("masked", "2024-XX-05"))
    #expect(try ids(scenario, from: "2024-03-10", to: "2024-03-15") == ["lasted"])
    #expect(try ids(scenario, from: "2024-03-20", to: "2024-03-22") == ["one-of", "all-of", "lasted"])
    #expect(try ids(scenario, from: "2024-04-01", to: "2024-04-30") == ["masked"])
  }

  @Test func anEventIsGradedAsItsEffectIs() throws {
    let scenario = try Scenario(
      Scenario.event("e", "2024-03-01"),
      "- {record: event, id: c, date: 2024-08-01, title: c, relations: [{type: confirms, event: e}], citations: [{source: late, speaker: bob}]}"
    )
    let event = try #require(try timeline(scenario).first?.event)
    #expect(event.grade == .official)
    #expect(event.raised?.from == .single)
    #expect(event.raised?.since.text == "2024-08-01")
    #expect(event.raised?.by.text == "c")
    #expect(try scenario.row(on: "2024-12-31")?.answer.grade == .official)
    #expect(try timeline(scenario, evidence: .official).map(\.event.id.text).contains("e"))
  }

  @Test func whatAPartySaysOfAnothersPolicyIsNoMoreThanSingle() throws {
    let scenario = try Scenario(
      "- {record: event, id: e, date: 2024-03-01, title: e, participants: [uk], effects: [{policy: p, set: {status: permitted}}], citations: [{source: s1, attribution: on-record, speaker: uk}]}"
    )
    #expect(try timeline(scenario).first?.event.grade == .single)
    #expect(try scenario.row(on: "2024-12-31")?.answer.grade == .single)
  }

  @Test(arguments: 0..<30) func whatIsReplacedIsWhatADiffStartsFrom(seed: UInt64) throws {
    var dice = Dice(seed: 77_000 + seed)
    let values = ["permitted", "restricted", "prohibited"]
    let events = (0..<6).map { index in
      let day = 1 + Int.random(in: 0..<6, using: &dice)
      let hour = Int.random(in: 0..<24, using: &dice)
      let clock = "T" + (hour < 10 ? "0" : "") + "\(hour):00:00"
      return Scenario.event(
        "e\(index)", "2024-03-0\(day)" + (dice.chance(50) ? clock : ""),
        set: values.randomElement(using: &dice) ?? "permitted")
    }
    let scenario = try Scenario(events.joined(separator: "\n"))
    let days = try timeline(scenario).reduce(into: [Day: [ShownEvent]]()) { found, timed in
      found[timed.event.date.earliestForOrder, default: []].append(timed.event)
    }
    for (day, events) in days {
      let before = try scenario.state(on: "\(day.adding(-1))")
      let after = try scenario.state(on: "\(day)")
      let told = events.compactMap { $0.effects.first?.before.map { $0.value ?? $0.word } }
      if events.count == 1 {
        #expect(told == (before.contains(" or ") ? [] : [before]), "seed \(seed), \(day)")
      } else if told.count == events.count {
        // Where each is certain they follow on each other, from what was to what is.
        #expect(told.first == before, "seed \(seed), \(day)")
        #expect(events.last?.effects.first?.does.value == after, "seed \(seed), \(day)")
        for (one, next) in zip(events, told.dropFirst()) {
          #expect(one.effects.first?.does.value == next, "seed \(seed), \(day)")
        }
      }
    }
  }
}
