/// By what a reference was found to name a thing: ids and codes are exact, what else it goes by is told.
package enum FoundBy: Hashable, Sendable {
  case id
  case code
  /// An actor's name or alias; the actor is this.
  case name(Nearest)
  /// The start of an id, of just these.
  case start([Nearest])
}

extension SourceLocation {
  /// Whether it stands in a document or a table, where nobody sees what a shortened id is taken for.
  package var isInFile: Bool { if case .file = self { true } else { false } }
}
