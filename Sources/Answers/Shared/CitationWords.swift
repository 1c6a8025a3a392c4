import EDTF
import PolicyModel
import Queries

/// On whose word something is said.
enum CitationWords {
  /// `a U.S. official, anonymous, to NPR, 17 Nov`.
  static func spans(_ answer: ShownCitation, within year: Int?) -> [Span] {
    let citation = answer.citation
    var parts: [[Span]] = []
    if let speaker = answer.speakerName { parts.append([Span(speaker, .dim)]) }
    if let word = attribution(answer) { parts.append([Span(word, .dim)]) }
    parts.append([Span(preposition(answer), .dim), Span(outlet(answer), .dim)])
    if let reported = citation.reported {
      parts.append([Span(DateWords.date(reported, within: year), .dim)])
    } else {
      parts.append([Span("undated", .dim)])
    }
    return Array(parts.joined(separator: [Span(", ", .dim)]))
  }

  /// Where in the source it is said, and what other plain fields have no wording of their own.
  static func location(_ citation: Citation) -> [String] {
    Citation.fields.compactMap { field in
      guard let text = field.access?.get(citation)?.text else { return nil }
      switch field.name {
      case "attribution", "quote", "credibility", "origin": return nil
      case "locator": return text
      default: return "\(field.name) \(text)"
      }
    }
  }

  /// `“…” ` before the words of who said it; a long one is cut to `cells`.
  static func quote(_ answer: ShownCitation, cells: Int?) -> [Span] {
    guard let quote = answer.citation.quote, !quote.isEmpty else { return [] }
    let line = SafeText.line(quote)
    return [Span("“"), Span(cells.map { cut(line, to: $0) } ?? line), Span("” ")]
  }

  /// Cut after a word, where one ends near the cut.
  private static func cut(_ text: String, to cells: Int) -> String {
    let cut = Fold.truncate(text, width: cells)
    if cut == text { return text }
    guard let space = cut.lastIndex(of: " "), cut.distance(from: space, to: cut.endIndex) < 20 else {
      return cut
    }
    return cut[..<space] + " …"
  }

  /// The publisher, else the title, else the id of its source.
  static func outlet(_ answer: ShownCitation) -> String {
    answer.publisher ?? answer.title ?? answer.citation.source.text
  }

  /// The word for a stance that raises nothing, before a citation: `denied: `.
  static func word(_ stance: Stance) -> String {
    switch stance {
    case .states: "stated"
    case .implies: "only implied"
    case .declines: "declined to comment"
    case .denies: "denied"
    }
  }

  private static func attribution(_ answer: ShownCitation) -> String? {
    switch answer.citation.attribution {
    case .officialDocument: "official document"
    case .onRecord: "on record"
    case .background: "on background"
    case .anonymous: "anonymous"
    case nil: nil
    }
  }

  /// Who speaks speaks to an outlet; a document is its publisher's.
  private static func preposition(_ answer: ShownCitation) -> String {
    guard answer.speakerName != nil, answer.citation.attribution != .officialDocument else { return "" }
    return "to "
  }
}
