package import Ledger
package import PolicyModel
package import Queries

extension LedgerReader {
  /// The things of a kind; policies only those that are asked about.
  package func list(_ space: Space, policies asked: AskedPolicies?, known: KnownQuestion) throws -> ListAnswer
  {
    let known = try prefix(known)
    let size = known.entry
    switch space {
    case .actor: return ListAnswer(known: known, rows: .actors(try actors(.all, at: size).map(\.actor)))
    case .topic: return ListAnswer(known: known, rows: .topics(try topics(.all, at: size).map(\.topic)))
    case .source: return ListAnswer(known: known, rows: .sources(try sources(.all, at: size).map(\.source)))
    case .policy, .event:
      var finder = QuestionFinder(self, at: size)
      let records = try finder.policies(
        asked ?? AskedPolicies(policies: [], actors: [], topics: []), on: .everyDay)
      let excerpt = try Gatherer(self, at: size).excerpt(
        [], policies: Dictionary(uniqueKeysWithValues: records.map { ($0.policy.id, $0) }))
      return ListAnswer(
        known: known, rows: .policies(records.map { PolicyLabel($0.policy, in: excerpt) }))
    }
  }

  /// Entries in order, the newest last; at most `limit`, the newest of them.
  /// - Parameter thing: only entries about this, by any space.
  package func log(
    of thing: (space: Space, id: String)?, known: KnownQuestion, limit: Int?
  ) throws -> LogAnswer {
    let known = try prefix(known)
    let numbers: [Int]
    if let thing {
      numbers = try entries(of: thing.id, in: thing.space, at: known.entry)
    } else {
      numbers = Array(1..<(known.entry + 1))
    }
    let shown = limit.map { Array(numbers.suffix($0)) } ?? numbers
    return LogAnswer(
      known: known, lines: try recorded(shown).map(LogLine.init), total: numbers.count)
  }

  /// Entries by number, read in unbroken runs.
  func recorded(_ numbers: [Int]) throws -> [RecordedPayload] {
    var found: [RecordedPayload] = []
    var index = 0
    while index < numbers.count {
      var end = index
      while end + 1 < numbers.count, numbers[end + 1] == numbers[end] + 1 { end += 1 }
      found += try entries(numbers[index]...numbers[end]).map(\.recordedPayload)
      index = end + 1
    }
    return found
  }
}
