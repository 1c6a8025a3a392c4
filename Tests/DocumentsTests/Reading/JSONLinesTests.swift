import EDTF
import Documents
import PolicyModel
import Testing

@Suite struct JSONLinesTests {
  @Test(arguments: [
    "{\"record\": \"topic\", \"id\": \"a\", \"name\": \"A\"}\n\n{\"record\": \"topic\", \"id\": \"b\", \"name\": \"B\"}\n",
    "[{\"record\": \"topic\", \"id\": \"a\", \"name\": \"A\"},\n {\"record\": \"topic\", \"id\": \"b\", \"name\": \"B\"}]",
  ])
  func linesAndArrays(_ text: String) throws {
    #expect(try read(text, "a.json").count == 2)
    #expect(try read(text, "-").count == 2)
  }

  @Test func oneDocumentOverSeveralLines() throws {
    let text = "{\n  \"record\": \"topic\",\n  \"id\": \"a\",\n  \"nam\": \"é\\n\\\"\", \"name\": \"A\"\n}\n"
    #expect(problems(text, "a.json") == ["a.json:4:3: a topic has no field “nam” | did you mean “name”?"])
  }

  @Test func placesCountScalarsAndLines() throws {
    let line = #"{"é": {"a\"]": [1, 2.50, true, null]}, "record": "merge", "actor": "x", "into": 5}"#
    let found = try #require(throws: Rejection.self) {
      try DocumentReader.readLine(Array(line.utf8)[...], number: 7, name: "-", reading: edtfOnly(_:citing:))
    }
    #expect(found.problems.map { "\($0.place)" } == ["-:7:2"])
    let good = #"{"record": "merge", "reason": "日\u0041", "actor": "x", "into": 5}"#
    let read = try DocumentReader.readLine(
      Array(good.utf8)[...], number: 7, name: "-", reading: edtfOnly(_:citing:))
    guard case .merge(let merge) = read?.command else {
      Issue.record("no merge")
      return
    }
    #expect(merge.reason == "日A" && merge.into.text == "5")
    #expect(merge.into.place == .file("-", line: 7, column: 64))
  }

  @Test func aBlankLineIsNone() throws {
    #expect(
      try DocumentReader.readLine(Array("  \r".utf8)[...], number: 1, name: "-", reading: edtfOnly(_:citing:))
        == nil
    )
  }

  @Test(arguments: [
    ("a.yaml", "{", DocumentForm.yaml), ("a.YML", "{", .yaml), ("a.json", "a", .jsonLines),
    ("a.ndjson", "a", .jsonLines),
    ("-", "{\"record\": 1}", .jsonLines), ("-", " [ {\"a\": 1}]", .jsonLines),
    ("-", "{record: topic}", .yaml),
    ("-", "record: topic", .yaml), ("-", "", .yaml), ("-", "[{a: b}]", .yaml),
  ])
  func formsAreFound(_ name: String, _ text: String, _ form: DocumentForm) {
    #expect((DocumentForm(fileName: name) ?? DocumentForm(looking: Array(text.utf8)[...])) == form)
  }
}
