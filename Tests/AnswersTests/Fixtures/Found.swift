import EDTF
import PolicyModel
import Queries

/// What searches of the story found.
enum Found {
  static let answer = answer(
    "kursk permi*",
    [
      result(.event, "2024-11-17-permission-for-kursk", "The permission is for in and around Kursk", .title),
      SearchResult(
        space: .source, id: "kyiv-independent-2024-11-18", title: "What is known so far of the decision",
        date: given(try? EDTFDate("2024-11-18"), "date"), field: .quote,
        fragment: fragment(
          "They said on Sunday, after days in which nobody would say anything at all about it, that for the time being the "
            + "strikes were permitted in the region of Kursk only, \u{202E}and nowhere else, whatever others may have told"
        )),
      SearchResult(
        space: .actor, id: "kursk-oblast", title: "Oblast", date: nil, field: .alias,
        fragment: fragment("Kursk [region]*")),
    ], total: 12)

  static let nothing = answer("zeppelins", [], total: 0)

  private static let terms = SearchTerm.all(in: "kursk permi*")

  private static func answer(_ words: String, _ results: [SearchResult], total: Int) -> SearchAnswer {
    SearchAnswer(
      known: Story.known,
      query: SearchQuery(words: words, terms: SearchTerm.all(in: words), kinds: [], limit: 20),
      results: results, total: total)
  }

  private static func result(
    _ space: Space, _ id: String, _ title: String, _ field: SearchedField
  ) -> SearchResult {
    SearchResult(
      space: space, id: id, title: title, date: given(try? EDTFDate("[2024-11-14..2024-11-17]"), "date"),
      field: field, fragment: fragment(title))
  }

  private static func fragment(_ text: String) -> Fragment { Fragment(text, showing: terms, words: 24) }
}
