import EDTF
import PolicyModel

/// From when and through when the relations that act on one key act, as what commences, extends or ends their events
/// leaves it.
struct RelationTimes {
  private typealias Acting = (event: EventID, relation: Relation)
  private let ledger: VisibleLedger
  private let policy: PolicyID
  private let key: Key
  /// The relations that act on the key, by the event that they name.
  private let naming: [EventID: [Acting]]
  /// The latest end that extensions give what an event does; nil inside where none gives one.
  private var extended: [EventID: EDTFDate?] = [:]

  /// - Parameter acting: the relations that act on the key, each with the event that has it.
  init(
    _ acting: [(event: EventID, relation: Relation)], on policy: PolicyID, _ key: Key,
    in ledger: VisibleLedger
  ) {
    self.ledger = ledger
    self.policy = policy
    self.key = key
    naming = Dictionary(grouping: acting) { $0.relation.event }
  }

  /// From when a relation acts, as what commences its event leaves it; nil where nobody has named the day.
  func beginning(of relation: Relation, of event: Event) -> EDTFDate? {
    let named = (naming[event.id] ?? []).filter { $0.relation.type == .commences }.compactMap { one in
      ledger.events[one.event]?.event.start(of: one.relation, on: policy, key).written
    }.max { $0.latestForOrder < $1.latestForOrder }
    if let named { return named }
    let own = event.start(of: relation, on: policy, key)
    return own.days.isEmpty ? nil : own.written
  }

  /// The end of a relation as what extends or ends its event leaves it.
  mutating func end(of relation: Relation, of event: EventID) -> EDTFDate? {
    settle(event)
    return settledEnd(of: relation, of: event)
  }

  /// The same, where it is known how far its event is extended.
  private func settledEnd(of relation: Relation, of event: EventID) -> EDTFDate? {
    guard relation.type.takesUntil, let named = ledger.events[event]?.event else { return nil }
    let own = named.end(of: relation, on: policy, key)
    let longer = own == nil ? nil : extended[event] ?? nil
    let longest = [own, longer].compactMap { $0 }.max { $0.latestForOrder < $1.latestForOrder }
    // What ends it for good, the day before.
    let ended = (naming[event] ?? []).filter { [.repeals, .supersedes].contains($0.relation.type) }
      .compactMap { one -> Day? in
        let start = ledger.events[one.event]?.event.start(of: one.relation, on: policy, key).days
        return start?.first == start?.last ? start?.first?.adding(-1) : nil
      }.min()
    guard let ended, ended < longest?.latestForOrder ?? .distantFuture else { return longest }
    return EDTFDate(ended)
  }

  /// Works out how far an event is extended, and first all that extends it: without recursion, for extensions may extend
  /// each other in a chain as long as a ledger.
  private mutating func settle(_ event: EventID) {
    var open = [event]
    var begun: Set<EventID> = []
    while let next = open.last {
      guard extended[next] == nil else {
        open.removeLast()
        continue
      }
      let extending = (naming[next] ?? []).filter { $0.relation.type == .extends }
      begun.insert(next)
      let waiting = extending.map(\.event).filter { extended[$0] == nil && !begun.contains($0) }
      if waiting.isEmpty {
        extended[next] = .some(
          extending.compactMap { settledEnd(of: $0.relation, of: $0.event) }
            .max { $0.latestForOrder < $1.latestForOrder })
        open.removeLast()
      } else {
        open += waiting
      }
    }
  }
}
