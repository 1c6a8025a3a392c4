import Ledger
import PolicyModel
import Testing

/// What every store finds by its words.
@Suite struct SearchContract {
  @Test(arguments: StoreFactory.all)
  func `a title that was revised is found by its new words only, and by the old ones before`(
    _ factory: StoreFactory
  ) throws {
    // Given
    let store = try factory.make()
    try store.append(Example.event("e", title: "Grain is banned"))
    // When
    try store.append(Example.revision(of: "e", title: "Wheat is banned"))
    // Then
    #expect(try found("grain", in: store, at: 1) == ["e: Grain is banned"])
    #expect(try found("grain", in: store, at: 2) == [])
    #expect(try found("wheat", in: store, at: 1) == [])
    #expect(try found("banned", in: store, at: 2) == ["e: Wheat is banned"])
    // When that is undone
    try store.append(Example.undoing(2))
    // Then
    #expect(try found("banned", in: store, at: 3) == ["e: Grain is banned"])
    #expect(try found("wheat", in: store, at: 3) == [])
    #expect(try found("wheat", in: store, at: 2) == ["e: Wheat is banned"])
  }

  @Test(arguments: StoreFactory.all)
  func `what was retracted is found no more, and what was merged as the other`(
    _ factory: StoreFactory
  ) throws {
    // Given
    let store = try factory.make()
    try store.append(
      Example.event("e", title: "Grain"), Example.actor("a", name: "Grain office"), Example.actor("b"))
    // When
    try store.append(
      .eventRetracted(EventRetracted(event: "e", reason: "no")),
      .actorsMerged(ActorsMerged(actor: "a", into: "b", reason: nil)))
    // Then
    #expect(try found("grain", in: store, at: 3) == ["a: Grain office", "e: Grain"])
    #expect(try found("grain", in: store, at: 5) == ["b: Grain office"])
  }

  @Test(arguments: StoreFactory.all)
  func `a name that was taken back leaves nothing behind under which another is found`(
    _ factory: StoreFactory
  ) throws {
    // Given an actor that is defined and revised, and both again, after the revision of its revision was undone
    let store = try factory.make()
    let renamed = { (name: String) in
      Payload.actorRevised(
        Actor(id: "a", name: name, kind: .state, aliases: [], codes: [], memberships: [], life: .unstated),
        RevisionReason(kind: .correction, reason: "misnamed"))
    }
    try store.append(Example.actor("a", name: "First"), renamed("Second"), renamed("Third"))
    // When
    try store.append(Example.undoing(3))
    try store.append(Example.actor("b", name: "Fourth"))
    // Then
    #expect(try found("first", in: store, at: 5) == [])
    #expect(try found("second", in: store, at: 5) == ["a: Second"])
    #expect(try found("third", in: store, at: 5) == [])
    #expect(try found("fourth", in: store, at: 5) == ["b: Fourth"])
    #expect(try found("third", in: store, at: 3) == ["a: Third"])
  }

  @Test(arguments: StoreFactory.all)
  func `quotes, speakers and aliases are found, a quote until it is withdrawn`(_ factory: StoreFactory) throws
  {
    // Given
    let store = try factory.make()
    var citation = Example.citation(of: "s")
    citation.quote = "No such thing was ever “said”"
    citation.speaker = .words("a spokeswoman of the ministry")
    try store.append(
      Example.source("s"), Example.event("e"), Example.actor("us", name: "United States", aliases: ["U.S."]),
      .citationAdded(CitationAdded(event: "e", citation: citation)))
    // When
    try store.append(
      .citationWithdrawn(CitationWithdrawn(event: "e", entry: 4, ordinal: 0, reason: "wrong")))
    // Then
    #expect(try found("said", in: store, at: 4) == ["e: No such thing was ever “said”"])
    #expect(try found("spokes*", in: store, at: 4) == ["e: a spokeswoman of the ministry"])
    #expect(try found("\"u s\"", in: store, at: 4) == ["us: U.S."])
    #expect(try found("said", in: store, at: 5) == [])
  }

  @Test(
    arguments: StoreFactory.all,
    [
      "NEAR", "AND", "OR", "NOT", "words", "rowid", "near*", "\"and or\"", "a\u{0}b", "é\u{301}", "words:x",
      "-and", "^and",
      "(and", "{words}:and", "and + or", "'' OR 1=1 --", "%", "\"\"\"and",
    ])
  func `what would be an operator elsewhere is a word or nothing`(_ factory: StoreFactory, _ query: String)
    throws
  {
    // Given
    let store = try factory.make()
    let title = "Near and or not: words, rowid; a b x é 1"
    try store.append(Example.event("e", title: title))
    // When, then
    for term in SearchTerm.all(in: query) {
      let found = try store.read { try $0.texts(with: term, at: 1) }.map(\.text.text)
      #expect(found == (term.isFound(in: title) ? [title] : []), "\(term)")
    }
  }

  private func found(_ query: String, in store: any LedgerStore, at size: Int) throws -> [String] {
    let term = try #require(SearchTerm.all(in: query).first)
    return try store.read { try $0.texts(with: term, at: size) }.map { "\($0.id): \($0.text.text)" }.sorted()
  }
}
