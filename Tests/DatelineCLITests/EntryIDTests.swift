import Testing

@testable import DatelineCLI

/// The ids that entries get.
@Suite struct EntryIDTests {
  @Test func `ids are 26 digits and small letters, and none comes twice`() {
    let ids = (0..<20_000).map { _ in OperatingSystem.makeID() }
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.utf8.count == 26)
      #expect(id.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }, "\(id)")
    }
  }
}
