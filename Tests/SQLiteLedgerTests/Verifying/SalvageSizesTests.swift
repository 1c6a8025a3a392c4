import Ledger
import PolicyModel
import Testing

@testable import SQLiteLedger

/// Entries are found by their bytes whatever their length: on their page, just too long for it, or on several.
@Suite struct SalvageSizesTests {
  private func topic(_ number: Int, length: Int) -> Payload {
    .topicDefined(Topic(id: TopicID(stored: "t\(number)"), name: String(repeating: "a", count: length)))
  }

  @Test(arguments: [
    // A record of 4061 bytes is the longest that stays on a page of 4096; what is longer leaves at least 489 there, and other
    // pages take 4092 each.
    Array(stride(from: 3650, through: 3950, by: 3)), Array(stride(from: 4240, through: 4460, by: 3)),
    Array(stride(from: 7700, through: 8200, by: 7)), [1, 50, 100, 200, 12_000, 40_000, 100_000],
  ])
  func `an entry of any length is found by its bytes`(lengths: [Int]) throws {
    // Given a file whose header is lost
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db")).append(
      lengths.enumerated().map { topic($0.offset, length: $0.element) })
    var bytes = try folder.bytes("a.db")
    bytes.replaceSubrange(0..<100, with: [UInt8](repeating: 0, count: 100))
    try folder.write(bytes, to: "b.db")
    // When
    let outcome = try Salvage(path: folder.path("b.db")).write(to: folder.path("new.db"))
    // Then
    #expect(outcome.asTheyWere == lengths.count && outcome.leftOut.isEmpty)
    let store = try SQLiteStore.open(path: folder.path("new.db"), for: .reading)
    #expect(try store.read { try $0.topics(.all, at: lengths.count).count } == lengths.count)
  }

  @Test func `a number that needs more bytes, and a redacted entry, are found`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    try SQLiteStore.create(path: path).append((1...300).map(Example.topic))
    try execute("UPDATE entry SET payload = NULL WHERE sequence IN (1, 200)", on: path)
    let found = try SalvageSource.carve(FilePath(path)) { [1, 127, 128, 200, 300].contains($0) }
    #expect(found.keys.sorted() == [1, 127, 128, 200, 300])
    let entries = try SQLiteStore.open(FilePath(path), for: .inspecting).inspect { try $0.entries(1...300) }
    for (number, carved) in found {
      var entry = entries[number - 1]
      entry.payload = nil
      #expect(carved.entry == entry)
    }
  }
}
