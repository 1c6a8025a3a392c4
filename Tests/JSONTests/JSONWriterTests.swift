@testable import JSON
import Testing

@Suite struct JSONWriterTests {
  private func canonical(_ tree: Tree) throws -> String {
    String(decoding: try JSONWriter.canonical(tree), as: UTF8.self)
  }

  @Test func sortsKeysAsTheStandardsExampleDoes() throws {
    let written = #"""
      {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
       "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}
      """#
    #expect(
      try canonical(JSONReader.read(written))
        == "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\","
        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
        + "\"😀\":\"Emoji: Grinning Face\",\"\u{FB33}\":\"Hebrew Letter Dalet With Dagesh\"}")
  }

  @Test func escapesAsLittleAsItMay() throws {
    let text = "\u{20AC}$\u{F}\u{A}A'\u{42}\u{22}\u{5C}\\\"/\u{8}\u{9}\u{C}\r\u{7F}\u{2028}\u{0}"
    #expect(
      try canonical(.string(text))
        == #""€$\u000f\nA'B\"\\\\\"/\b\t\f\r"# + "\u{7F}\u{2028}" + #"\u0000""#)
  }

  @Test func writesEachKind() throws {
    let tree = Tree.map([
      "b": .list([.null, .boolean(true), .boolean(false), .integer(-5), .list([])]), "a": .map([:]),
    ])
    #expect(try canonical(tree) == #"{"a":{},"b":[null,true,false,-5,[]]}"#)
  }

  @Test func refusesWhatItCouldNotReadAgain() throws {
    #expect(try canonical(.integer(9_007_199_254_740_991)) == "9007199254740991")
    #expect(throws: CanonicalError.tooLarge(9_007_199_254_740_992)) {
      try JSONWriter.canonical(.integer(9_007_199_254_740_992))
    }
    #expect(throws: CanonicalError.tooLarge(.min)) { try JSONWriter.canonical(.integer(.min)) }
    var deep = Tree.list([])
    for _ in 1..<Tree.depthLimit { deep = .map(["a": deep]) }
    #expect(try JSONReader.read(JSONWriter.canonical(deep)) == deep)
    #expect(throws: CanonicalError.tooDeep) { try JSONWriter.canonical(.list([deep])) }
  }

  @Test func aListCanBeWrittenOneItemAtATime() throws {
    let items: [Tree] = [.integer(1), .string("two"), .map(["three": .null])]
    var streamed = Array("[".utf8)
    for (offset, item) in items.enumerated() {
      if offset > 0 { streamed.append(UInt8(ascii: ",")) }
      try JSONWriter.append(item, into: &streamed)
    }
    streamed.append(UInt8(ascii: "]"))
    #expect(try streamed == JSONWriter.canonical(.list(items)))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func readingUndoesWriting(seed: UInt64) throws {
    var random = TreeRandom(seed: seed)
    let tree = random.tree()
    let bytes = try JSONWriter.canonical(tree)
    let again = try JSONReader.read(bytes)
    #expect(again == tree)
    #expect(try JSONWriter.canonical(again) == bytes)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func ordersKeysByUTF16(seed: UInt64) {
    var random = TreeRandom(seed: seed)
    for _ in 0..<20 {
      let (a, b) = (random.text(), random.text())
      #expect(JSONWriter.precedes(a, b) == a.utf16.lexicographicallyPrecedes(b.utf16))
      #expect(JSONWriter.precedes(a + b, a + a) == (a + b).utf16.lexicographicallyPrecedes((a + a).utf16))
    }
  }
}
