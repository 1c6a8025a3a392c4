import JSON
import PolicyModel
import Testing

/// What a stored payload that means nothing is said to lack.
@Suite struct PayloadProblemTests {
  @Test(arguments: [
    (#"[]"#, "the payload is not a map"),
    (#"{"date":"2024"}"#, "the payload's field id is missing"),
    (#"{"id":"E 1"}"#, "the payload's field id is “E 1”, which is not an id"),
    (#"{"id":7}"#, "the payload's field id is not a text"),
    (#"{"id":"e","date":"2024-13"}"#, "the payload's field date is “2024-13”, which is not a date: "),
    (
      #"{"id":"e","date":"2024","type":"coup"}"#,
      "the payload's field type is “coup”, which is not one of announcement"
    ),
    (#"\#(start)"tags":["a",1]}"#, "the payload's field tags[1] is not a text"),
    (#"\#(start)"note":null}"#, "the payload's field note is not a text"),
    (
      #"\#(start)"participants":[{"actor":"us","role":"boss"}]}"#,
      "the payload's field participants[0].role is “boss”"
    ),
    (
      #"\#(start)"effects":[{"policy":"p","set":{"sta tus":"x"}}]}"#,
      "the payload's field effects[0].set is “sta tus”"
    ),
    (
      #"\#(start)"effects":[{"policy":"p","set":{"status":1}}]}"#,
      "the payload's field effects[0].set.status is not a text"
    ),
    (
      #"\#(start)"effects":[{"basis":"stated","policy":"p","set":{"a":"1"},"clear":["a"]}]}"#,
      "the payload's field effects[0] is not an effect: it does two things to “a”"
    ),
    (
      #"\#(start)"citations":[{"source":"s","stance":"states","credibility":7}]}"#,
      "the payload's field citations[0].credibility is “7”, which is not an integer from 1 to 6"
    ),
  ])
  func `names the field's path`(_ json: String, _ said: String) throws {
    // Given
    let tree = try JSONReader.read(json)
    // When
    let problem = #expect(throws: PayloadProblem.self) {
      try PayloadCoding.payload(.eventRecorded, version: PayloadCoding.version, tree: tree)
    }
    // Then
    #expect("\(try #require(problem))".hasPrefix(said))
  }

  @Test func `a payload of another version is refused`() {
    #expect(throws: PayloadProblem.self) {
      try PayloadCoding.payload(
        .topicDefined, version: PayloadCoding.version + 1,
        tree: .map(["id": .string("t"), "name": .string("T")]))
    }
  }

  private static let start =
    #"{"id":"e","date":"2024","type":"other","modality":"actual","title":"T","#
}
