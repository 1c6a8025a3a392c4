/// Fits text to a width in cells: by folding it between words, or by cutting it.
package enum Fold {
  /// The lines of a text, none wider than `width` unless a single character is.
  ///
  /// Lines break at spaces, which are left out there, and on either side of an ideograph; a word that is wider than
  /// the width breaks anywhere. A line break in the text is kept. There is always one line, and nothing else is lost.
  package static func lines(_ text: String, width: Int) -> [String] {
    let glyphs = Glyph.all(of: text)
    return ranges(glyphs, first: width, rest: width).map { range in
      String(text[indices(range, glyphs, in: text)])
    }
  }

  /// The text if it fits, else as much of it as does with an ellipsis after it.
  package static func truncate(_ text: String, width: Int) -> String {
    if CellWidth.of(text) <= width { return text }
    if width < 1 { return "" }
    var room = width - 1
    var end = text.startIndex
    for glyph in Glyph.all(of: text) {
      if glyph.cells > room { break }
      room -= glyph.cells
      end = text.index(after: glyph.start)
    }
    var kept = text[..<end]
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// What a range of glyphs is of their text.
  static func indices(_ range: Range<Int>, _ glyphs: [Glyph], in text: String) -> Range<String.Index> {
    let start = range.lowerBound < glyphs.count ? glyphs[range.lowerBound].start : text.endIndex
    let end = range.upperBound < glyphs.count ? glyphs[range.upperBound].start : text.endIndex
    return start..<end
  }

  /// The lines as ranges of glyphs, the first with a room of its own.
  static func ranges(_ glyphs: [Glyph], first: Int, rest: Int) -> [Range<Int>] {
    var folding = Folding(glyphs: glyphs, room: first, rest: rest)
    return folding.lines()
  }
}
