import EDTF

/// Under which id an event goes: a free one, or that of an event that is there already.
enum EventIDChoice {
  /// A free id; `twin` is a retracted event that said just the same.
  case free(EventID, twin: RetractedEvent?)
  case existing(EventHistory, RevisionReason)
  /// An event says just this already.
  case same(EventID)
  /// The event was retracted, and is not recorded again.
  case gone(RetractedEvent)
  /// The id that is given is that of another event.
  case taken(EventID)

  init(
    given: EventID?, made stem: String, content: Event, _ citations: [Citation], _ resolver: Resolver,
    _ onExisting: OnExisting
  ) {
    if let given {
      self.init(given: given, content: content, citations, resolver, onExisting)
    } else {
      self.init(made: stem, content: content, citations, resolver, onExisting)
    }
  }

  private init(
    given: EventID, content: Event, _ citations: [Citation], _ resolver: Resolver, _ onExisting: OnExisting
  ) {
    guard resolver.isTaken(given.text, .event) else {
      self = .free(given, twin: nil)
      return
    }
    switch onExisting {
    case .refuse:
      let history = resolver.existing(resolver.facts.events, given.text)
      let isSame =
        history.map { history in
          history.isJust(content, citations, resolver)
            && history.citations.allSatisfy { citations.contains($0.citation) }
        } ?? false
      self = isSame ? .same(given) : .taken(given)
    case .revise(let reason):
      if let history = resolver.existing(resolver.facts.events, given.text) {
        self = .existing(history, reason)
      } else if let gone = resolver.facts.retracted[given.text] {
        self = .gone(gone)
      } else {
        self = .taken(given)
      }
    }
  }

  /// Goes through the ids that are made of a draft, until one is free.
  private init(
    made stem: String, content: Event, _ citations: [Citation], _ resolver: Resolver, _ onExisting: OnExisting
  ) {
    let facts = resolver.facts
    var id = stem
    var number = 1
    var twin: RetractedEvent?
    while resolver.isTaken(id, .event) {
      if let history = resolver.existing(facts.events, id) {
        switch onExisting {
        case .refuse where history.isJust(content, citations, resolver):
          self = .same(history.id)
          return
        case .revise(let reason) where history.tellsOfSame(content, citations, resolver):
          self = .existing(history, reason)
          return
        case .refuse, .revise: break
        }
      } else if let gone = facts.retracted[id], gone.history.tellsOfSame(content, citations, resolver) {
        if onExisting.takesRepeats {
          self = .gone(gone)
          return
        }
        twin = gone
      }
      number += 1
      id = MadeID.id(stem, number)
    }
    self = .free(EventID(stored: id), twin: twin)
  }

  /// A free id that is `stem`, or starts with it.
  static func free(_ stem: String, _ facts: Facts) -> EventID {
    let taken = facts.taken[.event] ?? []
    var number = 1
    while taken.contains(MadeID.id(stem, number)) { number += 1 }
    return EventID(stored: MadeID.id(stem, number))
  }

  /// The id that a draft's date and title make: the latest bounded day, then the title.
  static func stem(_ draft: EventDraft) -> String {
    let day = (draft.date.latest.day ?? draft.date.earliest.day).map { "\($0)" } ?? ""
    let date = Slug.make(day, longest: 40)
    let title = Slug.make(draft.title, longest: EventID.longest - date.utf8.count - 7)
    let stem = [date, title].filter { !$0.isEmpty }.joined(separator: "-")
    return stem.isEmpty ? "event" : stem
  }
}

extension EventHistory {
  /// Whether the event says just this now, with at least these citations.
  func isJust(_ content: Event, _ cited: [Citation], _ resolver: Resolver) -> Bool {
    newest.isAs(content) && resolver.areCited(cited, by: self)
  }

  /// Whether a document without an id that says this is about this event: some version of it said so, and it cites what
  /// the event cites. What another source says in the same words is another report.
  func tellsOfSame(_ content: Event, _ cited: [Citation], _ resolver: Resolver) -> Bool {
    guard said(content) else { return false }
    if citations.isEmpty || resolver.areCited(cited, by: self) { return true }
    let sources = Set(citations.map(\.citation.source))
    return cited.contains { sources.contains($0.source) }
  }

  /// Whether some version of the event was just this.
  func said(_ content: Event) -> Bool { everyVersion.contains { $0.isAs(content) } }

  /// Whether some version of the event had a relation of the type to the other, whatever its days.
  func hadRelation(_ type: RelationType, to event: EventID) -> Bool {
    everyRelation.contains { $0.type == type && $0.event == event }
  }

  /// The first revision, besides some, that changed all that a patch changes, for the same reason.
  func revision(_ reason: RevisionReason, _ patch: EventPatch, besides taken: Set<Int>) -> Int? {
    if patch.isEmpty { return nil }
    return revisions.first { revision in
      !taken.contains(revision.entry) && revision.reason == reason && revision.patch.covers(patch)
        && (revision.patch.effects?.isOfSameEffects(as: patch.effects, in: self) ?? true)
    }?.entry
  }
}

extension EventPatch {
  /// Whether it sets everything that `other` sets to the same.
  func covers(_ other: EventPatch) -> Bool {
    (other.date == nil || other.date == date) && (other.type == nil || other.type == type)
      && (other.modality == nil || other.modality == modality) && (other.title == nil || other.title == title)
      && isCovered(other.participants) { participants?.covers($0) }
      && isCovered(other.effects) { effects?.covers($0) }
      && isCovered(other.relations) { relations?.covers($0) }
      && (other.place == nil || other.place == place)
      && isCovered(other.tags) { tags?.covers($0) } && (other.note == nil || other.note == note)
  }

  private func isCovered<Change>(_ change: Change?, by covers: (Change) -> Bool?) -> Bool {
    change.map { covers($0) ?? false } ?? true
  }
}
