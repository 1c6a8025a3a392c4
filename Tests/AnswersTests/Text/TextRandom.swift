/// SplitMix64: the same text for the same seed.
struct TextRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Words of several scripts, with spaces and signs between them.
  mutating func prose() -> String {
    let words = [
      "a", "of", "missiles,", "Überflug", "Storm", "Shadow", "2024-11-17-us-permits-atacms", "日本語の文章。",
      "(「例」)", "한국어", "мир", "שלום", "صواريخ", "क्षि", "👩‍🚒", "🇺🇦", "1️⃣", "e\u{301}", "—", "“x”",
      "https://example.org/a/very/long/path?with=a&query",
    ]
    let gaps = [" ", " ", " ", "  ", "", "\u{A0}"]
    return (0..<Int.random(in: 0...20, using: &self)).reduce(into: "") { text, _ in
      text += (words.randomElement(using: &self) ?? "") + (gaps.randomElement(using: &self) ?? "")
    }
  }

  /// Scalars of every kind, most of them unwelcome.
  mutating func noise() -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x9F, 0x20...0x7E, 0x300...0x36F, 0x5D0...0x64A, 0x900...0x94D, 0x2000...0x206F,
      0x3000...0x9FFF, 0xFE00...0xFEFF, 0x1F1E6...0x1F9FF, 0xE0000...0xE01EF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...30, using: &self) {
      let range = ranges.randomElement(using: &self) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
