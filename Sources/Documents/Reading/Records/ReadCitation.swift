import PolicyModel

extension Reading {
  /// A document of its own.
  func citation(_ node: DocumentNode) -> Command? {
    guard let fields = fields(node, of: .citation, ["event"] + CitationDraft.fieldNames) else { return nil }
    let event = fields.required("event", reference)
    let citation = citation(fields)
    guard let event, let citation else { return nil }
    return .cite(CiteEvent(event: event, citations: [citation]))
  }

  /// One in an event's list.
  func citationOfEvent(_ node: DocumentNode) -> CitationDraft? {
    DocumentFields(node, of: "a citation", known: CitationDraft.fieldNames, self).flatMap(citation)
  }

  private func citation(_ fields: DocumentFields) -> CitationDraft? {
    let source = fields.required("source", reference)
    let speaker = fields.optional("speaker", speaker)
    let stance = fields.word("stance", unlessGiven: Stance.states)
    let reported = fields.optional("reported", reported) ?? .fromSource
    let plain = plainChanges(fields, of: CitationDraft.self)
    return source.map { source in
      CitationDraft(source: source, stance: stance, reported: reported) {
        $0.speaker = speaker
        plain.apply(to: &$0)
      }
    }
  }

  /// A text, which may name an actor, or a map of words that name none.
  private func speaker(_ node: DocumentNode) -> SpeakerDraft? {
    if case .text = node.value { return reference(node).map(SpeakerDraft.named) }
    guard let fields = DocumentFields(node, of: "a speaker", known: ["words"], self) else { return nil }
    return fields.required("words", filled).map(SpeakerDraft.words)
  }

  /// A date, or the word for none: null means what the source says, which may be a date that it was given later.
  private func reported(_ node: DocumentNode) -> ReportedDraft? {
    if node.value == .text(ReportedWord.unknown) { return ReportedDraft.none }
    return date(node).map(ReportedDraft.on)
  }
}

/// The word for a citation that was reported on no day that is known, whatever its source says.
enum ReportedWord {
  static let unknown = "unknown"
}
