import EDTF
import Documents
import PolicyModel
import Testing

/// However the bytes come, the documents are those of the whole.
@Suite struct ChunkTests {
  private static let topic = #"{"record": "topic", "id": "a", "name": "é"}"#

  @Test(
    arguments: ["a.jsonl", "a.yaml", "-"],
    [
      "", "\n \n", topic, topic + "\n", "\u{FEFF}" + topic + "\r\n\n" + topic, "\n\n" + topic + "\n" + topic,
      "[\(topic),\n\(topic)]\n", "[\n\(topic)\n]",
      "{\n\"record\": \"topic\",\n\"id\": \"a\", \"name\": \"b\"}\n",
      topic + "\n{\"record\": \"topic\"\n" + topic + "\n", "{\"record\": }\n" + topic, "{\n" + topic,
      "x\n" + topic + "\n" + topic,
      "{\"record\": \n\n{\"record\": \n" + topic, "[" + topic + "\n" + topic + "\n",
      "[\(topic),\n\(topic)\n]\n", "# so\n" + topic, "a: [\n---\n" + topic + "\n---\nb: \"\n---\n" + topic,
      "- {record: topic, id: a, name: b}\n- {record: topic, id: b, nam: b}\n",
      "record: topic\nid: a\nname: b\n", "7\n8\n",
      "{\"record\": \"export\", \"version\": 2}\n" + topic,
      topic + "\n{\"record\": \"export\", \"version\": 9}\n",
      topic + "\n[]\n{}\n\"a\"\n" + topic,
    ])
  func `documents that come in pieces are those of the whole`(_ name: String, _ text: String) throws {
    // Given
    let bytes = Array(text.utf8)
    var whole: [String] = []
    DocumentReader.each(of: bytes, name: name, form: nil, reading: edtfOnly(_:citing:)) {
      whole.append(ChunkTests.told($0))
      return true
    }
    for size in [1, 2, 3, 7, 40, 1000] {
      // When
      var pieces: [String] = []
      var rest = bytes[...]
      let chunks = { () -> [UInt8]? in
        defer { rest = rest.dropFirst(size) }
        return rest.isEmpty ? nil : Array(rest.prefix(size))
      }
      try DocumentReader.each(in: chunks, name: name, form: nil, reading: edtfOnly(_:citing:)) {
        pieces.append(ChunkTests.told($0))
        return true
      }
      // Then
      #expect(pieces == whole, "in pieces of \(size): \(text)")
    }
  }

  @Test func `a line that is too long is told of and passed, and never held`() throws {
    // Given 40 MB without a line's end, after a document and before one
    let room = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 20)
    var pieces = [Array((ChunkTests.topic + "\n").utf8)] + Array(repeating: room, count: 40)
    pieces.append(Array(("x\n" + ChunkTests.topic).utf8))
    var given = pieces[...]
    // When
    var told: [String] = []
    try DocumentReader.each(
      in: { given.popFirst() }, name: "a.jsonl", form: nil, reading: edtfOnly(_:citing:)
    ) {
      told.append(ChunkTests.told($0))
      return true
    }
    // Then
    #expect(told.count == 3)
    #expect(told[1].contains("the line has \(40 << 20 | 1) bytes"))
    #expect(told[2].contains("a.jsonl:3:1"))
  }

  @Test func `nothing is read after it is called off`() throws {
    var count = 0
    let line = Array((ChunkTests.topic + "\n").utf8)
    try DocumentReader.each(
      in: {
        count += 1
        return line
      }, name: "a.jsonl", form: nil, reading: edtfOnly(_:citing:)
    ) { _ in count < 5 }
    #expect(count == 5)
  }

  private static func told(_ result: Result<LocatedDocument, Rejection>) -> String {
    switch result {
    case .success(let document): "\(document.place) \(document.command) \(document.hasVersion)"
    case .failure(let rejection): rejection.problems.map { "\($0.place): \($0.rule)" }.joined(separator: "; ")
    }
  }
}
