import EDTF
import JSON

/// The stored form of citations.
enum CitationCoding {
  /// `event` is given where the citation stands by itself.
  static func write(_ citation: Citation, of event: EventID?, to form: inout some Form) {
    form.text("attribution", ifAny: citation.attribution?.rawValue)
    if let credibility = citation.credibility { form.integer("credibility", credibility) }
    form.text("event", ifAny: event?.text)
    form.text("locator", ifAny: citation.locator)
    form.text("origin", ifAny: citation.origin)
    form.text("quote", ifAny: citation.quote)
    form.text("reported", ifAny: citation.reported?.text)
    form.text("source", citation.source.text)
    switch citation.speaker {
    case .actor(let id): form.text("speaker", id.text)
    case .words(let words): form.text("speakerWords", words)
    case nil: break
    }
    form.text("stance", citation.stance.rawValue)
  }

  static func write(_ citations: [Citation], to form: inout some Form) {
    form.maps("citations", ifAny: citations) { citation, form in write(citation, of: nil, to: &form) }
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> Citation {
    try read(Fields(tree))
  }

  static func read(_ fields: Fields) throws(PayloadProblem) -> Citation {
    Citation(
      source: try fields.value("source", Stored.id),
      attribution: try fields.optional("attribution", Stored.word), speaker: try speaker(fields),
      stance: try fields.value("stance", Stored.word), quote: try fields.optional("quote", Stored.text),
      locator: try fields.optional("locator", Stored.text),
      credibility: try fields.optional("credibility", credibility),
      reported: try fields.optional("reported", Stored.date),
      origin: try fields.optional("origin", Stored.text))
  }

  private static func speaker(_ fields: Fields) throws(PayloadProblem) -> Speaker? {
    if let id: ActorID = try fields.optional("speaker", Stored.id) { return .actor(id) }
    return try fields.optional("speakerWords", Stored.text).map(Speaker.words)
  }

  private static func credibility(_ tree: Tree) throws(PayloadProblem) -> Int {
    let integer = try Stored.integer(tree)
    guard (1...6).contains(integer) else {
      throw PayloadProblem("", .bad(String(integer), expected: "a credibility from 1 to 6"))
    }
    return integer
  }
}
