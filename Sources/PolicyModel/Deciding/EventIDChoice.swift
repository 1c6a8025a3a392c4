import EDTF

/// Under which id an event goes: a free one, or that of an event that is there already.
enum EventIDChoice {
  case free(EventID)
  case existing(EventHistory, RevisionReason)
  case same(EventID)

  init(
    given: EventID?, made stem: String, content: Event, _ citations: [Citation], _ facts: Facts,
    _ onExisting: OnExisting
  ) {
    let taken = facts.taken[.event] ?? []
    if let given {
      if taken.contains(given.text), case .revise(let reason) = onExisting,
        case .one(let history)? = facts.events[given.text]
      {
        self = .existing(history, reason)
      } else {
        self = .free(given)
      }
      return
    }
    var id = stem
    var number = 1
    while taken.contains(id) {
      if onExisting != .refuse, case .one(let history)? = facts.events[id], history.said(content, citations) {
        self = .same(history.id)
        return
      }
      number += 1
      id = MadeID.id(stem, number)
    }
    self = .free(EventID(stored: id))
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
  /// Whether some version of the event was just this, with at least these citations.
  func said(_ content: Event, _ cited: [Citation]) -> Bool {
    var content = content
    content.id = id
    guard cited.allSatisfy({ citation in citations.contains { $0.citation == citation } }) else {
      return false
    }
    var version = NumberedEvent(recorded)
    if version.event == content { return true }
    for revision in revisions {
      version.apply(revision.patch)
      if version.event == content { return true }
    }
    return false
  }
}

extension EventHistory {
  /// Whether a revision says only what was said before: its citations are there, and what it changes is so already or
  /// was changed by a revision with the same reason.
  func has(_ reason: RevisionReason, _ patch: EventPatch, _ cited: [Citation]) -> Bool {
    guard cited.allSatisfy({ citation in citations.contains { $0.citation == citation } }) else {
      return false
    }
    return patch.isEmpty || revisions.contains { $0.reason == reason && $0.patch.covers(patch) }
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
