package import PolicyModel

/// Ranks what was found, and picks the text of each thing that shows it best.
package enum SearchEvaluator {
  /// A thing in which every term was found.
  package struct Ranked: Hashable, Sendable {
    package var space: Space
    package var id: String
    var score: Double
    var texts: [SearchedText]
  }

  /// The longest fragment, in words.
  private static let longest = 24

  /// The things in which every term was found, the best first, then by id.
  /// - Parameters:
  ///   - matches: for each term of the query the texts in which it stands.
  ///   - size: how many entries the prefix has: a word that few of them hold weighs more.
  package static func rank(_ matches: [[TextOfThing]], for query: SearchQuery, size: Int) -> [Ranked] {
    var found: [Thing: Ranked] = [:]
    for (number, texts) in matches.enumerated() {
      var best: [Thing: Double] = [:]
      for text in texts where query.kinds.isEmpty || query.kinds.contains(text.space) {
        let thing = Thing(space: text.space, id: text.id)
        if number > 0, found[thing] == nil { continue }
        best[thing] = max(best[thing] ?? 0, weight(text.text))
        if number == 0 {
          found[thing, default: Ranked(space: text.space, id: text.id, score: 0, texts: [])].texts
            .append(text.text)
        } else if found[thing]?.texts.contains(text.text) == false {
          found[thing]?.texts.append(text.text)
        }
      }
      let rarity = Rarity.weight(of: Set(texts.map { Thing(space: $0.space, id: $0.id) }).count, in: size)
      found = found.filter { best[$0.key] != nil }
      for (thing, weight) in best { found[thing]?.score += rarity * weight }
    }
    return found.values.sorted { a, b in
      if a.score != b.score { return a.score > b.score }
      return a.id == b.id ? a.space.rawValue < b.space.rawValue : a.id < b.id
    }
  }

  /// The answer, out of the best that were found and their labels.
  package static func answer(
    _ query: SearchQuery, _ ranked: [Ranked], total: Int, known: KnownPrefix,
    label: (Ranked) -> SearchLabel
  ) -> SearchAnswer {
    let results = ranked.compactMap { thing -> SearchResult? in
      guard let shown = best(thing.texts, for: query.terms) else { return nil }
      let label = label(thing)
      return SearchResult(
        space: thing.space, id: thing.id, title: label.title, date: label.date, field: shown.field,
        fragment: Fragment(shown.text, showing: query.terms, words: longest))
    }
    return SearchAnswer(known: known, query: query, results: results, total: total)
  }

  /// The text that holds the most terms; of several the first by its field, then by itself.
  private static func best(_ texts: [SearchedText], for terms: [SearchTerm]) -> SearchedText? {
    func key(_ text: SearchedText) -> (missing: Int, field: Int, text: String) {
      let missing = terms.count { !$0.isFound(in: text.text) }
      return (missing, SearchedField.allCases.firstIndex(of: text.field) ?? 0, text.text)
    }
    return texts.map { (key($0), $0) }.min { $0.0 < $1.0 }?.1
  }
}

// MARK: - Weights

extension SearchEvaluator {
  private struct Thing: Hashable {
    var space: Space
    var id: String
  }

  /// BM25 with k = 1.2, b = 0.75 and a usual length of twelve words, each text counting a word once; times what the field
  /// counts for.
  private static func weight(_ text: SearchedText) -> Double {
    let length = Double(SearchWord.all(in: text.text).count)
    return fieldWeight(text.field) * 2.2 / (1 + 1.2 * (0.25 + 0.75 * length / 12))
  }

  private static func fieldWeight(_ field: SearchedField) -> Double {
    switch field {
    case .name, .title: 3
    case .alias: 2.5
    case .object, .tag, .place, .publisher, .author: 2
    case .note, .quote, .speaker: 1
    }
  }
}
