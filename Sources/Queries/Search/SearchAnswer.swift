package import EDTF
package import PolicyModel

/// What was found, the best first.
package struct SearchAnswer: Hashable, Sendable {
  package var known: KnownPrefix
  package var query: SearchQuery
  package var results: [SearchResult]
  /// How many things were found in all.
  package var total: Int

  package init(known: KnownPrefix, query: SearchQuery, results: [SearchResult], total: Int) {
    self.known = known
    self.query = query
    self.results = results
    self.total = total
  }
}

/// A thing that was found, with the text of it that shows best why.
package struct SearchResult: Hashable, Sendable {
  package var space: Space
  package var id: String
  /// Its name or title; nil of a source that has none.
  package var title: String?
  /// An event's date, a source's day of publication.
  package var date: EDTFDate?
  package var field: SearchedField
  package var fragment: Fragment

  package init(
    space: Space, id: String, title: String?, date: EDTFDate?, field: SearchedField, fragment: Fragment
  ) {
    self.space = space
    self.id = id
    self.title = title
    self.date = date
    self.field = field
    self.fragment = fragment
  }
}

/// What a thing that was found is called, and when it was.
package struct SearchLabel: Hashable, Sendable {
  package var title: String?
  package var date: EDTFDate?

  package init(title: String?, date: EDTFDate?) {
    self.title = title
    self.date = date
  }
}
