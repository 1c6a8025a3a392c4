import EDTF
import PolicyModel
import Testing
import Yams

@testable import Documents

@Suite struct YAMLTextTests {
  /// Another reader of YAML, which knows its types, takes what is written for the same text.
  @Test(arguments: [11, 12] as [UInt64])
  func otherReadersTakeItForTheText(seed: UInt64) throws {
    var random = Seeded(seed)
    for _ in 0..<3000 {
      let text = random.text()
      var bytes: [UInt8] = []
      YAMLLayout.append(
        document: .map([
          ("block", .text(text)), ("flow", .list([.text(text)])), (text, .map([(text, .text(text))])),
        ]),
        to: &bytes)
      let written = String(decoding: bytes, as: UTF8.self)
      let found = try Yams.load(yaml: written) as? [String: Any]
      #expect((found?["block"] as? String)?.utf8.elementsEqual(text.utf8) == true, "\(seed): \(written)")
      #expect(
        (found?["flow"] as? [String])?.first?.utf8.elementsEqual(text.utf8) == true, "\(seed): \(written)")
      #expect((found?[text] as? [String: Any])?[text] as? String == text, "\(seed): \(written)")
    }
  }

  @Test(arguments: [
    ("Joe Biden", "Joe Biden"), ("a: b", "\"a: b\""), ("https://a.b/c?d=e&f", "https://a.b/c?d=e&f"),
    ("AT&T isn't", "AT&T isn't"), ("2024", "\"2024\""), ("2024-11-17-us-permits", "2024-11-17-us-permits"),
    ("no", "\"no\""), ("a < b", "a < b"), ("Україна", "Україна"), ("a\u{202E}b", "\"a\\u202Eb\""),
    ("", "\"\""),
  ])
  func quotesOnlyWhereNeeded(_ text: String, _ written: String) {
    var bytes: [UInt8] = []
    YAMLText.append(text, inFlow: false, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }

  @Test(arguments: [
    ("2024-11-17", "2024-11-17"), ("1973/2009", "1973/2009"), ("2024-11", "2024-11"), ("2024", "\"2024\""),
    ("[2024-11-14..2024-11-17]", "\"[2024-11-14..2024-11-17]\""), ("2024-11-17/..", "2024-11-17/.."),
  ])
  func datesStayPlainWhereTheyMay(_ date: String, _ written: String) {
    var bytes: [UInt8] = []
    YAMLText.append(date: date, inFlow: true, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }

  @Test func anEventReadsAsTheExamplesDo() throws {
    let citation = Citation(source: ID(stored: "npr-2024-11-17"), stance: .states, reported: nil) {
      $0.attribution = .anonymous
      $0.speaker = .words("a U.S. official")
      $0.credibility = 3
    }
    let effect = Effect(
      policy: ID(stored: "us-atacms-russia"),
      changes: [
        KeyChange(key: .status, does: .set("permitted")), KeyChange(key: .attribute("limit"), does: .clear),
      ],
      effective: nil, until: nil, basis: .stated)
    let event = Event(
      id: ID(stored: "2024-11-17-us-permits-atacms"), date: try EDTFDate("[2024-11-14..2024-11-17]"),
      type: .authorization, modality: .actual, title: "The U.S. permits: ATACMS",
      participants: [Participant(actor: ID(stored: "joe-biden"), role: .issuer)], effects: [effect],
      relations: [Relation(type: .supersedes, event: ID(stored: "2024-04-24-us-confirms-atacms"))],
      place: nil,
      tags: ["a", "b"], note: nil)
    var bytes: [UInt8] = []
    DocumentWriter(form: .yaml) { _ in false }
      .append(.event(EventRecorded(event: event, citations: [citation])), to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        ---
        record: event
        id: 2024-11-17-us-permits-atacms
        date: "[2024-11-14..2024-11-17]"
        type: authorization
        modality: actual
        title: "The U.S. permits: ATACMS"
        participants:
          - {actor: joe-biden, role: issuer}
        effects:
          - policy: us-atacms-russia
            set: {status: permitted}
            clear: [limit]
            basis: stated
        citations:
          - source: npr-2024-11-17
            attribution: anonymous
            speaker: a U.S. official
            stance: states
            reported: unknown
            credibility: 3
        relations:
          - {type: supersedes, event: 2024-04-24-us-confirms-atacms}
        tags: [a, b]

        """)
  }
}
