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

  /// The fields of a definition, and those of its record; `more` are fields that documents alone have.
  struct Described: CustomTestStringConvertible, Sendable {
    var definition: String
    var fields: [String]
    var more: Set<String> = []

    var testDescription: String { definition }
  }

  @Test(arguments: [
    Described(definition: "actorDocument", fields: Actor.fields.map(\.name), more: ["record"]),
    Described(definition: "policyDocument", fields: Policy.fields.map(\.name), more: ["record"]),
    Described(definition: "topicDocument", fields: Topic.fields.map(\.name), more: ["record"]),
    Described(definition: "sourceDocument", fields: Source.fields.map(\.name), more: ["record"]),
    Described(definition: "eventDocument", fields: Event.fields.map(\.name), more: ["record", "unsourced"]),
    Described(definition: "citation", fields: Citation.fields.map(\.name)),
    Described(
      definition: "citationDocument", fields: Citation.fields.map(\.name), more: ["record", "event"]),
  ])
  func `the schema has the fields of the record`(_ described: Described) throws {
    let schema = try JSONReader.read([UInt8](try Data(contentsOf: SchemaTests.schema)))
    guard case .map(let rules) = schema, case .map(let definitions)? = rules["$defs"],
      case .map(let definition)? = definitions[described.definition],
      case .map(let properties)? = definition["properties"]
    else {
      Issue.record("the schema has no properties of \(described.definition)")
      return
    }
    #expect(Set(properties.keys) == Set(described.fields).union(described.more))
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
