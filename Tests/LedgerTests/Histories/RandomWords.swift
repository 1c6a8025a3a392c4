import EDTF
import PolicyModel

/// Single values for random histories.
extension SeededRandom {
  /// Texts that are easily stored wrong.
  mutating func text() -> String {
    let texts = [
      "the State Department", "Élysée", "Elyse\u{301}e", "Україна", "“Kursk”", "a \"quoted\" \\ word",
      "two\nlines\r\n",
      "tab\t", "👩‍👩‍👧 and 𝔘", "\u{202E}reversed", "\u{1}\u{7F}", "</script>", "' OR 1=1 --", "日本", "\u{FB01}ne",
    ]
    return pick(texts) + (once(in: 2) ? " \(Int.random(in: 0...9, using: &self))" : "")
  }

  /// A date of any sort.
  mutating func date() -> EDTFDate {
    let year = Int.random(in: 2020...2025, using: &self)
    let month = Int.random(in: 10...12, using: &self)
    let day = Int.random(in: 10...28, using: &self)
    let texts = [
      "\(year)-\(month)-\(day)", "\(year)-\(month)-\(day)", "\(year)-\(month)", "\(year)", "\(year)-21",
      "\(year)-\(month)~",
      "[\(year)-\(month)-10..\(year)-\(month)-\(day)]", "[..\(year)-\(month)-\(day)]",
      "\(year)-\(month)-\(day)/..",
      "\(year)-\(month)-\(day)/", "\(year)-01/\(year)-\(month)", "\(year)-\(month)-\(day)T10:30:00Z",
      "\(year)-1X-\(day)",
    ]
    return EDTFDate(stringLiteral: pick(texts))
  }

  mutating func reason() -> RevisionReason {
    RevisionReason(kind: word(), reason: text())
  }

  /// An id out of a few, so that ids come again.
  mutating func id<Of>(_ prefix: String, of count: Int) -> ID<Of> {
    ID(stored: "\(prefix)-\(Int.random(in: 1...count, using: &self))")
  }

  mutating func key() -> Key {
    pick([.status, .status, .attribute("scope"), .attribute("limit"), .attribute("décider")])
  }
}
