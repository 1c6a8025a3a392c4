@testable import JSON
import Testing

@Suite struct JSONNodeTests {
  private let node = JSONNode.object([
    ("z", .integer(1)), ("a", .list([.number("0.50"), .null, .boolean(true)])), ("e", .list([])),
    ("o", .object([])),
  ])

  @Test func onOneLine() {
    #expect(node.text(pretty: false) == #"{"z":1,"a":[0.50,null,true],"e":[],"o":{}}"#)
  }

  @Test func indented() {
    #expect(
      node.text(pretty: true) == """
        {
          "z": 1,
          "a": [
            0.50,
            null,
            true
          ],
          "e": [],
          "o": {}
        }
        """)
  }

  @Test(arguments: [
    ("é 日本 👩‍🚒 — “x”", "é 日本 👩‍🚒 — “x”"),
    ("\u{1B}[31m\u{7}\u{7F}\u{9B}", #"\u001b[31m\u0007\u007f\u009b"#),
    ("\n\t\r\u{8}\"\\", #"\n\t\r\u0008\"\\"#),
    ("\u{2028}\u{2029}\u{61C}\u{200E}\u{200F}", #"\u2028\u2029\u061c\u200e\u200f"#),
    ("\u{202A}\u{202E}\u{2066}\u{2069}\u{FEFF}", #"\u202a\u202e\u2066\u2069\ufeff"#),
    ("\u{E0001}\u{E0041}", #"\udb40\udc01\udb40\udc41"#),
    ("</script><!--<b>a / b", #"<\/script><\u0021--<b>a / b"#),
  ])
  func hidesNothing(_ text: String, _ written: String) {
    #expect(JSONNode.string(text).text(pretty: false) == "\"\(written)\"")
    #expect(JSONNode.object([(text, .null)]).text(pretty: false) == "{\"\(written)\":null}")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func readsBackAsWhatItShows(seed: UInt64) throws {
    var random = TreeRandom(seed: seed)
    let tree = random.tree()
    for pretty in [false, true] {
      let text = JSONNode(tree).text(pretty: pretty)
      #expect(try JSONReader.read(text) == tree)
      #expect(!text.unicodeScalars.contains { $0 != "\n" && HiddenScalars.contains($0) })
      #expect(pretty || !text.contains("\n"))
    }
  }
}
