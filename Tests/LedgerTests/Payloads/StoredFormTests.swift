import JSON
import Ledger
import PolicyModel
import Testing

/// The laws of the stored form, over random payloads.
@Suite struct StoredFormTests {
  @Test(arguments: Array(41...60) as [UInt64])
  func `reading gives back what was stored`(_ seed: UInt64) throws {
    for payload in try RandomHistory(seed: seed, count: 60).payloads {
      // When
      let bytes = PayloadCoding.bytes(of: payload)
      let tree = PayloadCoding.tree(of: payload)
      // Then
      #expect(bytes == (try JSONWriter.canonical(tree)), "seed \(seed)")
      #expect(try JSONReader.read(bytes) == tree, "seed \(seed)")
      #expect(
        try PayloadCoding.payload(payload.kind, version: PayloadCoding.version, tree: tree) == payload,
        "seed \(seed)")
    }
  }

  @Test func `random histories hold every kind of entry`() throws {
    let kinds = try (1...20).flatMap { try RandomHistory(seed: $0, count: 60).payloads.map(\.kind) }
    #expect(Set(kinds) == Set(EntryKind.allCases))
  }

  @Test func `a payload of a newer version says that the ledger is newer`() {
    #expect(throws: UpcastingProblem.newer(.topicDefined, PayloadCoding.version + 1)) {
      try Upcaster.newest(.topicDefined, version: PayloadCoding.version + 1, tree: .map([:]))
    }
    #expect(throws: UpcastingProblem.noSuchVersion(.topicDefined, 0)) {
      try Upcaster.newest(.topicDefined, version: 0, tree: .map([:]))
    }
    #expect("\(UpcastingProblem.newer(.topicDefined, 3))".contains("newer Dateline"))
  }

  @Test func `what cannot be read says in which entry and field`() throws {
    // Given
    let stored = Array(#"{"citations":[{"source":"npr","stance":"says"}],"id":"e"}"#.utf8)
    // When
    let problem = #expect(throws: StoredPayloadProblem.self) {
      try StoredPayload.read(stored, kind: .policyReviewed, version: 1, sequence: 12)
    }
    // Then
    #expect(
      "\(try #require(problem))".hasPrefix(
        "entry 12 (policy-reviewed) cannot be read: the payload's field policy is"))
  }
}
