import PolicyModel
import Queries
import Testing

/// In which order what was found comes.
@Suite struct SearchProjectionTests {
  private func text(_ space: Space, _ id: String, _ field: SearchedField, _ text: String) -> TextOfThing {
    TextOfThing(space: space, id: id, text: SearchedText(field, text))
  }

  private func ranked(_ query: String, _ texts: [TextOfThing], kinds: [Space] = []) -> [String] {
    let terms = SearchTerm.all(in: query)
    let asked = SearchQuery(words: query, terms: terms, kinds: kinds, limit: 20)
    let matches = terms.map { term in texts.filter { $0.holds(term) } }
    return SearchEvaluator.rank(matches, for: asked, size: 100).map(\.id)
  }

  @Test func `a name counts for more than a quote, a short text for more than a long one, then the id`() {
    let texts = [
      text(.event, "c", .quote, "Kursk"), text(.event, "b", .title, "Kursk"),
      text(.actor, "a", .name, "Kursk"),
      text(.event, "d", .title, "Now somebody speaks of Kursk and of nothing else"),
    ]
    #expect(ranked("kursk", texts) == ["a", "b", "d", "c"])
    #expect(ranked("kursk", texts.reversed()) == ["a", "b", "d", "c"])
    #expect(ranked("kursk", texts, kinds: [.event]) == ["b", "d", "c"])
  }

  @Test func `all words must be found in a thing, wherever in it`() {
    let texts = [
      text(.event, "a", .title, "Kursk"), text(.event, "a", .quote, "ATACMS"),
      text(.event, "b", .title, "Kursk"),
      text(.source, "a", .title, "ATACMS"), text(.policy, "c", .title, "ATACMS in Kursk"),
    ]
    #expect(ranked("kursk atacms", texts) == ["c", "a"])
    #expect(ranked("atacms kursk", texts) == ["c", "a"])
  }

  @Test func `a word that few hold counts for more`() {
    let common = (1...9).map { text(.event, "e\($0)", .quote, "grain") }
    let texts =
      common + [
        text(.event, "x", .quote, "rare"), text(.event, "x", .title, "grain"),
        text(.event, "y", .title, "rare"), text(.event, "y", .quote, "grain"),
      ]
    #expect(ranked("grain rare", texts) == ["y", "x"])
  }
}
