/// Text for a terminal as it is being put together, line by line, within a width.
///
/// What is added is measured in cells and folded; no line is wider than the width unless one character is. Each line
/// ends in a line feed, and none in spaces.
package struct TextBlock: Sendable {
  /// The blank cells between columns, and before a trailing label.
  package static let gap = 2
  /// The least that a main text is folded to; with less room the columns go on a line of their own above it.
  package static let leastMain = 16

  package let width: Int
  package let palette: Palette
  package private(set) var text = ""

  package init(width: Int, palette: Palette) {
    self.width = max(width, 2)
    self.palette = palette
  }

  /// Adds an empty line.
  package mutating func blank() { text += "\n" }

  /// Adds a text that folds: `indent` cells from the left, its second line and those after it `hanging` cells more.
  package mutating func line(
    _ spans: [Span], indent: Int = 0, hanging: Int = 0, trailing: [Span] = []
  ) {
    columns([], spans, indent: indent, hanging: hanging, trailing: trailing)
  }

  /// Adds a line that must not be broken, however wide it is.
  package mutating func unfolded(_ spans: [Span], indent: Int) {
    var pen = Pen(palette: palette)
    pen.move(to: indent)
    for line in FoldedSpans(spans, first: .max, rest: .max).lines { pen.write(line) }
    text += pen.text
    text += "\n"
  }

  /// Adds a row: columns of fixed width, a main text that folds beside them, and a label at the right end of its
  /// first line. A label that leaves the main text too little room goes on a line of its own below.
  package mutating func columns(
    _ columns: [Column], _ main: [Span], indent: Int = 0, hanging: Int = 0, trailing: [Span] = []
  ) {
    let indent = min(max(indent, 0), width - 2)
    let left = columns.reduce(indent) { $0 + $1.cells + Self.gap }
    let leastRoom = main.isEmpty && trailing.isEmpty ? -Self.gap : Self.leastMain
    if left > indent, width - left < leastRoom {
      let above = Array(columns.map(\.spans).filter { !$0.isEmpty }.joined(separator: ["  "]))
      if !above.isEmpty { line(above, indent: indent) }
      if main.isEmpty && trailing.isEmpty { return }
      return line(main, indent: indent + Self.gap, hanging: hanging, trailing: trailing)
    }
    let room = max(width - left, 2)
    let label = CellWidth.of(trailing)
    let content = CellWidth.of(main)
    let least = content == 0 ? 0 : min(content, Self.leastMain) + Self.gap
    let fitsBeside = label == 0 || room - label >= least
    let hanging = min(max(hanging, 0), room - 2)
    let first = label > 0 && fitsBeside && content > 0 ? room - label - Self.gap : room
    let body = FoldedSpans(main, first: first, rest: room - hanging)
    add(columns, body, left: (indent, left, hanging), trailing: fitsBeside ? trailing : [])
    if !fitsBeside { addLabel(trailing) }
  }

  private mutating func add(
    _ columns: [Column], _ body: FoldedSpans, left: (indent: Int, main: Int, hanging: Int), trailing: [Span]
  ) {
    let folded = columns.map { FoldedSpans($0.spans, first: $0.cells, rest: $0.cells) }
    let height = folded.reduce(body.lines.count) { max($0, $1.lines.count) }
    for row in 0..<height {
      var pen = Pen(palette: palette)
      var start = left.indent
      for (column, lines) in zip(columns, folded) {
        if row < lines.lines.count {
          let line = lines.lines[row]
          pen.move(to: column.edge == .left ? start : start + column.cells - line.cells)
          pen.write(line)
        }
        start += column.cells + Self.gap
      }
      if row < body.lines.count {
        pen.move(to: row == 0 ? left.main : left.main + left.hanging)
        pen.write(body.lines[row])
      }
      if row == 0, !trailing.isEmpty {
        for label in FoldedSpans(trailing, first: width, rest: width).lines {
          pen.move(to: width - label.cells)
          pen.write(label)
        }
      }
      text += pen.text
      text += "\n"
    }
  }

  private mutating func addLabel(_ label: [Span]) {
    for line in FoldedSpans(label, first: width, rest: width).lines {
      var pen = Pen(palette: palette)
      pen.move(to: width - line.cells)
      pen.write(line)
      text += pen.text
      text += "\n"
    }
  }
}
