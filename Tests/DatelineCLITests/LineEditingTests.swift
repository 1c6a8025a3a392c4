import Testing

@testable import DatelineCLI

/// What a line comes to that is typed key by key, and what is seen of it.
@Suite struct LineEditingTests {
  /// The keys typed after the question `?`, on a terminal of 30 cells, where fruit is offered behind the last blank.
  private func type(_ keys: String) -> (line: String, seen: String, step: LineEditing.KeyResult) {
    type(bytes: Array(keys.utf8))
  }

  private func type(bytes: [UInt8]) -> (line: String, seen: String, step: LineEditing.KeyResult) {
    var editing = LineEditing(question: "?", width: 30) { text in
      let typed = String(text.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
      let all = ["apple", "apricot", "banana"].filter { $0.hasPrefix(typed.lowercased()) }
      return typed == "none" ? nil : LineEditing.Offers(typed: typed, all: all)
    }
    var seen = ""
    var step = LineEditing.KeyResult.goingOn
    for byte in bytes where step == .goingOn { step = editing.take(byte) { seen += $0 } }
    return (String(decoding: editing.bytes, as: UTF8.self), seen, step)
  }

  @Test(arguments: [
    ("abc", "abc", "abc"), ("Größe 日本 😀", "Größe 日本 😀", "Größe 日本 😀"),
    // Backspace takes back a character in all its cells, Ctrl-W a word, Ctrl-U the line.
    ("ab\u{7F}", "a", "ab\u{8} \u{8}"), ("a日\u{8}", "a", "a日\u{8} \u{8}\u{8} \u{8}"),
    ("e\u{301}\u{7F}", "", "e\u{301}\u{8} \u{8}"),
    ("ab cd \u{17}", "ab ", "ab cd \u{8} \u{8}\u{8} \u{8}\u{8} \u{8}"),
    ("a b\u{15}c", "c", "a b\u{8} \u{8}\u{8} \u{8}\u{8} \u{8}c"),
    ("\u{7F}\u{15}\u{17}", "", ""),
    // The arrows and other controls do nothing, and controls of a terminal are never echoed.
    ("a\u{1B}[Db\u{1B}OAc\u{1B}[3~d", "abcd", "abcd"), ("a\u{1}\u{5}\u{0}b", "ab", "ab"),
    ("a\u{202E}b", "a\u{202E}b", "a⟨U+202E⟩b"), ("a\u{9B}b", "a\u{9B}b", "a⟨U+009B⟩b"),
    // The end of the input is one only where nothing was typed.
    ("a\u{4}b", "ab", "ab"),
  ])
  func `keys are shown and taken back`(_ keys: String, _ line: String, _ seen: String) {
    let typed = type(keys)
    #expect(typed.line == line)
    #expect(typed.seen == seen)
    #expect(typed.step == .goingOn)
  }

  @Test(arguments: [
    ("\u{4}", LineEditing.KeyResult.end, ""), ("ab\n", .done, "ab\n"), ("ab\r", .done, "ab\n"),
    ("ab\u{3}", .interrupted, "ab^C\n"),
    ("ab\u{1A}", .stopped, "ab^Z\n"),
  ])
  func `a line ends`(_ keys: String, _ step: LineEditing.KeyResult, _ seen: String) {
    #expect(type(keys).step == step)
    #expect(type(keys).seen == seen)
  }

  @Test(arguments: [
    // One is written out, of several what they have in common; capitals give way.
    ("b\t", "banana", "banana"), ("x b\t y", "x banana y", "x banana y"),
    ("B\t", "banana", "B\u{8} \u{8}banana"),
    // What has nothing in common any more is listed, and the question is asked again with the answer so far.
    ("x ap\t", "x ap", "x ap\n  apple  apricot\n? x ap"), ("\t", "", "\n  apple  apricot  banana\n? "),
    // A bell where nothing is offered; nothing where it stands there already.
    ("z\t", "z", "z\u{7}"), ("none\t", "none", "none\u{7}"), ("banana\t", "banana", "banana"),
  ])
  func `Tab completes`(_ keys: String, _ line: String, _ seen: String) {
    #expect(type(keys).line == line)
    #expect(type(keys).seen == seen)
  }

  @Test func `what has gone on to the next row is shown anew when it is taken back`() {
    let long = String(repeating: "a", count: 40)
    #expect(type(long + "\u{7F}").seen == long + "\n? " + long.dropLast())
  }

  @Test func `more than sixty are counted`() {
    var editing = LineEditing(question: "?", width: 30) { _ in
      LineEditing.Offers(typed: "", all: (100..<200).map { "\($0)".reversed().map(String.init).joined() })
    }
    var seen = ""
    _ = editing.take(9) { seen += $0 }
    #expect(seen.hasSuffix("  and 40 more\n? "))
    #expect(seen.split(separator: "\n").allSatisfy { $0.count <= 30 })
  }

  @Test func `bytes that are no text are kept for the one who reads the line`() {
    let typed = type(bytes: [0x61, 0xFF, 0x80, 0x62])
    #expect(typed.line == "a\u{FFFD}\u{FFFD}b")
    #expect(typed.seen == "ab")
  }
}
