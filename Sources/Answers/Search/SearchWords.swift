import EDTF
import PolicyModel
import Queries

/// What was found, in words.
enum SearchWords {
  /// The thing's name or title; what was looked for stands out in it.
  static func title(_ result: SearchResult) -> [Span] {
    isInTitle(result) ? spans(result.fragment) : [Span(result.title ?? result.id)]
  }

  /// Where else it was found: `quote: “… Kursk …”`; nil where the title says it.
  static func place(_ result: SearchResult) -> [Span]? {
    isInTitle(result) ? nil : [Span(word(result.field) + ": ", .dim)] + spans(result.fragment)
  }

  static func footer(_ answer: SearchAnswer) -> String {
    if answer.results.count == answer.total { return Wording.count(answer.total, "thing") + " found" }
    return "the first \(answer.results.count) of \(Wording.count(answer.total, "thing")) found"
  }

  static func emptiness(_ answer: SearchAnswer) -> [Hint] {
    var ways: [Hint] = []
    if answer.query.terms.count > 1 { ways.append("fewer words") }
    if answer.query.words.contains("\"") { ways.append("the words without quotes") }
    if let word = answer.query.terms.first(where: { !$0.isPrefix })?.words.last {
      ways.append("a prefix search (\(String(word.prefix(max(3, word.count * 2 / 3))))*)")
    }
    if !answer.query.kinds.isEmpty { ways.append("other kinds (\(give: .kind))") }
    if answer.known.isGiven { ways.append("a later \(give: .known)") }
    return [
      answer.query.terms.count > 1 ? "No record contains all of these words." : "No matches.",
      "Try: \(hint: Wording.list(ways, "or")).",
    ]
  }

  private static func isInTitle(_ result: SearchResult) -> Bool {
    result.field == .name || result.field == .title
  }

  private static func spans(_ fragment: Fragment) -> [Span] {
    (fragment.isCutBefore ? ["… "] : [])
      + fragment.pieces.map { Span($0.text, $0.isHit ? .bold : .plain) }
      + (fragment.isCutAfter ? [" …"] : [])
  }

  private static func word(_ field: SearchedField) -> String {
    switch field {
    case .alias: "also named"
    case .speaker: "said by"
    case .name, .title, .object, .publisher, .author, .place, .tag, .note, .quote: field.rawValue
    }
  }
}
