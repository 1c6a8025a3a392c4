import PolicyModel
import Queries
import Testing

@Suite struct AlikeActorsTests {
  private func found(_ actors: String..., more: String = "") throws -> [Finding] {
    let scenario = try Scenario(
      actors.enumerated().map { offset, actor in
        "- {record: actor, id: a\(offset), \(actor)}\n"
      }.joined())
    if !more.isEmpty { try scenario.add(more) }
    return try scenario.check(Scenario.rule("alike-actors"))
  }

  @Test(arguments: [
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy"), ("Joe Biden", "Joe Bidden"), ("Joe Biden", "Biden, Joe"),
    ("Élysée", "elysee"), ("Jens Stoltenberg", "Jens Stoltenburg"), ("Biden", "BIDEN"),
  ])
  func `a slip of the pen`(one: String, other: String) throws {
    #expect(
      try found("name: \"\(one)\", kind: person", "name: \"\(other)\", kind: person").ids == ["a0 a1"])
  }

  @Test(arguments: [
    ("Iran", "Iraq"), ("Iceland", "Ireland"), ("Gambia", "Zambia"), ("Austria", "Australia"),
    ("North Korea", "South Korea"), ("Niger", "Nigeria"), ("Ministry of Chile", "Ministry of China"),
    ("Brigade 101 of Ukraine", "Brigade 102 of Ukraine"), ("Slovakia", "Slovenia"),
  ])
  func `two names`(one: String, other: String) throws {
    #expect(try found("name: \(one), kind: state", "name: \(other), kind: state") == [])
  }

  @Test func `an alias counts, kinds, codes and belonging tell apart`() throws {
    #expect(
      try found("name: Johannes, kind: person, aliases: [Hannes]", "name: Hannes, kind: person").count == 1)
    #expect(try found("name: Washington, kind: person", "name: Washington, kind: state") == [])
    #expect(
      try found(
        "name: Georgia, kind: state, codes: {iso: GEO}", "name: Georgia, kind: state, codes: {iso: USG}")
        == [])
    #expect(
      try found(
        "name: Georgia, kind: state, codes: {iso: GEO}", "name: Georgia, kind: state, codes: {fips: GG}"
      )
      .count == 1)
    #expect(
      try found("name: Cabinet, kind: body", "name: cabinet, kind: body, memberships: [{partOf: a0}]") == [])
    #expect(
      try found("name: Cabinet, kind: body", "name: cabinet, kind: body, successors: [a0]") == [])
  }

  @Test func `a name that passed on makes two, one that both had at a time is told with its dates`() throws {
    let egypt = "name: Egypt, kind: state, aliases: [{name: United Republic, during: 1958/1971}]"
    let heir = "name: Union, kind: state, aliases: [{name: United Republic, during: 1972/..}]"
    let syria = "name: Syria, kind: state, aliases: [{name: United Republic, during: 1958/1961}]"
    let always = "name: Lot, kind: state, aliases: [United Republic]"
    #expect(try found(egypt, heir) == [])
    #expect(
      try found(egypt, syria).map(\.message) == [
        "a0 (Egypt) and a1 (Syria) may be one state: “United Republic” (1958–1971) and “United Republic” (1958–1961)"
      ])
    #expect(
      try found(heir, always).map(\.message) == [
        "a0 (Union) and a1 (Lot) may be one state: “United Republic” (since 1972) and “United Republic”"
      ])
    // Of the names of one that pass on among themselves, each is looked at.
    let twice =
      "name: Old, kind: state, aliases: [{name: United Republic, during: 1900/1910}, {name: United Republic, during: 1960}]"
    #expect(try found(twice, egypt).count == 1)
    #expect(try found(egypt, twice).count == 1)
  }

  @Test func `those that are merged are one already`() throws {
    #expect(
      try found(
        "name: Ann, kind: state", "name: Ann, kind: state", more: "- {record: merge, actor: a1, into: a0}")
        == [])
  }

  @Test func `the one that nothing uses is merged into the other, else the later one`() throws {
    let both = ("name: Johannes, kind: state", "name: johannes, kind: state")
    #expect(
      try found(both.0, both.1).first?.mend == merge("a1", into: "a0"))
    let first =
      "- {record: event, id: e, date: 2024-03-01, title: e, participants: [{actor: a0, role: user}, us], citations: [{source: s1}]}\n"
    #expect(
      try found(both.0, both.1, more: first).first?.mend == merge("a1", into: "a0"))
    let second = first.replacing("a0", with: "a1")
    #expect(
      try found(both.0, both.1, more: second).first?.mend == merge("a0", into: "a1"))
    #expect(
      try found(both.0, both.1, more: first + second.replacing("id: e,", with: "id: f,")).first?.mend
        == merge("a1", into: "a0"))
  }

  private func merge(_ actor: ParameterText, into other: ParameterText) -> Action {
    Action(.mergeActors, [actor, other], [.reason: "the same as \(text: other)"])
  }
}
