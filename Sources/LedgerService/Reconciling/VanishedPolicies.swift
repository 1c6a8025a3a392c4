import Ledger
package import PolicyModel

/// The policies of which a publication says nothing, though its source did before.
package struct VanishedPolicies: Hashable, Sendable {
  /// In the order of their ids.
  package private(set) var policies: [PolicyID] = []
  /// How many events would be taken back with them.
  package private(set) var events = 0

  package init() {}

  /// Takes in those of one event.
  package mutating func add(_ found: some Sequence<PolicyID>) {
    let found = Set(found)
    if found.isEmpty { return }
    events += 1
    policies = Set(policies).union(found).sorted()
  }
}

/// Looks policies up, each once.
struct PolicyTopics {
  private let reader: any LedgerReader
  private var known: [PolicyID: Policy] = [:]

  init(_ reader: any LedgerReader) {
    self.reader = reader
  }

  /// The policy; nil where there is none.
  mutating func policy(_ id: PolicyID) throws -> Policy? {
    if let policy = known[id] { return policy }
    let policy = try reader.policies(.some([id]), at: reader.head.size).first?.policy
    known[id] = policy
    return policy
  }
}
