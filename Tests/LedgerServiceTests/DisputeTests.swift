import EDTF
import Ledger
import PolicyModel
import Queries
import Testing
import LedgerService

/// DESIGN, section 5: disputes, rulings, withdrawals; and what a diff says of them.
@Suite struct DisputeTests {
  private static let claim =
    "- {record: event, id: claim, date: 2024-03-01, title: claim, participants: [{actor: uk, role: speaker}], effects: [{policy: p, set: {status: permitted}}], citations: [{source: s1, attribution: on-record, speaker: uk}]}"
  private static func denial(_ id: String, of event: String, source: String, more: String = "") -> String {
    "- {record: event, id: \(id), date: 2024-03-02, type: denial, title: \(id), participants: [us], citations: [{source: \(source)\(more)}], relations: [{type: disputes, event: \(event)}]}"
  }

  @Test func aDisputeOfTheSameGradeContestsAndARulingSettles() throws {
    let scenario = try Scenario(
      Self.claim,
      Self.denial("denial", of: "claim", source: "s2", more: ", attribution: on-record, speaker: us"))
    #expect(try scenario.row(on: "2024-04-01")?.answer.certainty == .contested)
    #expect(try scenario.state(on: "2024-04-01") == "permitted or unstated")
    let before = try scenario.size
    try scenario.add("- {record: ruling, event: claim, verdict: reject, reason: denied}")
    #expect(try scenario.state(on: "2024-04-01") == "unstated")
    try scenario.add("- {record: ruling, event: claim, verdict: uphold, reason: it was so}")
    #expect(try scenario.row(on: "2024-04-01")?.answer.certainty == .certain)
    #expect(try scenario.state(on: "2024-04-01", known: before) == "permitted or unstated")
  }

  @Test func aWeakerDisputeIsListedAndNoMore() throws {
    let scenario = try Scenario(
      Self.claim,
      Self.denial("doubt", of: "claim", source: "s2", more: ", attribution: anonymous, speaker: somebody"))
    let row = try #require(try scenario.row(on: "2024-04-01"))
    #expect(row.answer.certainty == .certain)
    #expect(row.disputes.map(\.event.text) == ["doubt"])
    #expect(row.disputes.map(\.isWeaker) == [true])
  }

  @Test func theDisputesOfEveryEffectThatHoldsWithOrWithoutTheOthersAreListed() throws {
    let scenario = try Scenario(
      Scenario.event("old", "2024-03-01"), Scenario.event("new", "2024-03-05", set: "prohibited"),
      Self.denial("denies-old", of: "old", source: "s2"), Self.denial("denies-new", of: "new", source: "late")
    )
    let row = try #require(try scenario.row(on: "2024-12-01"))
    #expect(try scenario.state(on: "2024-12-01") == "permitted or prohibited or unstated")
    #expect(row.disputes.map(\.event.text) == ["denies-new", "denies-old"])
  }

  @Test func aDisputeTooWeakForTheEvidenceAskedDisputesNothing() throws {
    // The effect is official for the issuer of p, its event is single for whoever acted in it.
    let scenario = try Scenario(
      "- {record: event, id: e, date: 2024-03-01, title: e, participants: [uk], effects: [{policy: p, set: {status: permitted}}], citations: [{source: s1, attribution: on-record, speaker: us}]}",
      "- {record: event, id: d, date: 2024-03-02, title: d, participants: [uk], citations: [{source: s2, attribution: on-record, speaker: somebody}], relations: [{type: disputes, event: e}]}"
    )
    #expect(try scenario.row(on: "2024-04-01")?.answer.certainty == .contested)
    #expect(try scenario.row(on: "2024-04-01", evidence: .official)?.answer.certainty == .certain)
  }

  @Test func relaysOfACircleOfSourcesAreOneOrigin() throws {
    let scenario = try Scenario(
      "- {record: source, id: a, publisher: A, published: 2024-03-01, derivedFrom: [s1]}",
      "- {record: source, id: w, publisher: W, published: 2024-03-01, derivedFrom: [s1, late]}",
      "- {record: revision, source: s1, as: correction, reason: a circle, derivedFrom: [s2]}",
      "- {record: revision, source: s2, as: correction, reason: a circle, derivedFrom: [s1]}",
      "- {record: event, id: x, date: 2024-03-01, title: x, participants: [uk], effects: [{policy: p, set: {status: permitted}}], citations: [{source: s1}, {source: a}, {source: s2}, {source: w}]}"
    )
    #expect(try scenario.row(on: "2024-12-01")?.event?.grade == .single)
  }

  @Test func aReviewIsSeenThroughItsSources() throws {
    let scenario = try Scenario(
      Scenario.event("e", "2024-03-01"),
      "- {record: review, policy: p, on: 2024-04-01, citations: [{source: late}]}")
    #expect(try scenario.row(on: "2024-12-01")?.checked?.description == "2024-04-01")
    #expect(try scenario.row(on: "2024-12-01", reported: "2024-05-01")?.checked?.description == "2024-03-01")
  }

  @Test func aDiffNamesWhoDisputesAndWhatBecameOfTheDispute() throws {
    let scenario = try Scenario(
      Self.claim,
      Self.denial("denial", of: "claim", source: "s2", more: ", attribution: on-record, speaker: us"))
    let disputed = try scenario.size
    #expect(
      try scenario.cause(known: disputed - 1, disputed) == "disputed: claim, denial")
    try scenario.add("- {record: retraction, event: denial, reason: it was made up}")
    #expect(try scenario.cause(known: disputed, disputed + 1) == "retracted: claim, denial")
  }

  @Test func aRestoredSourceIsNotCalledWithdrawn() throws {
    let scenario = try Scenario(
      Scenario.event("e", "2024-03-01"),
      "- {record: withdrawal, source: s1, on: 2024-05-01, reason: pulled}",
      "- {record: restoration, source: s1, on: 2024-06-01, reason: back}")
    #expect(try scenario.cause(reported: "2024-04-01", "2024-05-02") == "source withdrawn: e")
    #expect(try scenario.cause(reported: "2024-05-02", "2024-06-02") == "source restored: e")
    #expect(try scenario.cause(reported: "2024-06-02", "2024-05-02") == "source withdrawn: e")
  }
}

extension Scenario {
  /// The causes of the first change of `p` on a late day between two prefixes, or two days of report.
  fileprivate func cause(known a: Int, _ b: Int) throws -> String {
    try cause(
      from: try viewpoint(on: "2024-12-01", known: a), to: try viewpoint(on: "2024-12-01", known: b))
  }

  fileprivate func cause(reported a: String, _ b: String) throws -> String {
    try cause(
      from: try viewpoint(on: "2024-12-01", reported: a), to: try viewpoint(on: "2024-12-01", reported: b))
  }

  private func cause(from: AskedDatedViewpoint, to: AskedDatedViewpoint) throws -> String {
    let answer = try store.read {
      try $0.diff(Scenario.everything, from: from, to: to, all: false, today: nil)
    }
    return answer.changes.first.map { change in
      change.causes.map { "\($0.reason.rawValue): \($0.events.map(\.text).joined(separator: ", "))" }
        .joined(separator: "; ")
    } ?? "no change"
  }
}
