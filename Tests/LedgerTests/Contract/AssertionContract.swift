import EDTF
import Ledger
import PolicyModel
import Testing

/// What every store answers about what is asserted of policies.
@Suite struct AssertionContract {
  private func asserting(_ policy: String, _ state: KeyOperation, on day: EDTFDate = "2024-11-18") -> Payload
  {
    .assertionAdded(
      AssertionAdded(policy: ID(stored: policy), key: .status, state: state, on: day, source: nil))
  }

  @Test(arguments: StoreFactory.all)
  func `assertions come by entry, of all policies or of some`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    try store.append(
      Example.actor("us"), Example.policy("z", issuer: "us"), Example.policy("a", issuer: "us"))
    let full = AssertionAdded(
      policy: "a", key: .attribute("scope"), state: .set("Kursk"), on: "2024-11", source: "s")
    // When
    try store.append(
      asserting("z", .set("permitted")), asserting("a", .clear), asserting("z", .unknown),
      .assertionAdded(full))
    // Then
    try store.read { reader throws in
      let all = try reader.assertions(of: .all, at: 7)
      #expect(all.map(\.entry) == [4, 5, 6, 7])
      #expect(all.map(\.assertion.state) == [.set("permitted"), .clear, .unknown, .set("Kursk")])
      #expect(all.last?.assertion == full)
      #expect(try reader.assertions(of: .some(["z"]), at: 7).map(\.entry) == [4, 6])
      #expect(try reader.assertions(of: .some(["z", "a", "z"]), at: 5).map(\.entry) == [4, 5])
      #expect(try reader.assertions(of: .some([]), at: 7) == [])
      #expect(try reader.assertions(of: .some(["nothing"]), at: 7) == [])
      #expect(try reader.assertions(of: .all, at: 3) == [])
    }
  }

  @Test(arguments: StoreFactory.all)
  func `one that is undone does not count, and counts again when that is undone`(_ factory: StoreFactory)
    throws
  {
    let store = try factory.make()
    try store.append(
      Example.actor("us"), Example.policy("p", issuer: "us"), asserting("p", .clear),
      asserting("p", .unknown), Example.undoing(3), Example.undoing(5))
    let entries = try store.read { reader in
      try (3...6).map { try reader.assertions(of: .all, at: $0).map(\.entry) }
    }
    #expect(entries == [[3], [3, 4], [4], [3, 4]])
  }

  @Test(arguments: StoreFactory.all)
  func `what was asserted of a policy goes with it`(_ factory: StoreFactory) throws {
    let store = try factory.make()
    try store.append(
      Example.actor("us"), Example.policy("p", issuer: "us"), asserting("p", .clear), Example.undoing(2),
      asserting("p", .unknown))
    let counts = try store.read { reader in
      try (3...5).map { try reader.assertions(of: .all, at: $0).count }
    }
    #expect(counts == [1, 0, 0])
  }
}
