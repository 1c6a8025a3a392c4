import Documents
import Foundation
import JSON
import PolicyModel
import Testing

@Suite struct SchemaTests {
  private static let schema = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Data/schema/document.schema.json")

  @Test func everyWrittenDocumentFollowsTheSchema() throws {
    let check = SchemaCheck(root: try JSONReader.read([UInt8](try Data(contentsOf: SchemaTests.schema))))
    let seed: UInt64 = 21
    var random = Seeded(seed)
    let writer = DocumentWriter(form: .jsonLines) { $0.count % 2 == 0 }
    for kind in 0..<1000 {
      var bytes: [UInt8] = []
      writer.append(random.document(kind), to: &bytes)
      let faults = check.faults(try JSONReader.read(bytes))
      #expect(faults == [], "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test(arguments: [
    #"{"record": "topic", "id": "a"}"#, #"{"record": "topic", "id": "a", "name": "A", "nam": "B"}"#,
    #"{"record": "topics", "id": "a", "name": "A"}"#,
    #"{"record": "ruling", "event": "a", "verdict": "maybe", "reason": "r"}"#,
    #"{"record": "event", "date": "2024", "title": "A", "relations": [{"type": "abouts", "event": "a"}]}"#,
    #"{"record": "revision", "event": "a", "as": "correction", "title": "A"}"#,
    #"{"record": "revision", "event": "a", "as": "update", "changes": [{"set": {"status": "x"}}]}"#,
    #"{"record": "revision", "event": "a", "as": "update", "add": {"tag": ["x"]}}"#,
  ])
  func whatIsRefusedDoesNotFollowIt(_ line: String) throws {
    let check = SchemaCheck(root: try JSONReader.read([UInt8](try Data(contentsOf: SchemaTests.schema))))
    #expect(!check.faults(try JSONReader.read(line)).isEmpty)
    #expect(!problems(line, "a.jsonl").isEmpty)
  }
}
