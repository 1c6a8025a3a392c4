/// Markdown as it is being put together: CommonMark, with the tables of GitHub's dialect.
struct MarkdownBlock {
  private(set) var text = ""
  private var isInList = false

  /// Adds a heading and the blank lines around it.
  mutating func heading(_ level: Int, _ spans: [Span]) {
    separate()
    let plain = spans.map { Span($0.text) }
    text += String(repeating: "#", count: level) + " " + MarkdownText.inline(plain) + "\n"
  }

  mutating func paragraph(_ spans: [Span]) {
    if spans.isEmpty { return }
    separate()
    text += MarkdownText.inline(spans) + "\n"
  }

  /// Adds an item of a list; those one after the other are of one list. What has an address gets a link at its end.
  mutating func item(_ level: Int, _ spans: [Span], url: String? = nil) {
    if !isInList { separate() }
    isInList = true
    let link = MarkdownText.link("link", to: url).map { " (\($0))" } ?? ""
    text += String(repeating: "  ", count: level) + "- " + MarkdownText.inline(spans) + link + "\n"
  }

  /// Adds an item that ends with code, which is shown as it stands.
  mutating func item(_ level: Int, _ spans: [Span], code: String) {
    if !isInList { separate() }
    isInList = true
    text +=
      String(repeating: "  ", count: level) + "- " + MarkdownText.inline(spans) + MarkdownText.code(code)
      + "\n"
  }

  /// Adds a table. A cell is of one or more lines.
  mutating func table(_ header: [String], _ rows: [[[[Span]]]]) {
    separate()
    text += "| " + header.joined(separator: " | ") + " |\n"
    text += "|" + header.map { _ in " --- |" }.joined() + "\n"
    for row in rows {
      let cells = row.map { $0.map(MarkdownText.inline).joined(separator: "<br>") }
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
  }

  /// The title of an answer, and the viewpoint beneath it.
  mutating func headline(_ parts: [Span], viewpoint: [String]) {
    let shown = parts.filter { !$0.text.isEmpty }
    if !shown.isEmpty { heading(1, Array(shown.map { [$0] }.joined(separator: [" · "]))) }
    paragraph([Span(viewpoint.joined(separator: " · "))])
  }

  /// How much there is, and the token.
  mutating func footer(_ parts: [String], token: String) {
    paragraph([Span((parts + [token]).joined(separator: " · "))])
  }

  private mutating func separate() {
    if !text.isEmpty { text += "\n" }
    isInList = false
  }
}
