import Answers
import Testing

@Suite struct FoldTests {
  @Test(arguments: [
    ("", 10, [""]), ("a b", 3, ["a b"]), ("a b c", 3, ["a b", "c"]),
    ("one two three", 7, ["one two", "three"]),
    ("a  b", 3, ["a", "b"]), ("a   b", 1, ["a", "b"]), ("abcdef", 4, ["abcd", "ef"]),
    ("a bcdefg", 4, ["a", "bcde", "fg"]), ("  a b", 5, ["  a b"]), ("  ab cd", 5, ["  ab", "cd"]),
    ("a\nb", 9, ["a", "b"]), ("a\r\n\nb ", 9, ["a", "", "b"]),
    ("日本語の文章", 5, ["日本", "語の", "文章"]), ("日本語。文", 6, ["日本", "語。文"]), ("文（例）文", 6, ["文", "（例）", "文"]),
    ("see 日本語", 6, ["see 日", "本語"]), ("한국어 문장", 8, ["한국어", "문장"]), ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]),
    ("👩‍🚒👩‍🚒👩‍🚒", 4, ["👩‍🚒👩‍🚒", "👩‍🚒"]), ("日", 1, ["日"]),
  ])
  func folds(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(Fold.lines(text, width: width) == lines)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func fitsAndLosesNothing(seed: UInt64) {
    var random = TextRandom(seed: seed)
    let text = random.prose()
    for width in 1...40 {
      let lines = Fold.lines(text, width: width)
      #expect(!lines.isEmpty)
      let wide = lines.filter { CellWidth.of($0) > width && $0.count > 1 || $0.hasSuffix(" ") }
      #expect(wide.isEmpty, "width \(width)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "width \(width)")
    }
    let words = Fold.lines(text, width: 1_000).joined(separator: " ").split(separator: " ")
    #expect(words == text.split(separator: " "))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func neverBreaksAWordThatFits(seed: UInt64) {
    var random = TextRandom(seed: seed)
    let words = (0..<30).map { _ in String(repeating: "x", count: Int.random(in: 1...9, using: &random)) }
    for width in 9...30 {
      let lines = Fold.lines(words.joined(separator: " "), width: width)
      #expect(lines.flatMap { $0.split(separator: " ") }.map(String.init) == words)
      for (line, next) in zip(lines, lines.dropFirst()) {
        let first = next.prefix { $0 != " " }
        #expect(line.count + 1 + first.count > width, "filled as far as it goes")
      }
    }
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("ab cd", 4, "ab…"), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"),
    ("日本語", 4, "日…"), ("abc", 1, "…"), ("abc", 0, ""), ("", 0, ""),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func truncates(_ text: String, _ width: Int, _ cut: String) {
    #expect(Fold.truncate(text, width: width) == cut)
  }
}
