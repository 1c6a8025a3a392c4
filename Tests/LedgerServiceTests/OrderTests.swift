import EDTF
import Ledger
import PolicyModel
import Queries
import Testing
import LedgerService

/// The order in which unrelated events were recorded changes no answer.
@Suite struct OrderTests {
  @Test(arguments: 0..<12) func unrelatedEventsMayBeTypedInAnyOrder(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let dates = [
      "2024-03-01", "2024-03", "[2024-03-05..2024-03-20]", "[2024-03-02,2024-03-09]", "2024-03-10", "2024-21",
    ]
    let values = ["permitted", "restricted", "prohibited"]
    let events = (0..<5).map { index in
      Scenario.event(
        "e\(index)", dates.randomElement(using: &dice)!, set: values.randomElement(using: &dice)!,
        source: ["s1", "s2", "relay"].randomElement(using: &dice)!)
    }
    let one = try Scenario(events.joined(separator: "\n"))
    let other = try Scenario(events.shuffled(using: &dice).joined(separator: "\n"))
    for day in ["2024-02-28", "2024-03-03", "2024-03-10", "2024-03-21", "2024-06-01"] {
      let viewpoint = try one.viewpoint(on: day)
      let (a, b) = try (
        one.store.read { try $0.state(Scenario.everything, from: viewpoint, all: true) }.rows.map(\.answer),
        other.store.read { try $0.state(Scenario.everything, from: viewpoint, all: true) }.rows.map(\.answer)
      )
      #expect(a.map(\.alternatives) == b.map(\.alternatives), "seed \(seed) on \(day)")
      #expect(a.map(\.since) == b.map(\.since), "seed \(seed) on \(day)")
      #expect(a.map(\.event) == b.map(\.event), "seed \(seed) on \(day)")
      #expect(a.map(\.grade) == b.map(\.grade), "seed \(seed) on \(day)")
    }
  }

  @Test func importingTwiceAddsNothing() throws {
    let documents = """
      - {record: event, id: e, date: 2024-03-01, title: e, participants: [us], effects: [{policy: p, set: {status: permitted}}], citations: [{source: s1}]}
      - {record: event, date: 2024-03-02, title: Without an id, citations: [{source: s1}]}
      - {record: citation, event: e, source: s2, quote: "yes"}
      - {record: revision, event: e, as: update, reason: more, title: e more, citations: [{source: late}]}
      - {record: revision, actor: us, as: update, reason: name, name: The United States}
      - {record: review, policy: p, on: 2024-09-01, source: s1}
      - {record: ruling, event: e, verdict: uphold, reason: so}
      - {record: withdrawal, source: s2, on: 2024-09-01, reason: bad}
      - {record: restoration, source: s2, on: 2024-09-02, reason: good}
      - {record: assertion, policy: p, key: status, value: permitted, on: 2024-09-01}
      - {record: event, id: gone, date: 2024-03-03, title: gone, citations: [{source: s1}]}
      - {record: retraction, event: gone, reason: no}
      """
    let scenario = try Scenario(documents)
    let size = try scenario.size
    let reason = RevisionReason(kind: .update, reason: "again")
    try scenario.add(documents, onExisting: .revise(reason))
    #expect(try scenario.size == size)
  }

  @Test func aChangedDocumentBecomesAnUpdate() throws {
    let scenario = try Scenario(Scenario.event("e", "2024-03-01"))
    let size = try scenario.size
    try scenario.add(
      Scenario.event("e", "2024-03-01", set: "restricted"),
      onExisting: .revise(RevisionReason(kind: .update, reason: "file")))
    #expect(try scenario.size == size + 1)
    #expect(try scenario.state(on: "2024-12-31", reported: "2024-03-01") == "restricted")
    #expect(try scenario.state(on: "2024-12-31", known: size) == "permitted")
  }
}
