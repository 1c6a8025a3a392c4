import JSON

/// More citations of an event.
package struct CiteEvent: Hashable, Sendable {
  package var event: Reference
  package var citations: [CitationDraft]

  package init(event: Reference, citations: [CitationDraft]) {
    self.event = event
    self.citations = citations
  }
}

/// A citation of an event was added.
package struct CitationAdded: Hashable, Sendable {
  package var event: EventID
  package var citation: Citation

  package init(event: EventID, citation: Citation) {
    self.event = event
    self.citation = citation
  }
}

/// The stored form of a citation that stands by itself.
enum AddedCitationCoding {
  static func write(_ added: CitationAdded, to form: inout StoredForm) {
    CitationCoding.stored.write(added.citation, with: "event", added.event.text, to: &form)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> CitationAdded {
    let fields = try StoredMap(tree)
    return CitationAdded(
      event: try fields.value("event", StoredValue.id), citation: try CitationCoding.read(fields))
  }
}
