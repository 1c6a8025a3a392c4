import PolicyModel
import Queries
import Testing

@Suite struct EndWithoutBeginningTests {
  private func found(_ documents: String...) throws -> [String] {
    let scenario = try Scenario()
    for text in documents { try scenario.add(text) }
    return try scenario.check(Scenario.rule("end-without-beginning")).ids
  }

  private func end(_ does: String = "clear: [status]", type: String = "termination") -> String {
    """
    - {record: event, id: end, date: 2024-03-01, type: \(type), title: e, participants: [us], effects: [{policy: p, \(does)}], citations: [{source: s1}]}
    """
  }

  @Test func `what is cleared must have been there`() throws {
    #expect(try found(end()) == ["end p"])
    #expect(try found(Scenario.event("b", "2024-02-01"), end()) == [])
    #expect(try found(end("clear: [scope]")) == ["end p"])
    #expect(try found(Scenario.event("b", "2024-02-01"), end("clear: [scope]")) == ["end p"])
  }

  @Test func `what may have begun before is enough, what began after is not`() throws {
    #expect(try found(Scenario.event("b", "2024"), end()) == [])
    #expect(try found(Scenario.event("b", "2024-03-02"), end()) == ["end p"])
  }

  @Test(arguments: ["lifting", "termination", "suspension", "extension"])
  func `an event whose type goes on from something`(type: String) throws {
    let set = "set: {status: permitted}"
    #expect(try found(end(set, type: type)) == ["end p"])
    #expect(try found(Scenario.event("b", "2024-02-01"), end(set, type: type)) == [])
  }

  @Test func `a status that clears its attributes by itself ends nothing that must be there`() throws {
    #expect(try found(Scenario.event("b", "2024-02-01")) == [])
    #expect(try found(end("set: {status: permitted}, clear: [scope]", type: "authorization")) == [])
  }
}
