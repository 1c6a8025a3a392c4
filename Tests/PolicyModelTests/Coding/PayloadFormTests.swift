import EDTF
import JSON
import PolicyModel
import Testing

/// The stored form, where it is not simply field by field.
@Suite struct PayloadFormTests {
  @Test func `codes are a map by scheme`() throws {
    let codes = [Code(scheme: "iso3166", code: "USA"), Code(scheme: "wikidata", code: "Q30")]
    #expect(
      text(codes) == #"{"codes":{"iso3166":"USA","wikidata":"Q30"},"id":"us","kind":"state","name":"US"}"#)
    #expect(try readAgain(codes) == codes)
  }

  @Test func `codes are a list where a map would lose one or their order`() throws {
    let twice = [Code(scheme: "wikidata", code: "Q1"), Code(scheme: "wikidata", code: "Q30")]
    #expect(
      text(twice).contains(#""codes":[{"code":"Q1","scheme":"wikidata"},{"code":"Q30","scheme":"wikidata"}]"#)
    )
    #expect(try readAgain(twice) == twice)
    let reversed = [Code(scheme: "wikidata", code: "Q30"), Code(scheme: "iso3166", code: "USA")]
    #expect(try readAgain(reversed) == reversed)
  }

  @Test func `a patch names only what it changes`() throws {
    // Given
    let patch = EventPatch(
      date: nil, type: nil, modality: nil, title: "New", participants: nil, effects: [], relations: nil,
      place: .cleared, tags: nil, note: nil)
    let revised = EventRevised(
      event: ID("e")!, reason: RevisionReason(kind: .correction, reason: "r"), patch: patch, citations: [])
    // When
    let tree = PayloadCoding.tree(of: .eventRevised(revised))
    // Then
    #expect(
      tree
        == .map([
          "as": .string("correction"), "changes": .map(["effects": .list([]), "title": .string("New")]),
          "cleared": .list([.string("place")]), "event": .string("e"), "reason": .string("r"),
        ]))
    #expect(
      try PayloadCoding.payload(.eventRevised, version: PayloadCoding.version, tree: tree)
        == .eventRevised(revised))
  }

  @Test func `a speaker is an actor's id or words`() throws {
    // Given
    for speaker in [Speaker.actor(ID("john-kirby")!), .words("john-kirby"), .words("a U.S. official")] {
      let citation = Citation(source: ID("npr")!, stance: .states, reported: nil) {
        $0.speaker = speaker
      }
      let payload = Payload.citationAdded(CitationAdded(event: ID("e")!, citation: citation))
      // When
      let tree = PayloadCoding.tree(of: payload)
      // Then
      #expect(
        try PayloadCoding.payload(.citationAdded, version: PayloadCoding.version, tree: tree) == payload)
    }
  }

  private func payload(_ codes: [Code]) -> Payload {
    .actorDefined(
      Actor(
        id: ID(stored: "us"), name: "US", kind: .state, aliases: [], codes: codes, memberships: [],
        life: .unstated))
  }

  private func text(_ codes: [Code]) -> String {
    String(decoding: PayloadCoding.bytes(of: payload(codes)), as: UTF8.self)
  }

  private func readAgain(_ codes: [Code]) throws -> [Code]? {
    let tree = try JSONReader.read(PayloadCoding.bytes(of: payload(codes)))
    guard
      case .actorDefined(let actor) = try PayloadCoding.payload(
        .actorDefined, version: PayloadCoding.version, tree: tree)
    else {
      return nil
    }
    return actor.codes
  }
}
