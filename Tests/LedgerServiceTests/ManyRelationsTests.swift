import EDTF
import PolicyModel
import Queries
import Testing
import LedgerService

/// What is told of relations where there are more than can be left out one by one.
@Suite struct ManyRelationsTests {
  /// A stay of `e` by an event that has no effect.
  private func stay(_ number: Int, _ from: Day, _ until: Day) -> String {
    "- {record: event, id: stay\(number), date: \"\(from)\", title: stay, participants: [us], citations: [{source: s1}], relations: [{type: suspends, event: e, from: \"\(from)\", until: \"\(until)\"}]}"
  }

  private func silencing(_ scenario: Scenario, on day: Day) throws -> [SilencingRelation] {
    try #require(try scenario.row(on: "\(day)")).silencing
  }

  /// As many as the limit and more: the answer must be the same on either side of it.
  @Test(arguments: [3, 230]) func `of many stays that one is told in which the day lies`(count: Int) throws {
    // Given a stay every tenth day, each of three days
    let first = try #require(Day(iso: "2024-06-01"))
    let stays = (0..<count).map { stay($0, first.adding($0 * 10), first.adding($0 * 10 + 2)) }
    let scenario = try Scenario(Scenario.event("e", "2024-03-01"), stays.joined(separator: "\n"))
    // When, then
    let found = try silencing(scenario, on: first.adding(21))
    #expect(found.map(\.stated.event.text) == ["stay2"])
    #expect(found.map(\.until) == [EDTFDate(first.adding(22))])
    #expect(try silencing(scenario, on: first.adding(23)).isEmpty)
  }

  @Test func `a stay lasts as long as what extends it, through others too`() throws {
    // Given a stay, and extensions that each extend the one before
    let first = try #require(Day(iso: "2024-06-01"))
    let extensions = (1...30).map { number in
      let target = number == 1 ? "stay0" : "longer\(number - 1)"
      return
        "- {record: event, id: longer\(number), date: 2024-06-01, title: longer, participants: [us], citations: [{source: s1}], relations: [{type: extends, event: \(target), until: \"\(first.adding(number * 2))\"}]}"
    }
    let scenario = try Scenario(
      Scenario.event("e", "2024-03-01"), stay(0, first, first.adding(1)), extensions.joined(separator: "\n"))
    // When, then
    let found = try silencing(scenario, on: first)
    #expect(found.map(\.stated.event.text) == ["stay0"])
    #expect(found.map(\.until) == [EDTFDate(first.adding(60))])
  }
}
