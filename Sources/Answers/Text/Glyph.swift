/// One character of a text that is being laid out: where it starts, its cells, and how lines break beside it.
struct Glyph {
  let start: String.Index
  let cells: Int
  let kind: Kind

  enum Kind {
    /// Between words; left out where a line breaks.
    case space
    case lineBreak
    /// A line may break on either side: ideographs, kana, emoji.
    case wide
    /// Never the last of a line, such as （.
    case opening
    /// Never the first of a line, such as 。.
    case closing
    case letter
  }

  /// The glyphs of a text, in order.
  static func all(of text: String) -> [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(text.utf8.count)
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      for index in text.utf8.indices { glyphs.append(Glyph(index, ascii: text.utf8[index])) }
    } else {
      for index in text.indices { glyphs.append(Glyph(index, text[index])) }
    }
    return glyphs
  }

  private init(_ start: String.Index, ascii byte: UInt8) {
    self.start = start
    cells = 1
    kind =
      switch byte {
      case UInt8(ascii: " "): .space
      case UInt8(ascii: "("), UInt8(ascii: "["): .opening
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: "."): .closing
      default: .letter
      }
  }

  private init(_ start: String.Index, _ character: Character) {
    self.start = start
    cells = CellWidth.of(character)
    kind =
      switch character.unicodeScalars.first ?? " " {
      case " ", "\t", "\u{1680}", "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200A}", "\u{205F}", "\u{3000}":
        .space
      case "\u{A}"..."\u{D}", "\u{85}", "\u{2028}"..."\u{2029}": .lineBreak
      case "(", "[", "“", "‘", "«", "（", "［", "｛", "「", "『", "【", "〈", "《", "〔", "〖": .opening
      case ")", "]", ",", ".", "”", "’", "»", "!", "?", ":", ";", "%", "…": .closing
      case "）", "］", "｝", "」", "』", "】", "〉", "》", "〕", "〗", "、", "。", "，", "．": .closing
      case "！", "？", "：", "；", "ー", "・", "々", "〜": .closing
      case "\u{AC00}"..."\u{D7A3}": .letter  // Korean has spaces between its words
      default: cells == 2 ? .wide : .letter
      }
  }

  /// Whether a line may break between two glyphs that are not spaces.
  static func breaks(between first: Glyph, and second: Glyph) -> Bool {
    switch (first.kind, second.kind) {
    case (.opening, _), (_, .closing): false
    case (.wide, _), (_, .wide): true
    case (.closing, _): first.cells == 2
    default: false
    }
  }
}
