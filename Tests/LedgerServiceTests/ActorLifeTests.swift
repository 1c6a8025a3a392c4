import EDTF
import Ledger
import PolicyModel
import Testing

/// When an actor was, and who came after it: what is taken, and what is refused.
@Suite struct ActorLifeTests {
  private static let union =
    "- {record: actor, id: sm, name: The union, kind: state, founded: 1992, dissolved: 2006-06-03, successors: [{actor: uk, on: 2006-06-04}]}"

  private func life(_ documents: String..., of id: ActorID = ActorID(stored: "sm")) throws -> ActorLife<
    ActorID
  >? {
    let scenario = try Scenario()
    for text in documents { try scenario.add(text) }
    return try scenario.store.read { try $0.actors(.some([id]), at: $0.head.size).first?.actor.life }
  }

  private func refusal(_ documents: String...) throws -> [String] {
    let scenario = try Scenario()
    do {
      for text in documents { try scenario.add(text) }
      return []
    } catch let rejection as Rejection {
      return rejection.problems.map { "\($0.rule)" }
    }
  }

  @Test func `dates and successors are kept as they were written`() throws {
    let life = try #require(try life(Self.union))
    #expect(life.founded?.text == "1992" && life.dissolved?.text == "2006-06-03")
    #expect(life.successors.map(\.actor.text) == ["uk"] && life.successors.first?.on?.text == "2006-06-04")
  }

  @Test func `a revision changes one of them, and clears one`() throws {
    let revision = { (fields: String) in
      "- {record: revision, actor: sm, as: correction, reason: r, \(fields)}"
    }
    let moved = try #require(try life(Self.union, revision("dissolved: 2006-06-05")))
    #expect(moved.dissolved?.text == "2006-06-05" && moved.founded?.text == "1992")
    #expect(moved.successors.count == 1)
    let cleared = try #require(try life(Self.union, revision("founded: null, successors: [us, {actor: uk}]")))
    #expect(cleared.founded == nil && cleared.dissolved != nil)
    #expect(cleared.successors.map { "\($0.actor) \($0.on?.text ?? "")" } == ["us ", "uk "])
  }

  @Test func `a successor is there once, with the day said last`() throws {
    let life = try life(
      "- {record: actor, id: sm, name: S, kind: state, successors: [uk, {actor: U.K., on: 2007}, us]}"
        .replacing("U.K.", with: "United Kingdom"))
    #expect(life?.successors.map { "\($0.actor) \($0.on?.text ?? "")" } == ["uk 2007", "us "])
  }

  @Test func `dissolved before founded is refused, where the dates cannot be right`() throws {
    let actor = { (founded: String, dissolved: String) in
      "- {record: actor, id: x, name: X, kind: body, founded: \"\(founded)\", dissolved: \"\(dissolved)\"}"
    }
    #expect(
      try refusal(actor("2007", "2006")) == ["“x” cannot be dissolved (2006) before it is founded (2007)"])
    #expect(try refusal(actor("2006-06-04", "2006-06-03")).count == 1)
    #expect(try refusal(actor("2006-06-03", "2006-06-03")) == [])
    #expect(try refusal(actor("2006-06-04", "2006")) == [])
    #expect(
      try refusal(Self.union, "- {record: revision, actor: sm, as: update, reason: r, founded: 2007}").count
        == 2)
  }

  @Test func `nobody succeeds themselves, or somebody who is not there yet, or before they are`() throws {
    let revised = { (more: String) in "- {record: revision, actor: sm, as: update, reason: r, \(more)}" }
    #expect(
      try refusal(Self.union, revised("successors: [{actor: The union, on: 2007}]")) == [
        "“sm” cannot succeed itself"
      ])
    #expect(
      try refusal(Self.union, revised("successors: [{actor: us, on: 1991-12-31}]")) == [
        "“us” cannot succeed “sm” on 1991-12-31, before that is founded (1992)"
      ])
    #expect(try refusal(Self.union, revised("successors: [{actor: us, on: 1992}]")) == [])
    let late = "- {record: actor, id: se, name: S, kind: state, founded: 2006-06-03}"
    #expect(
      try refusal(Self.union, late, revised("successors: [{actor: se, on: 2006-06-02}]")) == [
        "“se” cannot succeed another on 2006-06-02, before it is founded (2006-06-03)"
      ])
    #expect(try refusal(Self.union, late, revised("successors: [{actor: se, on: 2006}]")) == [])
    #expect(try refusal(Self.union, revised("successors: [nobody]")).first?.contains("nobody") == true)
  }

  @Test func `two that are one have the dates and successors of both`() throws {
    let other =
      "- {record: actor, id: so, name: So, kind: state, founded: 1991, successors: [{actor: us}, {actor: sm}]}"
    let merged = try #require(
      try life(
        "- {record: actor, id: sm, name: Sm, kind: state, dissolved: 2006, successors: [uk]}", other,
        "- {record: merge, actor: so, into: sm}"))
    #expect(merged.founded?.text == "1991" && merged.dissolved?.text == "2006")
    #expect(merged.successors.map(\.actor.text) == ["uk", "us"])
  }

  @Test func `who succeeded one that was merged succeeds the one that it is`() throws {
    let scenario = try Scenario(
      Self.union, "- {record: actor, id: gb, name: GB, kind: state}", "- {record: merge, actor: uk, into: gb}"
    )
    try scenario.store.read { reader in
      let size = try reader.head.size
      #expect(
        try reader.actors(.some([ID(stored: "sm")]), at: size).first?.actor.life.successors.map(\.actor.text)
          == ["gb"])
      #expect(try reader.actors(succeededBy: [ID(stored: "gb")], at: size).map(\.actor.id.text) == ["sm"])
      #expect(try reader.actors(succeededBy: [ID(stored: "uk")], at: size).map(\.actor.id.text) == ["sm"])
    }
  }
}
