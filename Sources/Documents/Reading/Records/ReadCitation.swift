import PolicyModel

/// The fields of a citation.
let citationFields = [
  "source", "attribution", "speaker", "stance", "quote", "locator", "reported", "credibility", "origin",
]

extension Reading {
  /// A document of its own.
  func citation(_ node: DocumentNode) -> Command? {
    guard let fields = fields(node, of: .citation, ["event"] + citationFields) else { return nil }
    let event = fields.required("event", reference)
    let citation = citation(fields)
    guard let event, let citation else { return nil }
    return .cite(CiteEvent(event: event, citations: [citation]))
  }

  /// One in an event's list.
  func citationOfEvent(_ node: DocumentNode) -> CitationDraft? {
    Fields(node, of: "a citation", known: citationFields, self).flatMap(citation)
  }

  private func citation(_ fields: Fields) -> CitationDraft? {
    let source = fields.required("source", reference)
    let attribution = fields.optional("attribution") { word($0, Attribution.self) }
    let speaker = fields.optional("speaker", speaker)
    let stance = fields.word("stance", unlessGiven: Stance.states)
    let quote = fields.optional("quote", text)
    let locator = fields.optional("locator", text)
    let reported = fields.optional("reported", reported) ?? .fromSource
    let credibility = fields.optional("credibility", credibility)
    let origin = fields.optional("origin", text)
    return source.map {
      CitationDraft(
        source: $0, attribution: attribution, speaker: speaker, stance: stance, quote: quote,
        locator: locator,
        credibility: credibility, reported: reported, origin: origin)
    }
  }

  /// A text, which may name an actor, or a map of words that name none.
  private func speaker(_ node: DocumentNode) -> SpeakerDraft? {
    if case .text = node.value { return reference(node).map(SpeakerDraft.named) }
    guard let fields = Fields(node, of: "a speaker", known: ["words"], self) else { return nil }
    return fields.required("words", filled).map(SpeakerDraft.words)
  }

  /// A date, or the word for none: null means what the source says, which may be a date that it was given later.
  private func reported(_ node: DocumentNode) -> ReportedDraft? {
    if node.value == .text(ReportedWord.unknown) { return ReportedDraft.none }
    return date(node).map(ReportedDraft.on)
  }

  private func credibility(_ node: DocumentNode) -> Int? {
    guard let text = text(node) else { return nil }
    if let number = Int(text), (1...6).contains(number) { return number }
    report(CredibilityRule(found: text), at: node.spot)
    return nil
  }
}

/// The word for a citation that was reported on no day that is known, whatever its source says.
enum ReportedWord {
  static let unknown = "unknown"
}

/// Credibility goes by the Admiralty code.
struct CredibilityRule: BrokenRule {
  let found: String

  var description: String {
    "“\(found)” is no credibility: it is 1 (confirmed) to 6 (cannot be judged)"
  }

  var hints: [String] { [] }
}
