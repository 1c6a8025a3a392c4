import PolicyModel
import Queries
import Testing

/// The part of a text that a search shows.
@Suite struct FragmentTests {
  @Test(arguments: [
    ("kursk", "In Kursk, again", "In [Kursk], again"),
    ("\"in kursk\" again", "In Kursk, again", "[In Kursk], [again]"),
    ("long-range", "A long-range missile", "A [long-range] missile"), ("a*", "And as b", "[And] [as] b"),
    ("x", "none", "none"), ("\"a b\" \"b a\"", "a b a", "[a b][ a]"),
  ])
  func `what was looked for stands out`(_ query: String, _ text: String, _ expected: String) {
    #expect(shown(Fragment(text, showing: SearchTerm.all(in: query), words: 9)) == expected)
  }

  @Test func `of a long text the part with the most terms is shown`() {
    let text = "one two kursk four five six seven eight nine ten eleven kursk and atacms fifteen sixteen"
    let fragment = Fragment(text, showing: SearchTerm.all(in: "atacms kursk"), words: 6)
    #expect(shown(fragment) == "… eleven [kursk] and [atacms] fifteen sixteen")
    #expect(!fragment.isCutAfter)
    #expect(
      shown(Fragment(text, showing: SearchTerm.all(in: "six"), words: 3)) == "… [six] seven eight …")
  }

  private func shown(_ fragment: Fragment) -> String {
    (fragment.isCutBefore ? "… " : "") + fragment.pieces.map { $0.isHit ? "[\($0.text)]" : $0.text }.joined()
      + (fragment.isCutAfter ? " …" : "")
  }
}
