import EDTF
import JSON

/// The stored form of sources.
enum SourceCoding {
  static func write(_ source: Source, to form: inout some Form) {
    form.text("accessed", ifAny: source.accessed?.text)
    form.text("archivedUrl", ifAny: source.archivedURL)
    form.text("author", ifAny: source.author)
    form.texts("derivedFrom", ifAny: source.derivedFrom.map(\.text))
    form.text("id", source.id.text)
    form.text("kind", ifAny: source.kind?.rawValue)
    form.text("language", ifAny: source.language)
    form.text("published", ifAny: source.published?.text)
    form.text("publisher", ifAny: source.publisher)
    form.text("reliability", ifAny: source.reliability?.rawValue)
    form.text("title", ifAny: source.title)
    form.text("url", ifAny: source.url)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> Source {
    let fields = try Fields(tree)
    return Source(
      id: try fields.value("id", Stored.id), publisher: try fields.optional("publisher", Stored.text),
      title: try fields.optional("title", Stored.text), author: try fields.optional("author", Stored.text),
      url: try fields.optional("url", Stored.text),
      archivedURL: try fields.optional("archivedUrl", Stored.text),
      language: try fields.optional("language", Stored.text),
      published: try fields.optional("published", Stored.date),
      accessed: try fields.optional("accessed", Stored.date), kind: try fields.optional("kind", Stored.word),
      reliability: try fields.optional("reliability", Stored.word),
      derivedFrom: try fields.list("derivedFrom", Stored.id))
  }
}
