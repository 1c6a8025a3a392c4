package import Ledger
package import PolicyModel

extension LedgerReader {
  /// What was said of an event until it was retracted; nil where it is there, or never was.
  package func retracted(_ id: EventID, at size: Int) throws -> RetractedEvent? {
    guard try ids(startingWith: id.text, in: .event, limit: 1, at: size).first == id.text,
      try events(.some([id]), at: size).isEmpty
    else { return nil }
    for number in try entries(of: id.text, in: .event, at: size).reversed() {
      guard case .eventRetracted(let retraction)? = try entries(number...number).first?.payload,
        let history = try events(.some([id]), at: number - 1).first
      else { continue }
      return RetractedEvent(entry: number, reason: retraction.reason, history: history)
    }
    return nil
  }

  /// The retracted events to which one of these has a relation, in any of its versions.
  package func retracted(relatedBy events: [EventHistory], at size: Int) throws -> [RetractedEvent] {
    var there = Set(events.map(\.id))
    var found: [RetractedEvent] = []
    for relation in events.lazy.flatMap(\.relations) where there.insert(relation.event).inserted {
      if let gone = try retracted(relation.event, at: size) { found.append(gone) }
    }
    return found.sorted { $0.history.entry < $1.history.entry }
  }
}

extension EventHistory {
  /// Every relation that some version of it has.
  fileprivate var relations: [Relation] {
    recorded.relations + revisions.flatMap { $0.patch.relations?.added ?? [] }
  }
}
