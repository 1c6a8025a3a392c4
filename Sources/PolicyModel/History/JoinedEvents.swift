/// What the words of today depend on: how relations of a measure's life join events, and what these do when. It is gathered
/// from one event after the other, for all of them may be more than memory takes.
package struct JoinedEvents {
  /// The relations of a measure's life that events have now, by event.
  private(set) var stated: [EventID: [StatedRelation]] = [:]
  /// The entries that recorded the events that have relations.
  private(set) var entries: [EventID: Int] = [:]
  /// The events of which more matters than their relations, as they are now and without their texts and participants.
  private(set) var events: [EventID: Event] = [:]
  /// Those to which these have relations.
  private var named: Set<EventID> = []

  package init() {}

  /// Takes what its relations say from an event.
  package mutating func take(_ history: EventHistory) {
    let every = history.everyStoredRelation
    guard !every.isEmpty, entries[history.id] == nil else { return }
    let newest = history.newest
    entries[history.id] = history.entry
    let measures = newest.relations.filter(\.type.isOfMeasureLife)
    if !measures.isEmpty {
      stated[history.id] = measures.map {
        StatedRelation(event: history.id, type: $0.type, target: $0.event)
      }
    }
    // Days and effects matter to what amends, and to what version 1 said.
    var joining = every.filter(\.isOfVersion1)
    if measures.contains(where: { $0.type == .amends }) { joining += newest.relations }
    guard !joining.isEmpty else { return }
    events[history.id] = newest.bare
    named.formUnion(joining.map(\.event))
  }

  /// The events of which more must be known than was taken: the whole ones are wanted, once all have been taken.
  package var missing: [EventID] { named.filter { events[$0] == nil }.sorted() }

  /// Takes an event that is missing.
  package mutating func takeMissing(_ history: EventHistory) { events[history.id] = history.newest.bare }
}

extension EventHistory {
  /// Every relation that it is said to have, or to have no more.
  fileprivate var everyStoredRelation: [Relation] {
    recorded.relations
      + revisions.flatMap { revision -> [Relation] in
        switch revision.patch.relations {
        case .whole(let relations)?: relations
        case .edit(let removed, let added)?: removed + added
        case nil: []
        }
      }
  }
}

extension Event {
  /// What it does and when, and its relations.
  fileprivate var bare: Event {
    Event(
      id: id, date: date, type: type, modality: modality, title: "", participants: [], effects: effects,
      relations: relations, place: nil, tags: [], note: nil)
  }
}
