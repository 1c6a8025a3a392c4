import Testing

@testable import Answers

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("a*b_c`d", "a\\*b\\_c\\`d"), ("<b>&amp;", "&lt;b&gt;&amp;amp;"), ("[x](y)", "\\[x\\](y)"),
    ("a|b", "a\\|b"),
    ("# no", "\\# no"), ("- no", "\\- no"), ("1. no", "1\\. no"), ("2024) no", "2024\\) no"),
    ("2024-11-17", "2024-11-17"),
    ("\u{1B}[31m\n", "␛\\[31m "), ("\u{202E}x", "⟨U+202E⟩x"), ("שלום", "\u{2068}שלום\u{2069}"),
  ])
  func `text is never markup`(_ text: String, _ expected: String) {
    #expect(MarkdownText.inline(text) == expected)
  }

  @Test(arguments: [
    ("https://example.org/a_b?c=d", "[link](<https://example.org/a_b?c=d>)"),
    ("https://example.org/>|<x y", "[link](<https://example.org/%3E%7C%3Cx%20y>)"),
    ("https://example.org/\u{202E}", "[link](<https://example.org/%E2%80%AE>)"),
  ])
  func `an address of the web becomes a link that it cannot leave`(_ url: String, _ expected: String) {
    #expect(MarkdownText.link("link", to: url) == expected)
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "HTTPS//x", ""])
  func `no other address becomes a link`(_ url: String) {
    #expect(MarkdownText.link("link", to: url) == nil)
  }

  @Test(arguments: [
    ("a *b* _c_ <d> [e]", "`a *b* _c_ <d> [e]`"), ("a`b", "``a`b``"), ("`a``b", "``` `a``b ```"),
    ("a\u{1B}b", "`a␛b`"),
  ])
  func `code is shown as it stands`(text: String, expected: String) {
    #expect(MarkdownText.code(text) == expected)
  }
}
