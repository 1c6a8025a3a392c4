/// The first lines of an answer and its last: what was asked, from which viewpoint, and how much there is.
enum Headline {
  /// `United States · November 2024`, then the viewpoint, then a blank line.
  static func add(_ parts: [Span], viewpoint: [String], to block: inout TextBlock) {
    add(parts, to: &block)
    add(viewpoint.map { Span($0, .dim) }, to: &block)
    block.blank()
  }

  /// `3 of 61 events · 412-9f3ac2d19f3ac2d1`, after a blank line.
  static func addFooter(_ parts: [String], token: String, to block: inout TextBlock) {
    block.blank()
    add((parts + [token]).map { Span($0, .dim) }, to: &block)
  }

  /// Adds parts with a dot between them, breaking lines between parts rather than in them.
  static func add(_ parts: [Span], to block: inout TextBlock) {
    var line: [Span] = []
    var cells = 0
    for part in parts where !part.text.isEmpty {
      let more = CellWidth.of([part])
      if !line.isEmpty, cells + more + 3 > block.width {
        block.line(line)
        line = []
        cells = 0
      }
      if !line.isEmpty {
        line.append(Span(" · ", .dim))
        cells += 3
      }
      line.append(part)
      cells += more
    }
    if !line.isEmpty { block.line(line) }
  }
}
