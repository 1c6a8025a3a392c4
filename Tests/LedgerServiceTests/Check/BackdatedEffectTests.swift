import PolicyModel
import Queries
import Testing

@Suite struct BackdatedEffectTests {
  private func found(
    date: String = "2024-03-01", effective: String?, reported: String = "2024-03-02",
    modality: String = "actual"
  ) throws -> [String] {
    let scenario = try Scenario()
    let effective = effective.map { ", effective: \"\($0)\"" } ?? ""
    try scenario.add(
      "- {record: event, id: e, date: \"\(date)\", title: e, modality: \(modality), participants: [us], effects: [{policy: p, set: {status: permitted, scope: here}\(effective)}], citations: [{source: s1, reported: \"\(reported)\"}]}"
    )
    return try scenario.check(Scenario.rule("backdated-effect")).ids
  }

  @Test func `more than a year before it was reported`() throws {
    #expect(try found(effective: "2014-03-01") == ["e p"])
    #expect(try found(effective: "2023-03-02") == ["e p"])
    #expect(try found(effective: "2014-03-01/2024-12-31") == ["e p"])
  }

  @Test func `not within a year, nor where the dates may be right`() throws {
    #expect(try found(effective: "2023-03-03") == [])
    #expect(try found(effective: "2023") == [])
    #expect(try found(effective: "2024-06-01") == [])
    #expect(try found(effective: nil) == [])
  }

  @Test func `a history that was written later is not backdated`() throws {
    #expect(try found(date: "1990-01-01", effective: nil) == [])
    #expect(try found(date: "1990-01-01", effective: "1990-02-01") == [])
    #expect(try found(date: "1990-01-01", effective: "1980-01-01", reported: "1980-06-01") == [])
  }

  @Test func `what is only expected changes nothing`() throws {
    #expect(try found(effective: "2014-03-01", modality: "expected") == [])
  }
}
