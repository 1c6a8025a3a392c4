import EDTF
import Documents
import EDTFEnglish
import PolicyModel
import Testing

@Suite struct ReadingTests {
  @Test func anEventWithAllThatMayBeLeftOut() throws {
    let read = try read(
      """
      record: event
      date: 2024-11-17
      title: The U.S. permits ATACMS
      participants: [joe-biden, "ukraine:addressee", {actor: nato}]
      effects: [{policy: us-atacms, set: {status: permitted, limit: 3.0, yes: no}, clear: [scope]}]
      citations: [{source: npr, speaker: {words: Ukraine}, reported: unknown}, {source: nyt, reported: 2024, speaker: Biden}]
      """)
    guard case .recordEvent(let event) = read.first?.command, read.count == 1 else {
      Issue.record("no event")
      return
    }
    #expect(event.id == nil && event.type == nil && event.modality == .actual && !event.isUnsourced)
    #expect(event.participants.map(\.role) == [.issuer, .addressee, .issuer])
    #expect(event.participants.map(\.actor.text) == ["joe-biden", "ukraine", "nato"])
    #expect(event.participants[1].actor.place == .file("a.yaml", line: 4, column: 27))
    let changes = event.effects[0].changes
    #expect(changes.map(\.key.value) == ["status", "limit", "yes", "scope"])
    #expect(changes.map(\.does) == [.set("permitted"), .set("3.0"), .set("no"), .clear])
    #expect(event.effects[0].basis == .stated)
    #expect(event.citations[0].reported == .none && event.citations[0].speaker == .words("Ukraine"))
    #expect(event.citations[1].reported == .on(try EDTFDate("2024")) && event.citations[1].stance == .states)
  }

  @Test func aStreamAndAListAndAnEmptyDocument() throws {
    let topics = "record: topic\nid: a\nname: A\n"
    #expect(
      try read("---\n\(topics)---\n---\n\(topics)...\n").map(\.place.description) == [
        "a.yaml:2:1", "a.yaml:7:1",
      ])
    #expect(try read("- {record: topic, id: a, name: A}\n- record: topic\n  id: b\n  name: B\n").count == 2)
    #expect(try read("").isEmpty)
    #expect(try read("# nothing\n").isEmpty)
  }

  @Test func carriageReturnsAndMarksDoNotMatter() throws {
    let read = try read("\u{FEFF}record: topic\r\nid: a\r\nname: A\r\n")
    #expect(read.map(\.place.description) == ["a.yaml:1:1"])
    #expect(try self.read("{\"record\": \"topic\", \"id\": \"a\", \"name\": \"A\"}\r\n\r\n").count == 1)
  }

  private func read(_ text: String) throws -> [LocatedDocument] {
    try DocumentReader.read(
      Array(text.utf8), name: text.hasPrefix("{") ? "a.jsonl" : "a.yaml", form: nil,
      reading: edtfOnly(_:citing:))
  }

  @Test func aRevisionTellsAbsentFromNull() throws {
    let read = try read(
      """
      record: revision
      policy: p
      as: correction
      reason: it was wrong
      topic: t
      addressee: null
      requires: null
      """)
    guard case .revisePolicy(let revision) = read.first?.command else {
      Issue.record("no revision of a policy")
      return
    }
    #expect(revision.reason == RevisionReason(kind: .correction, reason: "it was wrong"))
    #expect(revision.changes.addressee == .to(nil) && !revision.changes.plain.has("object"))
    #expect(revision.changes.requires == .to([]) && revision.changes.title == .unchanged)
    #expect(revision.changes.topic == .to(Reference("t", at: .file("a.yaml", line: 5, column: 8))))
  }

  @Test func theOtherRecords() throws {
    let read = try read(
      """
      - {record: citation, event: e, source: s}
      - {record: revision, topic: t, as: update, reason: r, name: n}
      - {record: retraction, event: e, reason: r}
      - {record: ruling, event: e, verdict: uphold, reason: r}
      - {record: review, policy: p, on: 2024-11-17, source: s}
      - {record: assertion, policy: p, value: permitted, on: 2024-11-17}
      - {record: assertion, policy: p, key: scope, does: clear, on: 2024-11-17}
      - {record: withdrawal, source: s, on: 2024}
      - {record: restoration, source: s, on: 2024, reason: null}
      - {record: merge, actor: a, into: b}
      - {record: actor, id: a, name: A, kind: state, aliases: [B, {name: C, during: 2024}], codes: {x: [1, 02], y: Z}}
      """)
    #expect(read.map(\.record).prefix(5) == [.citation, .revision, .retraction, .ruling, .review])
    guard case .assert(let first) = read[5].command, case .assert(let second) = read[6].command,
      case .defineActor(let actor) = read[10].command, case .review(let review) = read[4].command
    else {
      Issue.record("not what they are")
      return
    }
    #expect(first.key.value == "status" && first.state == .set("permitted"))
    #expect(second.key.value == "scope" && second.state == .clear)
    #expect(actor.codes.map(\.code) == ["1", "02", "Z"] && actor.codes.map(\.scheme) == ["x", "x", "y"])
    #expect(actor.aliases.map(\.during?.text) == [nil, "2024"])
    #expect(review.citations.map(\.reported) == [.fromSource])
  }

  @Test func phrasesAreForTheCallerToAllow() throws {
    let read = try DocumentReader.read(
      Array("record: event\ndate: by 20 Nov 2024\ntitle: A\n".utf8), name: "a.yaml", form: nil
    ) { text, _ throws(EDTFError) in try Phrase.read(text, today: nil) }
    guard case .recordEvent(let event) = read.first?.command else {
      Issue.record("no event")
      return
    }
    #expect(event.date.text == "[..2024-11-20]")
  }
}
