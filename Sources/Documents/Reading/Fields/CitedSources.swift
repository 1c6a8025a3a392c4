/// What is cited where a date stands: sources, by ids or addresses as they are written; where there are none, what an event
/// cites that is revised.
package struct CitedSources: Hashable, Sendable {
  package var sources: [String]
  package var event: String?

  package init(_ sources: [String], event: String? = nil) {
    self.sources = sources
    self.event = event
  }

  /// What a document cites.
  init(in document: DocumentNode) {
    self.init([])
    guard case .map(let fields) = document.value else { return }
    let record = CitedSources.text(of: "record", in: fields).flatMap(RecordKind.init(rawValue:))
    switch record {
    case .event: sources = CitedSources.citations(in: fields)
    case .revision:
      sources = CitedSources.citations(in: fields)
      event = CitedSources.text(of: "event", in: fields)
    case .review: sources = CitedSources.single(in: fields) + CitedSources.citations(in: fields)
    case .citation, .assertion: sources = CitedSources.single(in: fields)
    case .actor, .topic, .policy, .source, .retraction, .ruling, .withdrawal, .restoration, .merge, nil: break
    }
  }

  /// Those in the list of citations.
  private static func citations(in fields: [DocumentField]) -> [String] {
    guard case .list(let items)? = fields.first(where: { $0.name == "citations" })?.value.value else {
      return []
    }
    return items.flatMap { item -> [String] in
      if case .map(let fields) = item.value { single(in: fields) } else { [] }
    }
  }

  private static func single(in fields: [DocumentField]) -> [String] {
    text(of: "source", in: fields).map { [$0] } ?? []
  }

  private static func text(of name: String, in fields: [DocumentField]) -> String? {
    guard case .text(let text)? = fields.first(where: { $0.name == name })?.value.value else { return nil }
    return text
  }
}
