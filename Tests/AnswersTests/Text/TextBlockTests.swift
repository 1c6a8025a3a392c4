import Answers
import Testing

@Suite struct TextBlockTests {
  private func block(_ width: Int, colour: Bool = false, _ fill: (inout TextBlock) -> Void) -> String {
    var block = TextBlock(width: width, palette: Palette(colour: colour))
    fill(&block)
    return block.text
  }

  @Test func laysOutARow() {
    let text = block(58) {
      $0.line([Span("2024", .heading)])
      $0.columns(
        [Column(["Nov 14–17", " once"], cells: 9), Column(["permits"], cells: 9)],
        ["Ukraine may use ATACMS inside Russia, it is said"], indent: 1,
        trailing: ["anonymous"])
      $0.blank()
      $0.line(["3 of 61 events in which it took part · 412-9f3ac2d1, as recorded"], indent: 1, hanging: 2)
    }
    #expect(
      text == """
        2024
         Nov 14–17  permits    Ukraine may use ATACMS    anonymous
         once                  inside Russia, it is said

         3 of 61 events in which it took part · 412-9f3ac2d1, as
           recorded

        """)
  }

  @Test func alignsNumbersAtTheRight() {
    let text = block(40) {
      for number in [7, 412] { $0.columns([Column([Span("\(number)")], cells: 3, edge: .right)], ["entry"]) }
    }
    #expect(text == "  7  entry\n412  entry\n")
  }

  @Test func aLabelWithoutRoomGoesBelow() {
    let text = block(24) { $0.line(["Ukraine may use ATACMS"], trailing: ["corroborated"]) }
    #expect(text == "Ukraine may use ATACMS\n            corroborated\n")
  }

  @Test func columnsWithoutRoomGoAbove() {
    let text = block(24) {
      $0.columns([Column(["Nov 14–17"], cells: 10)], ["Ukraine may use ATACMS"], indent: 1)
    }
    #expect(text == " Nov 14–17\n   Ukraine may use\n   ATACMS\n")
  }

  @Test func measuresCellsAndNotCharacters() {
    let text = block(30) { $0.columns([Column(["日本"], cells: 6)], ["x"], trailing: ["🇺🇦"]) }
    #expect(text == "日本    x" + String(repeating: " ", count: 19) + "🇺🇦\n")
  }

  @Test func isolatesOnlyWhatRunsFromRightToLeft() {
    let text = block(40) { $0.columns([Column(["Nov 17"], cells: 6)], ["شرط", " x"], trailing: ["single"]) }
    #expect(text == "Nov 17  \u{2068}شرط\u{2069} x" + String(repeating: " ", count: 21) + "single\n")
  }

  @Test func coloursWhatIsFoldedLineByLine() {
    let text = block(10, colour: true) { $0.line(["now ", Span("eased by decree", .eased), "."]) }
    #expect(text == "now \u{1B}[32meased\u{1B}[0m\n\u{1B}[32mby decree\u{1B}[0m.\n")
  }

  @Test func dataCannotWriteCodes() {
    let text = block(40, colour: true) { $0.line([Span("\u{1B}[31mred\u{202E}\n")]) }
    #expect(text == "␛[31mred⟨U+202E⟩\n")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func staysWithinTheWidth(seed: UInt64) {
    var random = TextRandom(seed: seed)
    let spans = { (random: inout TextRandom) in
      (0..<Int.random(in: 0...3, using: &random)).map { _ in Span(random.prose(), .bold) }
    }
    for width in [8, 20, 40, 80] {
      let columns = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Column(spans(&random), cells: Int.random(in: 3...14, using: &random))
      }
      let (main, trailing) = (spans(&random), [Span(random.prose(), .dim)])
      let text = block(width) {
        $0.columns(columns, main, indent: Int.random(in: 0...3, using: &random), trailing: trailing)
      }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.last == "")
      let wrong = lines.filter { CellWidth.of(String($0)) > width || $0.hasSuffix(" ") }
      #expect(wrong.isEmpty, "width \(width)")
      let given = (columns.flatMap(\.spans) + main + trailing).flatMap(\.text.unicodeScalars)
      let shown = text.unicodeScalars.filter { !["\u{2068}", "\u{2069}", " ", "\n"].contains($0) }
      #expect(shown.sorted() == given.filter { $0 != " " }.sorted(), "width \(width)")
    }
  }
}
