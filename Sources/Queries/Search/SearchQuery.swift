package import PolicyModel

/// What is looked for, and how much of it is wanted.
package struct SearchQuery: Hashable, Sendable {
  /// As somebody typed it.
  package var words: String
  /// What that means; all of them must be found in a thing.
  package var terms: [SearchTerm]
  /// The kinds of things; empty for all.
  package var kinds: [Space]
  /// At most so many things.
  package var limit: Int

  package init(words: String, terms: [SearchTerm], kinds: [Space], limit: Int) {
    self.words = words
    self.terms = terms
    self.kinds = kinds
    self.limit = limit
  }
}
