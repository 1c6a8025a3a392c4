/// What a citation goes back to.
package enum Origin: Hashable, Sendable {
  case source(SourceID)
  /// Words for what the ledger has no source of.
  case words(String)

  /// What origins are told apart by.
  package var key: String {
    switch self {
    case .source(let id): "source " + id.text
    case .words(let words): "words " + Folded.key(words)
    }
  }
}

extension SourceShelf {
  /// What a citation goes back to: the origin that it gives, else the roots of its source, by id.
  package func originsInOrder(of citation: Citation) -> [Origin] {
    guard let given = citation.origin else {
      if isRoot(citation.source) { return [.source(citation.source)] }
      return roots(of: citation.source).sorted().map(Origin.source)
    }
    if let id = SourceID(given), self[id] != nil { return roots(of: id).sorted().map(Origin.source) }
    return [.words(given)]
  }
}
