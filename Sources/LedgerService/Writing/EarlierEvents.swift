package import Ledger
import PolicyModel

/// The events that a ledger had before an import, by their sources, found by what a new one has in common with them. Of a
/// source they are read once, when the first new event cites it.
package final class EarlierEvents {
  private let reader: any LedgerReader
  /// How many entries there were before.
  private let size: Int
  private var sources: [SourceID: [Int: [EventID]]] = [:]

  package init(_ reader: any LedgerReader, at size: Int) {
    self.reader = reader
    self.size = size
  }

  /// The events as they were before, of one of these sources, that are like an event.
  func like(_ event: Event, of cited: Set<SourceID>, isRow: Bool) throws -> [LikeEvent] {
    let wanted = Likeness.each(of: event, isRow: isRow)
    var ids: Set<EventID> = []
    for source in cited.sorted() {
      let known = try known(source)
      for likeness in wanted { ids.formUnion(known[likeness.hashValue] ?? []) }
    }
    if ids.isEmpty { return [] }
    // Two likenesses may have one hash.
    return try reader.events(.some(ids.sorted()), at: size).compactMap { history in
      let shared = wanted.intersection(Likeness.each(of: history.newest, isRow: isRow))
      return shared.isEmpty ? nil : LikeEvent(event: history.newest, shared: shared)
    }
  }

  private func known(_ source: SourceID) throws -> [Int: [EventID]] {
    if let known = sources[source] { return known }
    var known: [Int: [EventID]] = [:]
    let ids = try reader.events(citing: source, at: size)
    for start in stride(from: 0, to: ids.count, by: 1000) {
      let some = Array(ids[start..<min(start + 1000, ids.count)])
      for history in try reader.events(.some(some), at: size) {
        for likeness in Likeness.each(of: history.newest, isRow: nil) {
          known[likeness.hashValue, default: []].append(history.id)
        }
      }
    }
    sources[source] = known
    return known
  }
}

/// An earlier event, and what a new one has in common with it.
struct LikeEvent {
  var event: Event
  var shared: Set<Likeness>

  /// Whether nothing but the id tells the two apart.
  var isSame: Bool {
    shared.contains { if case .whole = $0 { true } else { false } }
  }

  /// Whether they are rows alike but for their dates: their titles are made of what they say.
  var isUndatedRow: Bool {
    shared.allSatisfy {
      switch $0 {
      case .undatedRow: true
      case .whole, .change, .dateAndTitle, .untitled, .undated: false
      }
    }
  }
}
