/// The sources that a document cites.
enum CitedSources {
  /// Their ids or addresses as they are written, before anything is known of them.
  static func named(in document: DocumentNode) -> [String] {
    guard case .map(let fields) = document.value else { return [] }
    let record = text(of: "record", in: fields).flatMap(RecordKind.init(rawValue:))
    switch record {
    case .event, .revision: return citations(in: fields)
    case .review: return single(in: fields) + citations(in: fields)
    case .citation, .assertion: return single(in: fields)
    case .actor, .topic, .policy, .source, .retraction, .ruling, .withdrawal, .restoration, .merge, nil:
      return []
    }
  }

  /// Those in the list of citations.
  static func citations(in fields: [DocumentField]) -> [String] {
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
