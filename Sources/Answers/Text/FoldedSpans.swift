/// Spans folded into lines, each with its inks and its cells.
struct FoldedSpans {
  struct Line {
    var spans: [(text: Substring, ink: Ink)]
    var cells: Int
  }

  let lines: [Line]

  init(_ spans: [Span], first: Int, rest: Int) {
    let spans = spans.filter { !$0.text.isEmpty }
    let cells = CellWidth.of(spans)
    if cells <= first, spans.last?.text.utf8.last != 0x20 {
      lines = [Line(spans: spans.map { ($0.text[...], $0.ink) }, cells: cells)]
      return
    }
    let text = spans.reduce(into: "") { $0 += $1.text }
    let runs = Self.runs(spans, in: text)
    let glyphs = Glyph.all(of: text)
    lines = Fold.ranges(glyphs, first: first, rest: rest).map { range in
      let indices = Fold.indices(range, glyphs, in: text)
      let pieces = runs.compactMap { run -> (text: Substring, ink: Ink)? in
        let part = run.range.clamped(to: indices)
        return part.isEmpty ? nil : (text[part], run.ink)
      }
      return Line(spans: pieces, cells: glyphs[range].reduce(0) { $0 + $1.cells })
    }
  }

  private static func runs(_ spans: [Span], in text: String) -> [(range: Range<String.Index>, ink: Ink)] {
    var start = text.startIndex
    return spans.map { span in
      let end = text.utf8.index(start, offsetBy: span.text.utf8.count)
      defer { start = end }
      return (start..<end, span.ink)
    }
  }
}
