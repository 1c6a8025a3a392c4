package import EDTF

/// A document or statement that says so.
package struct Source: Hashable, Sendable {
  package var id: SourceID
  package var publisher: String?
  package var title: String?
  package var author: String?
  package var url: String?
  package var archivedURL: String?
  package var language: String?
  package var published: EDTFDate?
  package var accessed: EDTFDate?
  package var kind: SourceKind?
  package var reliability: Reliability?
  /// What it rewrites or relays.
  package var derivedFrom: [SourceID]

  package init(
    id: SourceID, publisher: String?, title: String?, author: String?, url: String?, archivedURL: String?,
    language: String?, published: EDTFDate?, accessed: EDTFDate?, kind: SourceKind?,
    reliability: Reliability?,
    derivedFrom: [SourceID]
  ) {
    self.id = id
    self.publisher = publisher
    self.title = title
    self.author = author
    self.url = url
    self.archivedURL = archivedURL
    self.language = language
    self.published = published
    self.accessed = accessed
    self.kind = kind
    self.reliability = reliability
    self.derivedFrom = derivedFrom
  }
}
