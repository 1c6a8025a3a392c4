import PolicyModel

/// What the documents of an event depend on in others, found by reading all events once. Of each it keeps a few ids and
/// numbers; of those that amendments join also what they do and when, for they are checked against one another.
struct EventSurvey {
  /// The entry of the ledger's first update.
  private(set) var firstUpdate = Int.max
  private(set) var words: WordsOfToday
  /// The retracted events that others have a relation to, by the entry that recorded each.
  private(set) var gone: [GoneEvent] = []
  /// What events name that is not among the other things: each event by the things, in the order of the events' ids.
  private(set) var namings: [(event: EventID, things: [ThingName])] = []
  /// The events that relations name.
  private var named: [EventID: NamedEvent] = [:]

  /// - Parameter present: the things that there are besides the events.
  init(_ events: ExportEvents, besides present: PresentThings) throws {
    words = WordsOfToday([])
    var joined = JoinedEvents()
    try events.forEach(events.entries.recorded.lazy.map(\.event)) { history in
      joined.take(history)
      noteRelations(of: history)
      for revision in history.revisions where revision.reason.kind == .update {
        firstUpdate = min(firstUpdate, revision.entry)
      }
      let missing = present.missing(from: history.named)
      if !missing.isEmpty { namings.append((history.id, missing)) }
    }
    namings.sort { $0.event < $1.event }
    try events.forEach(joined.missing) { joined.takeMissing($0) }
    words = WordsOfToday(joined)
    try findNamed(events)
  }

  /// The entry that recorded an event that some relation names: before it, nothing can name it. Nil where it is not there.
  func entry(of event: EventID) -> Int? { named[event]?.entry }

  /// The events that relations name, as far as there are such.
  var there: [EventID] { named.filter { $0.value.entry != nil }.map(\.key) }

  private mutating func noteRelations(of history: EventHistory) {
    for relation in history.recorded.relations { note(relation, by: history.entry) }
    for revision in history.revisions {
      guard let relations = revision.patch.relations else { continue }
      for relation in relations.added { note(relation, by: revision.entry) }
      // One that is taken away, though it never was there, is kept where its event is.
      if case .edit(let removed, _) = relations {
        for relation in removed { named[relation.event] = named[relation.event] ?? NamedEvent() }
      }
    }
  }

  private mutating func note(_ relation: Relation, by entry: Int) {
    named[relation.event, default: NamedEvent()].note(relation, by: entry)
  }

  /// Finds which of the named events are there, and which were retracted.
  private mutating func findNamed(_ events: ExportEvents) throws {
    for recorded in events.entries.recorded where named[recorded.event] != nil {
      named[recorded.event]?.entry = recorded.entry
    }
    for (id, event) in named.filter({ $0.value.entry == nil }) {
      // What only takes away a relation needs nothing to be there.
      guard let last = event.lastNamed, let retracted = try events.retracted(id) else { continue }
      let entry = retracted.history.entry
      named[id]?.entry = entry
      gone.append(
        GoneEvent(
          id: id, recorded: entry, retracted: max(last, retracted.entry), limits: event.limits.sorted()))
    }
    gone.sort { $0.recorded < $1.recorded }
  }
}

/// An event that relations of others name.
private struct NamedEvent {
  /// The entry that recorded it; nil where it is not there.
  var entry: Int?
  /// The last entry that gave another event a relation to it.
  var lastNamed: Int?
  /// What the relations to it are limited to.
  var limits: Set<RelationTarget> = []

  mutating func note(_ relation: Relation, by entry: Int) {
    lastNamed = max(lastNamed ?? entry, entry)
    limits.formUnion(relation.of)
  }
}
