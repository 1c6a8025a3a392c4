import PolicyModel
import Queries
import Testing

@Suite struct SharedAddressTests {
  private func found(_ one: String, _ other: String, more: String = "") throws -> [String] {
    let scenario = try Scenario(
      """
      - {record: source, id: b, url: "\(one)"}
      - {record: source, id: a, url: "\(other)"\(more)}
      """)
    return try scenario.check(Scenario.rule("shared-address")).ids
  }

  @Test(arguments: ["https://example.org/x", "http://example.org/x", "https://www.Example.org/x/"])
  func `one page under two sources`(url: String) throws {
    #expect(try found("https://example.org/x", url) == ["a b"])
  }

  @Test(arguments: [
    "https://example.org/X", "https://example.org/x?p=2", "https://example.org/x#post-3",
    "https://example.com/x",
  ])
  func `another page`(url: String) throws {
    #expect(try found("https://example.org/x", url) == [])
  }

  @Test func `who derives from the other is one origin with it`() throws {
    #expect(try found("https://example.org/x", "https://example.org/x", more: ", derivedFrom: [b]") == [])
  }
}
