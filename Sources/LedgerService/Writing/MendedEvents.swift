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
    var place: SourceLocation
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
  func suspect(_ recorded: EventRecorded, like: [LikeEvent], number: Int, at place: SourceLocation) {
    suspects.append(
      Suspect(
        number: number, place: place, event: recorded.event, sources: Set(recorded.citations.map(\.source)),
        like: like))
  }

  /// The new events that may be earlier ones, mended; to be asked for behind the last document.
  package func found() throws -> [MendedEvent] {
    try suspects.compactMap { suspect in
      let unnamed = try suspect.like.filter { like in
        try !named.contains(like.event.id.hashValue) && mayBe(suspect, like)
      }
      let most = unnamed.map(\.shared.count).max()
      let nearest = unnamed.filter { $0.shared.count == most }
      guard let first = nearest.first else { return nil }
      return MendedEvent(
        number: suspect.number, place: suspect.place, event: suspect.event, earlier: first.event,
        others: nearest.dropFirst().map(\.event.id))
    }
  }

  /// Where a value comes back on a later day, with another in between, the later row is no mended one; but in a file that
  /// tells of the source's other events once more, an event that is missing was mended.
  private func mayBe(_ suspect: Suspect, _ like: LikeEvent) throws -> Bool {
    guard like.isUndatedRow, !suspect.event.effects.isEmpty, try !namesAny(of: suspect.sources) else {
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
  package var place: SourceLocation
  package var event: Event
  package var earlier: Event
  /// The events that it may be just as well.
  package var others: [EventID]
}

/// What a document may be that looks like an event that is there with its date or title mended.
package enum MendedChoice: Hashable, Sendable {
  /// That event.
  case same(EventID)
  /// Another.
  case another
  /// It is skipped.
  case skipped
}

/// What looks like an event that is there is not recorded as a second one without a word.
package enum MendedRule: BrokenRule {
  /// In an import.
  case imported(MendedEvent)
  /// In documents that are recorded.
  case recorded(MendedEvent)
  /// In an import that is to revise what is alike, where several events are.
  case several(MendedEvent)

  private var mended: MendedEvent {
    switch self {
    case .imported(let mended), .recorded(let mended), .several(let mended): mended
    }
  }

  package var description: String {
    "“\(mended.event.title)”, \(mended.event.date), may be the event “\(mended.earlier.id)” of the same source, mended: \(mended.difference)"
      + (mended.others.isEmpty
        ? ""
        : "; or one of the others that are as like it: \(mended.others.map(\.text).joined(separator: ", "))")
  }

  package var hints: [Hint] {
    switch mended.others.isEmpty ? self : .several(mended) {
    case .several:
      [
        "revise the one that is meant yourself: \(hint: .revisingEvent(.wanted(.id)))",
        "where it is another: \(give: .alike, "record"), or an id of its own in the file",
      ]
    case .imported:
      [
        "where it is that event: \(give: .alike, "revise"), with \(give: .importedAsCorrection) where the record was wrong",
        "where it is another: \(give: .alike, "record"), or an id of its own in the file",
      ]
    case .recorded(let mended):
      [
        "where it is that event: \(hint: .revisingEvent("\(mended.earlier.id)"))",
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
    for effect in event.effects {
      let others = earlier.effects.filter { $0.policy == effect.policy }
      if others.contains(effect) { continue }
      guard let other = others.first else {
        parts.append("there it does nothing to \(effect.policy)")
        continue
      }
      parts += effect.differences(from: other)
    }
    if parts.isEmpty { parts.append("date, title and effects are the same") }
    return parts.joined(separator: ", ")
  }
}

extension Effect {
  /// In what another effect on the policy differs, in words.
  fileprivate func differences(from other: Effect) -> [String] {
    var parts: [String] = []
    for change in changes where other.does(to: change.key) != change.does {
      let name = change.key == .status ? policy.text : "\(policy).\(change.key)"
      let does = other.does(to: change.key).map { $0.value ?? $0.word } ?? "not named"
      parts.append("there \(name) is \(does)")
    }
    if starts != other.starts {
      parts.append("there it takes effect " + (other.effective.map { "on \($0)" } ?? "on the event's day"))
    }
    if until != other.until {
      parts.append("there it ends " + (other.until.map { "on \($0)" } ?? "on no day"))
    }
    return parts
  }
}
