/// A text of a thing that can be searched for, and which of its texts it is.
package struct SearchedText: Hashable, Sendable {
  package var field: SearchedField
  package var text: String

  package init(_ field: SearchedField, _ text: String) {
    self.field = field
    self.text = text
  }
}

/// Which text of a thing it is.
package enum SearchedField: String, CaseIterable, Sendable {
  case name
  case title
  case alias
  case object
  case publisher
  case author
  case place
  case tag
  case note
  case quote
  case speaker
}

/// A searched text and the thing to which it belongs.
package struct TextOfThing: Hashable, Sendable {
  package var space: Space
  package var id: String
  package var text: SearchedText

  package init(space: Space, id: String, text: SearchedText) {
    self.space = space
    self.id = id
    self.text = text
  }

  /// Whether a term stands in it.
  package func holds(_ term: SearchTerm) -> Bool { term.isFound(in: text.text) }
}

extension Actor {
  /// What of it is searched.
  package var searchedTexts: [SearchedText] {
    [SearchedText(.name, name)] + aliases.map { SearchedText(.alias, $0.name) }
  }
}

extension Policy {
  /// What of it is searched.
  package var searchedTexts: [SearchedText] {
    [SearchedText(.title, title)] + some(.object, object)
  }
}

extension Topic {
  /// What of it is searched.
  package var searchedTexts: [SearchedText] { [SearchedText(.name, name)] }
}

extension Source {
  /// What of it is searched.
  package var searchedTexts: [SearchedText] {
    some(.title, title) + some(.publisher, publisher) + some(.author, author)
  }
}

extension Event {
  /// What of it is searched, apart from its citations.
  package var searchedTexts: [SearchedText] {
    [SearchedText(.title, title)] + some(.place, place) + some(.note, note)
      + tags.map { SearchedText(.tag, $0) }
  }
}

extension EventPatch {
  /// What is searched of the fields that it changes.
  package var searchedTexts: [SearchedText] {
    some(.title, title) + some(.place, place?.text) + some(.note, note?.text)
      + (tags?.added ?? []).map { SearchedText(.tag, $0) }
  }
}

extension Citation {
  /// What of it is searched. A speaker who is an actor is found under the actor.
  package var searchedTexts: [SearchedText] {
    guard case .words(let words) = speaker else { return some(.quote, quote) }
    return some(.quote, quote) + [SearchedText(.speaker, words)]
  }
}

extension PolicyReviewed {
  /// What of it is searched, apart from its citations.
  package var searchedTexts: [SearchedText] { some(.note, note) }
}

private func some(_ field: SearchedField, _ text: String?) -> [SearchedText] {
  text.map { [SearchedText(field, $0)] } ?? []
}
