@testable import JSON
import Testing

@Suite struct JSONReaderTests {
  @Test(
    arguments: [
      ("null", .null), ("true", .boolean(true)), (" false\n", .boolean(false)),
      ("0", .integer(0)), ("-0", .integer(0)), ("-12", .integer(-12)),
      ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
      ("9223372036854775808", .string("9223372036854775808")),
      ("1.50", .string("1.50")), ("1e3", .string("1e3")), ("-0.0E-7", .string("-0.0E-7")),
      ("[]", .list([])), ("{}", .map([:])), ("[ 1 , [2] ]", .list([.integer(1), .list([.integer(2)])])),
      (#"{"a" : {"b":"c"}, "d": []}"#, .map(["a": .map(["b": .string("c")]), "d": .list([])])),
      (#""""#, .string("")), (#""“é😀”""#, .string("“é😀”")),
      (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
      (#""\u00e9\u00E9\u0000""#, .string("éé\0")), (#""x\ud83d\ude00é""#, .string("x😀é")),
      (#""\udbff\udfff""#, .string("\u{10FFFF}")),
    ] as [(String, Tree)])
  func reads(_ text: String, _ tree: Tree) throws {
    #expect(try JSONReader.read(text) == tree)
    #expect(try JSONReader.read(Array(text.utf8)) == tree)
    #expect(try JSONReader.read(Array("x\(text)".utf8).dropFirst()) == tree)
  }

  @Test(
    arguments: [
      ("", 1, 1, "there is nothing here"),
      ("[1,]", 1, 4, "a value is missing"),
      ("[1 2]", 1, 4, "a comma or ] is missing"),
      (#"{"a":1 "b":2}"#, 1, 8, "a comma or } is missing"),
      (#"{"a" 1}"#, 1, 6, "a colon is missing after the key"),
      ("{a:1}", 1, 2, "a key in double quotes is missing"),
      (#"{"a":1,}"#, 1, 8, "a key in double quotes is missing"),
      ("{\r\n \"a\": 1,\r\n \"a\": 2}", 3, 2, "the key “a” is given twice"),
      (#"{"a":1,"\u0061":2}"#, 1, 8, "the key “a” is given twice"),
      ("1 2", 1, 3, "there is more after the value"),
      ("01", 1, 1, "a number does not start with 0"), ("-01", 1, 1, "a number does not start with 0"),
      ("1.", 1, 3, "a digit is missing"), (".5", 1, 1, "a value is missing"),
      ("-", 1, 2, "a digit is missing"), ("1e+", 1, 4, "a digit is missing"),
      ("+1", 1, 1, "a value is missing"), ("'a'", 1, 1, "a value is missing"),
      ("nul", 1, 1, "a value is missing: words other than true, false and null need double quotes"),
      ("\"é\u{301}x", 1, 1, "this text has no closing double quote"),
      (#""é\x""#, 1, 3, #"after \ comes one of " \ / b f n r t u"#),
      (#""\u12g4""#, 1, 2, #"after \u come four hexadecimal digits"#),
      (#""\u12"#, 1, 2, #"after \u come four hexadecimal digits"#),
      (#""\ud800""#, 1, 2, "half of a surrogate pair stands alone"),
      (#""\ud800\u0041""#, 1, 2, "half of a surrogate pair stands alone"),
      (#""\ud800\ud800""#, 1, 2, "half of a surrogate pair stands alone"),
      (#""\ude00\ud83d""#, 1, 2, "half of a surrogate pair stands alone"),
      ("\u{FEFF}1", 1, 1, "a byte order mark does not belong here"),
      ("\u{A0}1", 1, 1, "a value is missing"), ("[1,\0]", 1, 4, "a value is missing"),
      (
        "[\n \"a\nb\"]", 2, 4,
        "a line break, tab or other control character in a text needs an escape such as \\n"
      ),
    ] as [(String, Int, Int, String)])
  func refuses(_ text: String, _ line: Int, _ column: Int, _ message: String) {
    #expect(throws: JSONError(line: line, column: column, message: message)) {
      try JSONReader.read(text)
    }
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
    ] as [[UInt8]])
  func refusesWhatIsNotUTF8(_ bytes: [UInt8]) {
    let error = JSONError(line: 1, column: 2, message: "this text is not UTF-8")
    #expect(throws: error) { try JSONReader.read([0x22] + bytes + [0x22]) }
    #expect(throws: error) { try JSONReader.read([0x22, 0x5C, 0x6E] + bytes + [0x22]) }
    #expect(throws: JSONError.self) { try JSONReader.read(bytes) }
  }

  @Test func nestsToTheLimit() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSONReader.read(nested(Tree.depthLimit))
    let error = #expect(throws: JSONError.self) { try JSONReader.read(nested(Tree.depthLimit + 1)) }
    #expect(error?.description == "line 1, column 65: this is nested more than 64 levels deep")
    #expect(throws: JSONError.self) { try JSONReader.read(String(repeating: "[", count: 1_000_000)) }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func neverTrapsOnDamage(seed: UInt64) throws {
    var random = TreeRandom(seed: seed)
    var bytes = try JSONWriter.canonical(random.tree())
    for _ in 0..<40 {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      _ = try? JSONReader.read(bytes)
      _ = try? JSONReader.read(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
    }
  }
}
