import Ledger
import PolicyModel

/// The events of one source as the ledger has them, found by what they say of which policy from when, and which of them
/// a new publication has named already.
///
/// It holds ids and numbers only, for a publication may have millions of events.
struct PublishedEvents {
  private let ids: [EventID]
  /// The keys of all events, by their hashes.
  private var places: [Place]
  private var isNamed: [Bool]

  private struct Place {
    var hash: Int
    /// Which of `ids`.
    var event: Int32
  }

  /// So many histories are read at once.
  private static let batch = 1000

  init(of source: SourceID, _ reader: any LedgerReader, at size: Int) throws {
    ids = try reader.events(citing: source, at: size)
    isNamed = Array(repeating: false, count: ids.count)
    places = []
    places.reserveCapacity(ids.count * 2)
    for start in stride(from: 0, to: ids.count, by: PublishedEvents.batch) {
      let some = ids[start..<min(start + PublishedEvents.batch, ids.count)]
      // Both are in the order of the ids, and every id is there.
      for (offset, history) in try reader.events(.some(Array(some)), at: size).enumerated() {
        for key in MatchKey.each(of: history.newest) {
          places.append(Place(hash: key.hashValue, event: Int32(start + offset)))
        }
      }
    }
    places.sort { ($0.hash, $0.event) < ($1.hash, $1.event) }
  }

  /// The events that nothing has named yet and that may have one of these keys, by their numbers, ascending. Two keys may
  /// have one hash: who reads the event sees.
  func unnamed(with keys: Set<MatchKey>) -> [Int] {
    var found: Set<Int> = []
    for key in keys {
      let hash = key.hashValue
      var place = first(from: hash)
      while place < places.count, places[place].hash == hash {
        let event = Int(places[place].event)
        if !isNamed[event] { found.insert(event) }
        place += 1
      }
    }
    return found.sorted()
  }

  var isEmpty: Bool { ids.isEmpty }

  func id(_ number: Int) -> EventID { ids[number] }

  mutating func name(_ number: Int) { isNamed[number] = true }

  /// The ids of those that nothing has named.
  var rest: [EventID] { ids.indices.filter { !isNamed[$0] }.map { ids[$0] } }

  /// The first place whose hash is no less.
  private func first(from hash: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = low + (high - low) / 2
      if places[middle].hash >= hash { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
