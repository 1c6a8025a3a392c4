import PolicyModel
import Testing

/// When a text names an actor by a code.
@Suite struct CodeReferenceTests {
  private let usa = Code(scheme: "iso3166", code: "USA")

  @Test(arguments: ["iso3166:USA", "ISO3166:usa", "iso3166:Usa", "USA"])
  func `a code is named with its scheme in any case, alone as it is written`(_ text: String) throws {
    #expect(try #require(CodeReference(text)).names(usa))
  }

  @Test(arguments: ["usa", "US", "iso3166:US", "iso:USA", "USA:iso3166", "iso3166:USA:USA", "ÜSA"])
  func `another is not`(_ text: String) throws {
    #expect(try #require(CodeReference(text)).names(usa) == false)
  }

  @Test(arguments: ["", ":", "iso3166:", ":USA", "840", "2024-11-17", "-"])
  func `some texts are no codes`(_ text: String) {
    #expect(CodeReference(text) == nil)
  }

  @Test func `digits are a code where their scheme stands before them`() throws {
    #expect(try #require(CodeReference("un-m49:840")).names(Code(scheme: "un-m49", code: "840")))
  }
}
