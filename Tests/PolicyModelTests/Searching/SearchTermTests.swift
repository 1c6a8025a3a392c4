import PolicyModel
import Testing

/// What is understood of what somebody types into a search.
@Suite struct SearchTermTests {
  @Test(arguments: [
    ("kursk", ["kursk"]), ("Élysée  KURSK", ["elysee", "kursk"]), ("\"long range\" x", ["long+range", "x"]),
    ("“long range”", ["long+range"]), ("\"not closed at all", ["not+closed+at+all"]), ("kurs*", ["kurs*"]),
    ("\"in kurs*\"", ["in+kurs*"]), ("\"in kurs\"*", ["in+kurs*"]), ("*kurs", ["kurs"]), ("a*b", ["a+b"]),
    ("us-atacms", ["us+atacms"]),
    ("U.S.", ["u+s"]), ("a a A", ["a"]), ("", []), ("\"\"", []), ("* - ^ : \" \"", []), ("a\u{0}b", ["a+b"]),
    ("NEAR(a b, 5)", ["near+a", "b", "5"]), ("日本", ["日+本"]), ("Nguyễn Đạt", ["nguyen", "dat"]),
    ("Ge\u{AD}setz", ["gesetz"]), ("Straße", ["strasse"]), ("e\u{301}", ["e"]), ("\"a\u{301}b\"", ["ab"]),
    ("\"\u{301}x", ["x"]),
  ])
  func `a query is words, phrases and starts of words`(_ query: String, _ expected: [String]) {
    let terms = SearchTerm.all(in: query).map { $0.words.joined(separator: "+") + ($0.isPrefix ? "*" : "") }
    #expect(terms == expected)
  }

  @Test(arguments: [
    ("kursk", "In Kursk, again", true), ("kurs", "In Kursk", false), ("kurs*", "In Kursk", true),
    ("\"in kursk\"", "In KURSK", true), ("\"kursk in\"", "In Kursk", false),
    ("\"in k*\"", "Now in Kursk", true),
    ("elysee", "L’Élysée", true), ("elysee", "Elyse\u{301}e", true), ("本", "日本", true), ("b", "", false),
  ])
  func `a term stands in a text or does not`(_ query: String, _ text: String, _ isFound: Bool) {
    #expect(SearchTerm.all(in: query).allSatisfy { $0.isFound(in: text) } == isFound)
  }

  @Test func `words are where they stand in the text`() {
    let text = "“Élysée’s” U.S. 日本"
    let places = SearchWord.places(in: text)
    #expect(places.map { String(text[$0.range]) } == ["Élysée", "s", "U", "S", "日", "本"])
    #expect(places.map(\.word) == ["elysee", "s", "u", "s", "日", "本"])
  }

  /// The index parts at blanks, and quotes each word.
  @Test func `no word holds what the index could take for more`() {
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for word in SearchWord.all(in: String(scalar)) {
        let isPlain = word.utf8.allSatisfy {
          $0 >= 0x80 || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
        }
        #expect(isPlain && !word.isEmpty, "U+\(String(value, radix: 16)) \(word)")
      }
    }
  }
}
