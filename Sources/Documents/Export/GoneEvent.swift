import PolicyModel

/// A retracted event to which others have relations.
struct GoneEvent {
  let id: EventID
  /// The entry that recorded it.
  let recorded: Int
  /// The entry after which it is taken back again: the last that named it, and not before it was.
  let retracted: Int
  /// What the relations to it are limited to.
  let limits: [RelationTarget]

  /// As much of it as others need to name it, and its retraction.
  /// - Parameter whole: what was said of it.
  func steps(_ whole: RetractedEvent, _ kept: KeptReferences) -> [ExportStep] {
    let newest = whole.history.newest
    let stub = Event(
      id: id, date: newest.date, type: newest.type,
      // What was only expected keeps no order of days with what names it; and a plan without effects needs a day.
      modality: newest.modality.changesState ? .actual : newest.modality, title: newest.title,
      participants: [],
      // What a relation is limited to must be touched; nobody asks by what, for it is taken back.
      effects: limits.filter { kept.isKept($0.policy) }.map { target in
        Effect(
          policy: target.policy, changes: [KeyChange(key: target.key ?? .status, does: .unknown)],
          starts: .withEvent, until: nil, basis: .stated)
      }, relations: [], place: nil, tags: [], note: nil)
    return [
      ExportStep(recorded, .event(EventRecorded(event: stub, citations: []))),
      ExportStep(retracted, .retraction(EventRetracted(event: id, reason: whole.reason))),
    ]
  }
}
