import EDTF
package import Ledger
package import PolicyModel

/// Watches what an import records for events that are there already with another date or title: a document or a row that
/// was mended makes another id, and would be a second event without a word.
///
/// What the file names itself is not such an event, so nothing can be said before the file is at its end.
package final class MendedEvents {
  private let session: any LedgerReader
  private let start: Int
  let earlier: EarlierEvents
  private var suspects: [Suspect] = []
  /// The earlier events that documents name, by the hashes of their ids, and whether one of a source was named.
  private var named: Set<Int> = []

  private struct Suspect {
    var number: Int
    var place: Place
    var event: Event
    var sources: Set<SourceID>
    var like: [LikeEvent]
  }

  /// - Parameter start: how many entries there were before the import.
  package init(_ session: any LedgerReader, start: Int) {
    self.session = session
    self.start = start
    earlier = EarlierEvents(session, at: start)
  }

  /// Notes that a document names an event that is there.
  func name(_ id: EventID) { named.insert(id.hashValue) }

  /// Notes a new event that is like earlier ones.
  func suspect(_ recorded: EventRecorded, like: [LikeEvent], number: Int, at place: Place) {
    suspects.append(
      Suspect(
        number: number, place: place, event: recorded.event, sources: Set(recorded.citations.map(\.source)),
        like: like))
  }

  /// The new events that may be earlier ones, mended; to be asked for behind the last document.
  package func found() throws -> [MendedEvent] {
    try suspects.compactMap { suspect in
      let unnamed = suspect.like.filter { !named.contains($0.event.id.hashValue) }
      guard let like = try unnamed.first(where: { try mayBe(suspect, $0) }) else { return nil }
      return MendedEvent(
        number: suspect.number, place: suspect.place, event: suspect.event, earlier: like.event)
    }
  }

  /// Where a value comes back on a later day, with another in between, the later row is no mended one; but in a file that
  /// tells of the source's other events once more, an event that is missing was mended.
  private func mayBe(_ suspect: Suspect, _ like: LikeEvent) throws -> Bool {
    guard like.isUndated, !suspect.event.effects.isEmpty, try !namesAny(of: suspect.sources) else {
      return true
    }
    let new = suspect.event
    let days = [new.date.earliest.day, like.event.date.earliest.day].compactMap { $0 }.sorted()
    guard days.count == 2 else { return true }
    let policies = Set(new.effects.map(\.policy))
    let between = try session.events(.touching(policies.sorted()), at: session.head.size).contains { other in
      guard other.id != new.id, other.id != like.event.id,
        other.citations.contains(where: { suspect.sources.contains($0.citation.source) }),
        let day = other.newest.date.earliest.day
      else { return false }
      return days[0] < day && day < days[1]
    }
    return !between
  }

  private func namesAny(of sources: Set<SourceID>) throws -> Bool {
    if named.isEmpty { return false }
    return try sources.contains { source in
      try session.events(citing: source, at: start).contains { named.contains($0.hashValue) }
    }
  }
}

/// A new event that may be one that is there, with its date or title mended.
package struct MendedEvent: Hashable, Sendable {
  /// Which document of the file told it, from 1.
  package var number: Int
  package var place: Place
  package var event: Event
  package var earlier: Event
}

/// What a document may be that looks like an event that is there with its date or title mended.
package enum MendedChoice: Hashable, Sendable {
  /// That event.
  case same(EventID)
  /// Another.
  case another
  /// It is left.
  case left
}

/// What looks like an event that is there is not recorded as a second one without a word.
package enum MendedRule: BrokenRule {
  /// In an import.
  case imported(MendedEvent)
  /// In documents that are recorded.
  case recorded(MendedEvent)

  private var mended: MendedEvent {
    switch self {
    case .imported(let mended), .recorded(let mended): mended
    }
  }

  package var description: String {
    "“\(mended.event.title)”, \(mended.event.date), may be the event “\(mended.earlier.id)” of the same source, mended: \(mended.difference)"
  }

  package var hints: [String] {
    switch self {
    case .imported:
      [
        "where it is that event: --alike revise, with --correction where the record was wrong",
        "where it is another: --alike record, or an id of its own in the file",
      ]
    case .recorded(let mended):
      [
        "where it is that event: dateline revise \(mended.earlier.id) --correction|--update …",
        "where it is another: give it an id of its own, id: …",
      ]
    }
  }
}

extension MendedEvent {
  /// In what the two differ.
  package var difference: String {
    var parts: [String] = []
    if event.date != earlier.date { parts.append("there the date is \(earlier.date)") }
    if event.title != earlier.title { parts.append("there the title is “\(earlier.title)”") }
    if parts.isEmpty { parts.append("date and title are the same") }
    return parts.joined(separator: ", ")
  }
}
