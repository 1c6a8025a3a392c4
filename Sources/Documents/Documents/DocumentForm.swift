/// The two forms that documents come and go in.
package enum DocumentForm: String, CaseIterable, Sendable {
  /// A stream of YAML documents, or one with a list of them.
  case yaml
  /// JSON Lines; read, one array of documents or one document over several lines will do as well.
  case jsonLines = "jsonl"

  /// The form that a file's name tells; nil where it tells none.
  package init?(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      self = .yaml
    } else if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") || name.hasSuffix(".json") {
      self = .jsonLines
    } else {
      return nil
    }
  }

  /// The form that the bytes look like: JSON starts a map with a key in double quotes, YAML's flow style need not.
  package init(looking bytes: ArraySlice<UInt8>) {
    var marks = bytes.lazy.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }.prefix(3).makeIterator()
    var mark = marks.next()
    if mark == UInt8(ascii: "[") { mark = marks.next() }
    if mark == UInt8(ascii: "{"), let key = marks.next(),
      key == UInt8(ascii: "\"") || key == UInt8(ascii: "}")
    {
      self = .jsonLines
    } else {
      self = DocumentForm.isBrokenJSON(bytes) ? .jsonLines : .yaml
    }
  }

  /// Whether lines are documents of JSON behind a first one that is none: in YAML, what parts two of them would stand
  /// between.
  private static func isBrokenJSON(_ bytes: ArraySlice<UInt8>) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard !lines.contains(where: { $0.starts(with: Array("---".utf8)) }) else { return false }
    return lines.lazy.filter(JSONStream.isDocument).prefix(2).count == 2
  }
}
