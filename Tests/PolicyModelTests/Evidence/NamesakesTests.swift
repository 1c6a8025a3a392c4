import EDTF
import PolicyModel
import Testing

/// Whom a name means that several have had.
@Suite struct NamesakesTests {
  private func actor(_ id: String, named times: [String?], called name: String = "Itself") throws -> Actor {
    Actor(
      id: ActorID(stored: id), name: name, kind: .state,
      aliases: try times.map { Alias(name: "Yugoslavia", during: try $0.map { try EDTFDate($0) }) },
      codes: [], memberships: [], life: .unstated)
  }

  private func meant(_ actors: [Actor], on date: String) throws -> [String] {
    let days = DaySet.everyDay.within(try EDTFDate(date))
    return Namesakes(name: "YUGOSLAVIA", actors: actors).meant(on: days).map(\.id.text)
  }

  @Test(
    arguments: [
      ("1980", ["old"]), ("1992-04-27", ["old"]), ("1992-04-28", ["new"]), ("1999-03-24", ["new"]),
      ("1992-04", ["old", "new"]), ("1980/2000", ["old", "new"]), ("1992?", ["old", "new"]),
      ("[1991,2001]", ["old", "new"]), ("/1980", ["old"]), ("2000/..", ["new"]),
      ("[1900..]", ["old", "new"]),
      // Nobody was so named then: the date, or those of the names, may be wrong.
      ("1900", ["old", "new"]), ("2020-01-01", ["old", "new"]),
    ])
  func `given dated names, when a date is known, then those are meant who were so named then`(
    _ date: String, _ expected: [String]
  ) throws {
    let actors = try [
      actor("old", named: ["1945-11-29/1992-04-27"]), actor("new", named: ["1992-04-28/2003-02-03"]),
    ]
    #expect(try meant(actors, on: date) == expected)
  }

  @Test func `a name without dates may be meant on every day`() throws {
    let actors = try [actor("always", named: [nil]), actor("once", named: ["1992/2003"])]
    #expect(try meant(actors, on: "1980") == ["always"])
    #expect(try meant(actors, on: "1999") == ["always", "once"])
  }

  @Test func `one's own name has no dates`() throws {
    let actors = try [actor("own", named: [], called: "Yugoslavia"), actor("once", named: ["1992/2003"])]
    #expect(try meant(actors, on: "1980") == ["own"])
  }

  @Test func `a name that was had twice may be meant in both times`() throws {
    let actors = try [
      actor("twice", named: ["1918/1941", "1945/1992"]), actor("once", named: ["1942/1944"]),
    ]
    #expect(try meant(actors, on: "1930") == ["twice"])
    #expect(try meant(actors, on: "1943") == ["once"])
    #expect(try meant(actors, on: "1980") == ["twice"])
  }

  @Test func `an open beginning or end does not limit`() throws {
    let actors = try [actor("before", named: ["../1990"]), actor("since", named: ["1991/"])]
    #expect(try meant(actors, on: "1000") == ["before"])
    #expect(try meant(actors, on: "2500") == ["since"])
  }

  @Test func `candidates are told with their dates, where any is dated`() throws {
    let actors = try [actor("always", named: [nil]), actor("once", named: ["1992/2003", "2010"])]
    let dated = Namesakes(name: "Yugoslavia", actors: actors)
    #expect(
      dated.candidates(actors).map(\.label) == [
        "always  (Itself, so named at any time)", "once  (Itself, so named 1992–2003, 2010)",
      ])
    let undated = Namesakes(name: "Itself", actors: actors)
    #expect(undated.candidates(actors).map(\.label) == ["always  (Itself)", "once  (Itself)"])
  }

  @Test func `it is nothing where one is named otherwise`() throws {
    let actors = try [actor("one", named: [nil]), actor("other", named: [])]
    #expect(Namesakes(name: "Yugoslavia", of: actors) == nil)
    #expect(Namesakes(name: "Yugoslavia", of: [actors[0]]) != nil)
  }
}
