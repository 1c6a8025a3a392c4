/// What a reference was found to name.
package enum Match<Thing: Sendable>: Sendable {
  case one(Thing)
  /// Nothing; the nearest there are.
  case none(nearest: [Nearest])
  /// More than one thing.
  case several([Nearest])
}

/// A thing that somebody may have meant.
package struct Nearest: Hashable, Sendable {
  package var id: String
  package var title: String?
  /// What about it the text may mean, where its name does not tell.
  package var because: String?

  package init(id: String, title: String?, because: String? = nil) {
    self.id = id
    self.title = title
    self.because = because
  }
}
