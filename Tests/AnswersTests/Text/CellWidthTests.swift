import Answers
import Testing

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｱ", 1), ("Ａ", 2), ("한국어", 6),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("カ\u{3099}", 2), ("—“”…·▲▼→", 8), ("①", 1), ("שלום", 4), ("नमस्ते", 4),
    ("😀", 2), ("👩‍🚒", 2), ("👍🏽", 2), ("🇺🇦", 2), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("1", 1), ("👨‍👩‍👧‍👦", 2),
    ("⟨U+202E⟩", 8), ("␛", 1), ("\u{2068}a\u{2069}", 1), ("\u{1B}", 0), ("a\nb", 2), ("𠀀", 2), ("　", 2),
  ])
  func counts(_ text: String, _ cells: Int) {
    #expect(CellWidth.of(text) == cells)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func addsUp(seed: UInt64) {
    var random = TextRandom(seed: seed)
    let (a, b) = (random.prose(), random.prose())
    #expect(CellWidth.of(a + " " + b) == CellWidth.of(a) + 1 + CellWidth.of(b))
    #expect(CellWidth.of(a) == a.reduce(0) { $0 + CellWidth.of($1) })
  }
}
