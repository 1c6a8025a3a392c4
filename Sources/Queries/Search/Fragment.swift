package import PolicyModel

/// A text, or the part of it around what was found.
package struct Fragment: Hashable, Sendable {
  package var pieces: [Piece]
  /// Whether the text goes on before it, or after it.
  package var isCutBefore: Bool
  package var isCutAfter: Bool

  /// A stretch of text that was looked for, or that stands between such.
  package struct Piece: Hashable, Sendable {
    package var text: String
    package var isHit: Bool

    package init(_ text: String, isHit: Bool) {
      self.text = text
      self.isHit = isHit
    }
  }

  package var text: String { pieces.map(\.text).joined() }

  /// The part of `text` that shows most of the terms, by `words` at most; whole where it has no more.
  package init(_ text: String, showing terms: [SearchTerm], words most: Int) {
    let words = SearchWord.places(in: text)
    var hits: [(range: Range<Int>, term: Int)] = []
    for (number, term) in terms.enumerated() {
      hits += term.places(in: words).map { ($0..<($0 + term.words.count), number) }
    }
    let window = Fragment.window(hits, count: words.count, most: most)
    isCutBefore = window.lowerBound > 0
    isCutAfter = window.upperBound < words.count
    let start = isCutBefore ? words[window.lowerBound].range.lowerBound : text.startIndex
    let end = isCutAfter ? words[window.upperBound - 1].range.upperBound : text.endIndex
    pieces = Fragment.pieces(text, start..<end, words, window, hits.map(\.range))
  }

  /// The words to show: the first window of `most` that holds the most different terms, with a few words before the first.
  private static func window(
    _ hits: [(range: Range<Int>, term: Int)], count: Int, most: Int
  ) -> Range<Int> {
    if count <= most { return 0..<count }
    var best = (start: 0, terms: -1)
    for hit in hits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = max(0, min(hit.range.lowerBound - most / 6, count - most))
      let inside = hits.filter { $0.range.lowerBound >= start && $0.range.upperBound <= start + most }
      let terms = Set(inside.map(\.term)).count
      if terms > best.terms { best = (start, terms) }
    }
    return best.start..<(best.start + most)
  }

  /// A phrase is one piece, with what stands between its words.
  private static func pieces(
    _ text: String, _ range: Range<String.Index>, _ words: [SearchWord.WordPosition], _ window: Range<Int>,
    _ hits: [Range<Int>]
  ) -> [Piece] {
    var pieces: [Piece] = []
    var place = range.lowerBound
    func add(to end: String.Index, isHit: Bool) {
      if place < end { pieces.append(Piece(String(text.unicodeScalars[place..<end]), isHit: isHit)) }
      place = max(place, end)
    }
    for hit in hits.map({ $0.clamped(to: window) }).sorted(by: { $0.lowerBound < $1.lowerBound })
    where !hit.isEmpty {
      let end = words[hit.upperBound - 1].range.upperBound
      if place >= end { continue }
      add(to: words[hit.lowerBound].range.lowerBound, isHit: false)
      add(to: end, isHit: true)
    }
    add(to: range.upperBound, isHit: false)
    return pieces
  }
}
