import EDTF
import Documents
import PolicyModel
import Testing

/// Behind a document that cannot be read the others are.
@Suite struct GoingOnTests {
  /// The ids of the topics that a file defines, and where its faults are.
  private func read(_ text: [UInt8], _ name: String) -> (ids: [String], faults: [String]) {
    var (ids, faults): ([String], [String]) = ([], [])
    DocumentReader.each(of: text, name: name, form: nil, reading: edtfOnly(_:citing:)) { result in
      switch result {
      case .success(let document):
        if case .defineTopic(let draft) = document.command { ids.append(draft.id.value) }
      case .failure(let rejection): faults += rejection.problems.map { "\($0.place)" }
      }
      return true
    }
    return (ids, faults)
  }

  private static func line(_ id: String) -> String { #"{"record":"topic","id":"\#(id)","name":"A"}"# }
  private static func document(_ id: String) -> String { "record: topic\nid: \(id)\nname: A\n" }

  @Test(arguments: [
    "x", "{", #"{"record": "topic", "id": }"#, #"{"record": "topic", "id": "a""#, "[1, 2]", "[", "\u{0}",
    "# x",
  ])
  func `a broken line is passed wherever it stands`(broken: String) {
    let (a, b) = (GoingOnTests.line("a"), GoingOnTests.line("b"))
    for (lines, fault) in [([a, broken, b], 2), ([a, b, broken], 3)] {
      let found = read(Array(lines.joined(separator: "\n").utf8), "f.jsonl")
      #expect(found.ids == ["a", "b"])
      #expect(found.faults.count == 1 && found.faults[0].hasPrefix("f.jsonl:\(fault):"), "\(found.faults)")
    }
    // What may begin one value over several lines is read as that.
    if ["{", "["].contains(broken) { return }
    for name in ["f.jsonl", "-"] {
      let found = read(Array([broken, a, b].joined(separator: "\n").utf8), name)
      #expect(found.ids == ["a", "b"], "\(name)")
      #expect(found.faults.count == 1 && found.faults[0].hasPrefix("\(name):1:"), "\(found.faults)")
    }
  }

  @Test func `where all lines are broken each is told`() {
    let found = read(Array("{\"record\": }\n{\"id\": \"a\",,}\n".utf8), "f.jsonl")
    #expect(found.ids == [] && found.faults.count == 2)
  }

  @Test(arguments: [
    "record: topic\nid: [\n", "record: topic\nname: \"open\n", "record: topic\nid: a: b\n", "id: *x\n",
    "id: &x a\n", "id: !mine a\n", "id: a\nid: b\n", "<<: {id: a}\n", "\tid: a\n", "- a\nb: c\n", "%\n",
    "id: a\u{7}\n",
    "id: \u{FF}\n",
  ])
  func `a broken YAML document is passed up to the next`(text: String) {
    // What stands for a byte that is no UTF-8.
    let broken = text.utf8.flatMap { [UInt8($0)] }.split(separator: 0xC3).joined(separator: [])
      .map { $0 == 0xBF ? 0xFF : $0 }
    let part = Array("---\n".utf8)
    let (a, b) = (Array(GoingOnTests.document("a").utf8), Array(GoingOnTests.document("b").utf8))
    let first = read(part + broken + part + a + part + b, "f.yaml")
    let middle = read(a + part + broken + part + b, "f.yaml")
    let last = read(a + part + b + part + broken, "f.yaml")
    for found in [first, middle, last] {
      #expect(found.ids == ["a", "b"])
      #expect(found.faults.count == 1, "\(found.faults)")
    }
  }

  @Test func `places behind a broken document are those of the file`() {
    let text = "a: [\n---\r\n# \u{85}\nrecord: topic\nid: b\nnam: c\n---\nrecord: topic\nid: &x c\n"
    let found = read(Array(text.utf8), "f.yaml")
    #expect(found.ids == [])
    #expect(found.faults == ["f.yaml:2:1", "f.yaml:7:1", "f.yaml:5:1", "f.yaml:10:5"])
  }

  @Test func `all documents that are broken are told`() {
    let found = read(Array("a: [\n---\nb: \"\n---\nc: !x d\n".utf8), "f.yaml")
    #expect(found.ids == [] && found.faults.count == 3)
  }

  @Test func `directives are part of the document behind them`() {
    let text =
      "%YAML 1.1\n---\n" + GoingOnTests.document("a") + "---\nb: [\n---\n" + GoingOnTests.document("c")
    #expect(read(Array(text.utf8), "f.yaml").ids == ["a", "c"])
    let broken = "%YAML 1.1\n---\nb: [\n---\n" + GoingOnTests.document("c")
    let found = read(Array(broken.utf8), "f.yaml")
    #expect(found.ids == ["c"] && found.faults.count == 1, "\(found.faults)")
  }
}
