import Ledger
import PolicyModel

extension Writer {
  /// Notes which event a document names, or which ones it is like, where it would be a new one.
  /// - Returns: the event that says just this, under an id of its own.
  func same(
    as decision: Decision, _ mended: MendedEvents, isIDMade: Bool, isRow: Bool, _ number: Int,
    at place: SourceLocation
  ) throws -> EventID? {
    guard case .eventRecorded(let recorded)? = decision.payloads.last else {
      mended.name(EventID(stored: decision.subject))
      return nil
    }
    if !isIDMade { return nil }
    let sources = Set(recorded.citations.map(\.source))
    let like = try mended.earlier.like(recorded.event, of: sources, isRow: isRow)
    if let same = like.first(where: \.isSame),
      try !session.events(.some([same.event.id]), at: sizeNow()).isEmpty
    {
      return same.event.id
    }
    if !like.isEmpty { mended.suspect(recorded, like: like, number: number, at: place) }
    return nil
  }
}
