import PolicyModel

/// What a source's document and its revision have both.
let sourceFields = [
  "publisher", "title", "author", "url", "archivedUrl", "language", "published", "accessed", "kind",
  "reliability", "derivedFrom",
]

extension Reading {
  func source(_ node: DocumentNode) -> Command? {
    guard let fields = fields(node, of: .source, ["id"] + sourceFields) else { return nil }
    let id = fields.required("id", written)
    let publisher = fields.optional("publisher", text)
    let title = fields.optional("title", text)
    let author = fields.optional("author", text)
    let url = fields.optional("url", text)
    let archivedURL = fields.optional("archivedUrl", text)
    let language = fields.optional("language", text)
    let published = fields.optional("published", date)
    let accessed = fields.optional("accessed", date)
    let kind = fields.optional("kind") { word($0, SourceKind.self) }
    let reliability = fields.optional("reliability") { word($0, Reliability.self) }
    let derivedFrom = fields.list("derivedFrom", reference)
    guard let id else { return nil }
    return .defineSource(
      SourceDraft(
        id: id, publisher: publisher, title: title, author: author, url: url, archivedURL: archivedURL,
        language: language, published: published, accessed: accessed, kind: kind, reliability: reliability,
        derivedFrom: derivedFrom))
  }

  func sourceChanges(_ fields: Fields) -> SourceChanges {
    var changes = SourceChanges()
    changes.publisher = fields.clearable("publisher", text)
    changes.title = fields.clearable("title", text)
    changes.author = fields.clearable("author", text)
    changes.url = fields.clearable("url", text)
    changes.archivedURL = fields.clearable("archivedUrl", text)
    changes.language = fields.clearable("language", text)
    changes.published = fields.clearable("published", date)
    changes.accessed = fields.clearable("accessed", date)
    changes.kind = fields.clearable("kind") { word($0, SourceKind.self) }
    changes.reliability = fields.clearable("reliability") { word($0, Reliability.self) }
    changes.derivedFrom = fields.changedList("derivedFrom", reference)
    if let node = fields["add"], let fields = Fields(node, of: "what is added", known: ["derivedFrom"], self)
    {
      changes.moreDerivedFrom = fields.list("derivedFrom", reference)
    }
    if let node = fields["remove"],
      let fields = Fields(node, of: "what is removed", known: ["derivedFrom"], self)
    {
      changes.fewerDerivedFrom = fields.list("derivedFrom", reference)
    }
    return changes
  }
}
