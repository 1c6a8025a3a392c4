package import EDTF
import JSON

/// A document or statement that says so.
package struct SourceOf<Names: Naming>: Hashable, Sendable {
  package var id: Names.NewSource
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
  package var derivedFrom: [Names.SourceReference]

  /// A source with nothing but what must be there.
  package init(id: Names.NewSource, derivedFrom: [Names.SourceReference]) {
    self.id = id
    self.derivedFrom = derivedFrom
  }

  /// A source, of which `configure` sets what need not be there.
  package init(
    id: Names.NewSource, derivedFrom: [Names.SourceReference], _ configure: (inout Self) throws -> Void
  ) rethrows {
    self.init(id: id, derivedFrom: derivedFrom)
    try configure(&self)
  }
}

package typealias Source = SourceOf<Identified>

/// A source as somebody describes it.
package typealias SourceDraft = SourceOf<AsWritten>

extension SourceOf: DescribedRecord {
  package static var fields: [RecordField<Self>] {
    [
      RecordField("id", .reference, isRequired: true),
      .text("publisher", \.publisher),
      .text("title", \.title),
      .text("author", \.author),
      .text("url", \.url),
      .text("archivedUrl", \.archivedURL),
      .text("language", \.language),
      .date("published", \.published),
      .date("accessed", \.accessed),
      .word("kind", \.kind),
      .word("reliability", \.reliability),
      RecordField("derivedFrom", .list(.reference)),
    ]
  }
}

/// The fields of a source that a revision changes.
package struct SourceChanges: Hashable, Sendable {
  /// The fields that hold one plain value.
  package var plain = PlainChanges()
  package var derivedFrom: FieldChange<[Reference]> = .unchanged
  package var moreDerivedFrom: [Reference] = []
  package var fewerDerivedFrom: [Reference] = []

  package init() {}
}

/// The stored form of sources.
enum SourceCoding {
  private static let stored = StoredFields<Source>([
    "id": { $1.text("id", $0.id.text) },
    "derivedFrom": { $1.texts("derivedFrom", ifAny: $0.derivedFrom.map(\.text)) },
  ])

  static func write(_ source: Source, to form: inout StoredForm) { stored.write(source, to: &form) }

  static func read(_ tree: Tree) throws(PayloadProblem) -> Source {
    let fields = try StoredMap(tree)
    var source = Source(
      id: try fields.value("id", StoredValue.id), derivedFrom: try fields.list("derivedFrom", StoredValue.id))
    try stored.readPlain(fields, into: &source)
    return source
  }
}
