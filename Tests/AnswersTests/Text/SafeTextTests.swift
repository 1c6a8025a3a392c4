import Answers
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    "", "plain", "Überflug — “x”", "日本語", "می‌خواهم", "क्‍ष", "👩‍🚒 👍🏽 🇺🇦 1️⃣ ❤️", "葛\u{E0100}飾", "e\u{301}",
    "שלום",
  ])
  func leavesGoodTextAlone(_ text: String) {
    #expect(SafeText.line(text).utf8.elementsEqual(text.utf8))
  }

  @Test(arguments: [
    ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"), ("\u{0}\u{7}\u{8}\u{B}\u{C}\u{7F}", "␀␇␈␋␌␡"),
    ("a\nb\r\nc\rd\te", "a b c d e"), ("\u{9B}31m\u{85}", "⟨U+009B⟩31m⟨U+0085⟩"),
    ("\u{202E}txt.exe\u{202C}", "⟨U+202E⟩txt.exe⟨U+202C⟩"),
    ("\u{2066}a\u{2069}\u{61C}\u{200F}", "⟨U+2066⟩a⟨U+2069⟩⟨U+061C⟩⟨U+200F⟩"),
    ("\u{FEFF}a\u{200B}b\u{AD}c", "⟨U+FEFF⟩a⟨U+200B⟩b⟨U+00AD⟩c"), ("a\u{2028}b", "a⟨U+2028⟩b"),
    ("a\u{E0041}", "a⟨U+E0041⟩"), ("pay\u{200D}pal", "pay⟨U+200D⟩pal"),
    ("\u{200C}می \u{200D}", "⟨U+200C⟩می ⟨U+200D⟩"), ("a\u{FE0F}", "a⟨U+FE0F⟩"),
    ("😀\u{E0100}\u{E0101}", "😀\u{E0100}⟨U+E0101⟩"), ("\u{3164}", "⟨U+3164⟩"),
  ])
  func showsWhatHides(_ text: String, _ shown: String) {
    #expect(SafeText.line(text) == shown)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func isOneSafeLineAndStaysSo(seed: UInt64) {
    var random = TextRandom(seed: seed)
    let safe = SafeText.line(random.noise())
    let unsafe = safe.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      default: scalar.properties.isBidiControl || (0xE0000...0xE007F).contains(scalar.value)
      }
    }
    #expect(unsafe.isEmpty)
    #expect(SafeText.line(safe) == safe)
  }
}
