import Ledger
import PolicyModel

/// The new events of an import whose relations of a measure's life are yet to be checked.
///
/// Each event must be held against all that relations join with it, of which an import may bring thousands. So they are
/// checked together: that takes as long as for one of them.
package struct DeferredOrder {
  /// So many events wait at most, so that an import of any size fits into memory.
  private static let most = 2000

  private(set) var waiting: [(event: EventID, place: SourceLocation)] = []

  package init() {}

  /// Whether it is time to check them.
  var isFull: Bool { waiting.count >= DeferredOrder.most }

  /// Notes the events that were recorded, where they have such relations.
  mutating func note(_ payloads: [Payload], at place: SourceLocation) {
    for case .eventRecorded(let recorded) in payloads
    where recorded.event.relations.contains(where: \.type.isOfMeasureLife) {
      waiting.append((recorded.event.id, place))
    }
  }
}

extension Writer {
  /// Checks the relations of the events that wait for it: before anything else is decided by relations, and at the end.
  /// - Throws: `Rejection` with what is wrong with the first of them that cannot be.
  package func checkOrder() throws {
    guard let waiting = order?.waiting, !waiting.isEmpty else { return }
    order = DeferredOrder()
    let size = try sizeNow()
    let new = try session.events(.some(waiting.map(\.event)), at: size)
    let (related, retracted) = try FactFinder(session, at: size).joined(with: new)
    let broken = OrderRule.firstBroken(
      waiting.map(\.event), among: (related + retracted).map(\.newest))
    guard let broken, let place = waiting.first(where: { $0.event == broken.event })?.place else { return }
    throw Rejection(broken.rules.map { Problem($0, at: place) })
  }
}
