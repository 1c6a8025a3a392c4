import EDTF
import Ledger
import PolicyModel
import Testing
import LedgerService

@Suite struct KnownPrefixTests {
  private func store(_ names: [(String, String)]) throws -> MemoryStore {
    let store = MemoryStore()
    for (index, (name, time)) in names.enumerated() {
      let topic = Topic(id: TopicID(stored: "t\(index)"), name: name)
      let moment = try #require(Timestamp(time))
      _ = try store.write { session in
        try session.append(
          [.topicDefined(topic)], ids: ["entry\(index)"], recordedAt: moment, recorder: "ann")
      }
    }
    return store
  }

  @Test func aDayEndsInUTC() throws {
    let store = try store([
      ("a", "2026-01-01T10:00:00Z"), ("b", "2026-01-01T23:59:59Z"), ("c", "2026-01-02T00:00:00Z"),
    ])
    func size(_ question: KnownQuestion) throws -> Int { try store.read { try $0.prefix(question).entry } }
    #expect(try size(.by(.end(of: Day(iso: "2026-01-01")!))) == 2)
    #expect(try size(.by(.end(of: Day(iso: "2025-12-31")!))) == 0)
    #expect(try size(.newest) == 3)
  }

  @Test func aTokenAsksItsPrefixAndRefusesAnotherHistory() throws {
    let one = try store([("a", "2026-01-01T10:00:00Z"), ("b", "2026-01-02T10:00:00Z")])
    let other = try store([("x", "2026-01-01T10:00:00Z"), ("b", "2026-01-02T10:00:00Z")])
    let token = try one.read { try $0.prefix(.entry(1)).token }
    #expect(try one.read { try $0.prefix(.token(token)).entry } == 1)
    let root = try one.read { try $0.prefix(.entry(1)).root }
    #expect(token == "1-\(root.prefix(16))")
    // Tokens of earlier answers have eight digits; up to all may be cited.
    for count in [8, 9, 16, 32, 64] {
      #expect(try one.read { try $0.prefix(.token("1-\(root.prefix(count).uppercased())")).entry } == 1)
    }
    for bad in [
      "1-\(root.prefix(7))", "1-\(root)0", "1-", "-1-\(root)", "1-\(root.prefix(8))x", "1-\(root.prefix(8))é",
    ] {
      #expect(throws: PrefixProblem.notAToken(bad)) { try one.read { try $0.prefix(.token(bad)) } }
    }
    #expect(throws: PrefixProblem.self) { try other.read { try $0.prefix(.token(token)) } }
    #expect(throws: PrefixProblem.self) { try one.read { try $0.prefix(.token("9-00000000")) } }
    #expect(throws: PrefixProblem.self) { try one.read { try $0.prefix(.token("nonsense")) } }
    #expect(throws: PrefixProblem.self) { try one.read { try $0.prefix(.entry(3)) } }
  }
}
