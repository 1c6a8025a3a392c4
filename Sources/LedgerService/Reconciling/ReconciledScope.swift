import Ledger
package import PolicyModel

/// What a publication is the whole of: all that its source says, or what it says on some topics.
package struct ReconciledScope: Sendable {
  /// The topics as somebody wrote them; empty for all.
  private let names: [Reference]
  private var topics: Set<TopicID>?

  /// - Parameter names: the topics as somebody wrote them; none for all that the source says.
  package init(named names: [Reference]) {
    self.names = names
    topics = nil
  }

  /// The scope with its topics found, which the publication itself may define.
  /// - Throws: `Rejection` where there is no such topic.
  func found(_ reader: any LedgerReader, at size: Int) throws -> ReconciledScope {
    if names.isEmpty { return self }
    var facts = Facts()
    let finder = ReferenceFinder(reader, at: size)
    for name in names {
      facts.topics[name.text] = try finder.match(name.text, in: .topic) {
        try reader.topics(.some($0), at: size).map(\.topic)
      }
    }
    var resolver = Resolver(facts)
    var scope = self
    scope.topics = Set(names.compactMap { resolver.topic($0) })
    try resolver.check()
    return scope
  }

  func contains(_ policy: Policy?) -> Bool {
    guard let topics else { return names.isEmpty }
    return policy?.topic.map(topics.contains) ?? false
  }

  var isAll: Bool { names.isEmpty }
}
