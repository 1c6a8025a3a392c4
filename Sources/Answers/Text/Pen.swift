/// Writes one line by cells: blanks only where something follows, colour and direction kept to their spans.
struct Pen {
  let palette: Palette
  private(set) var text = ""
  private var cell = 0
  private var target = 0

  init(palette: Palette) { self.palette = palette }

  mutating func move(to cell: Int) { target = cell }

  mutating func write(_ line: FoldedSpans.Line) {
    if line.spans.isEmpty { return }
    while cell < target {
      text += " "
      cell += 1
    }
    for span in line.spans { text += palette.paint(WritingDirection.isolated(String(span.text)), span.ink) }
    cell += line.cells
  }
}
