/// Breaks glyphs into lines, greedily.
struct Folding {
  let glyphs: [Glyph]
  var room: Int
  let rest: Int
  private var done: [Range<Int>] = []
  private var start = 0
  private var cells = 0
  /// Where the line at hand could end, and where the next would then start.
  private var opportunity: (end: Int, next: Int)?

  init(glyphs: [Glyph], room: Int, rest: Int) {
    self.glyphs = glyphs
    self.room = room
    self.rest = rest
  }

  mutating func lines() -> [Range<Int>] {
    var place = skipIndent(0)
    while place < glyphs.count {
      let glyph = glyphs[place]
      switch glyph.kind {
      case .lineBreak:
        close(at: place, next: place + 1)
        cells = 0
        place = skipIndent(start)
      case .space:
        let end = glyphs[place...].firstIndex { $0.kind != .space } ?? glyphs.count
        opportunity = (place, end)
        cells += width(place..<end)
        place = end
      case .wide, .opening, .closing, .letter:
        if place > start, Glyph.breaks(between: glyphs[place - 1], and: glyph) {
          opportunity = (place, place)
        }
        if cells + glyph.cells > room, place > start {
          let chosen = opportunity ?? (place, place)
          close(at: chosen.end, next: chosen.next)
          cells = width(start..<place)
        } else {
          cells += glyph.cells
          place += 1
        }
      }
    }
    close(at: glyphs.count, next: glyphs.count)
    return done
  }

  /// Keeps the spaces that a text or one of its lines starts with, unless they take half the room.
  private mutating func skipIndent(_ place: Int) -> Int {
    let end = glyphs[place...].firstIndex { $0.kind != .space } ?? glyphs.count
    let indent = width(place..<end)
    if 2 * indent < room { cells = indent } else { start = end }
    return end
  }

  private mutating func close(at end: Int, next: Int) {
    var end = end
    while end > start, glyphs[end - 1].kind == .space { end -= 1 }
    done.append(start..<end)
    start = next
    room = rest
    opportunity = nil
  }

  private func width(_ range: Range<Int>) -> Int { glyphs[range].reduce(0) { $0 + $1.cells } }
}
