import EDTF
import Documents
import PolicyModel
import Testing

@Suite struct YAMLRefusalTests {
  @Test(arguments: [
    ("record: topic\nid: &x a\nname: *x", "a.yaml:2:5: aliases and anchors"),
    ("record: topic\nid: a\nname: *x", "a.yaml:3:7: aliases and anchors"),
    ("- &x\n  record: topic", "a.yaml:1:3: aliases and anchors"),
    ("record: topic\nid: !!int 3\nname: b", "a.yaml:2:5: the tag"),
    ("record: topic\nid: !mine a\nname: b", "a.yaml:2:5: the tag"),
    ("!topic\nid: a", "a.yaml:1:1: the tag"),
    ("record: topic\nid: a\nid: b\nname: c", "a.yaml:2:1: the field “id” is given twice"),
    ("record: topic\n<<: {id: a}\nname: c", "a.yaml:2:1: merge keys"),
    ("record: topic\n? [a]\n: b", "a.yaml:2:3: a field's name is a text"),
    ("record: topic\nname: a: b", "a.yaml:2:8: this is no YAML: mapping values are not allowed"),
    ("record: topic\nname: \"a", "a.yaml:2:9: this is no YAML"),
    ("record: topic\nname: a\u{7}b", "a.yaml:2:8: this is no YAML: control characters are not allowed"),
  ])
  func refused(_ text: String, _ expected: String) {
    let found = problems(text)
    #expect(found.count == 1 && found[0].hasPrefix(expected), "\(found)")
  }

  /// Ten lines that would stand for ten thousand million texts.
  @Test func aBombIsNotExpanded() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let again = repeatElement("*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(again)]\n"
    }
    bomb += "? *a9\n: record\n"
    let found = problems(bomb)
    #expect(found.count == 1 && found[0].hasPrefix("a.yaml:1:5: aliases and anchors"), "\(found)")
  }

  @Test func whatOnlyLooksLikeAnAnchorIsText() throws {
    let documents = try read(
      """
      record: topic
      id: a
      name: AT&T, R & D *now* &c. <<
      ---
      record: topic
      id: b
      name: "&x *y !z"
      ---
      record: topic
      id: c
      name: !!str null
      """)
    #expect(documents.count == 3)
  }

  @Test(arguments: [100, 100_000])
  func deepNestingIsRefused(depth: Int) {
    #expect(
      problems("a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).count == 1
    )
    #expect(problems("a: " + String(repeating: "[", count: depth)).count == 1)
    #expect(problems(String(repeating: "- ", count: depth)).count == 1)
    #expect(problems(#"{"a": "# + String(repeating: "[", count: depth), "a.jsonl").count == 1)
  }

  @Test func bytesThatAreNoText() {
    var bytes = Array("record: topic\nname: ".utf8)
    bytes += [0xC3, 0x28]
    #expect {
      try DocumentReader.read(bytes, name: "a.yaml", form: nil, reading: edtfOnly(_:citing:))
    } throws: { error in
      (error as? Rejection)?.problems.map { "\($0.place): \($0.rule)" } == [
        "a.yaml:2:7: the file is not UTF-8"
      ]
    }
  }
}
