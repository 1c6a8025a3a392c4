/// The taking back of a citation, and what is cited in its place where it was only wrong in part.
package struct WithdrawCitation: Hashable, Sendable {
  package var event: Reference
  /// Which of the event's citations: its source, or `ENTRY.ORDINAL` as `show` writes it.
  package var citation: Reference
  package var reason: String
  /// What is cited instead: the same with these changes; nil for nothing.
  package var correction: CitationChanges?

  package init(event: Reference, citation: Reference, reason: String, correction: CitationChanges?) {
    self.event = event
    self.citation = citation
    self.reason = reason
    self.correction = correction
  }
}

/// The fields of a citation that a correction changes.
package struct CitationChanges: Hashable, Sendable {
  package var source: FieldChange<Reference> = .unchanged
  package var attribution: FieldChange<Attribution?> = .unchanged
  package var speaker: FieldChange<SpeakerDraft?> = .unchanged
  package var stance: FieldChange<Stance> = .unchanged
  package var quote: FieldChange<String?> = .unchanged
  package var locator: FieldChange<String?> = .unchanged
  package var credibility: FieldChange<Int?> = .unchanged
  package var reported: FieldChange<ReportedDraft> = .unchanged
  package var origin: FieldChange<String?> = .unchanged

  package init() {}
}
