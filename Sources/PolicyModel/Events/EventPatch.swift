package import EDTF

/// The fields of an event that a revision changes; nil is unchanged.
package struct EventPatch: Hashable, Sendable {
  package var date: EDTFDate?
  package var type: EventType?
  package var modality: Modality?
  package var title: String?
  package var participants: [Participant]?
  package var effects: [Effect]?
  package var relations: [Relation]?
  package var place: TextChange?
  package var tags: [String]?
  package var note: TextChange?

  package init(
    date: EDTFDate?, type: EventType?, modality: Modality?, title: String?, participants: [Participant]?,
    effects: [Effect]?, relations: [Relation]?, place: TextChange?, tags: [String]?, note: TextChange?
  ) {
    self.date = date
    self.type = type
    self.modality = modality
    self.title = title
    self.participants = participants
    self.effects = effects
    self.relations = relations
    self.place = place
    self.tags = tags
    self.note = note
  }

  /// The patch that turns `old` into `new`.
  package init(from old: Event, to new: Event) {
    self.init(
      date: old.date == new.date ? nil : new.date, type: old.type == new.type ? nil : new.type,
      modality: old.modality == new.modality ? nil : new.modality,
      title: old.title == new.title ? nil : new.title,
      participants: old.participants == new.participants ? nil : new.participants,
      effects: old.effects == new.effects ? nil : new.effects,
      relations: old.relations == new.relations ? nil : new.relations,
      place: old.place == new.place ? nil : TextChange(new.place),
      tags: old.tags == new.tags ? nil : new.tags,
      note: old.note == new.note ? nil : TextChange(new.note))
  }

  /// Whether it changes nothing.
  package var isEmpty: Bool {
    date == nil && type == nil && modality == nil && title == nil && participants == nil && effects == nil
      && relations == nil && place == nil && tags == nil && note == nil
  }
}

/// A new text for a field that may be blank.
package enum TextChange: Hashable, Sendable {
  case to(String)
  case cleared

  package init(_ text: String?) {
    self = text.map(TextChange.to) ?? .cleared
  }

  /// The field's text after the change.
  package var text: String? {
    if case .to(let text) = self { text } else { nil }
  }
}

extension Event {
  /// The event with `patch` laid over it.
  package func applying(_ patch: EventPatch) -> Event {
    var event = self
    if let date = patch.date { event.date = date }
    if let type = patch.type { event.type = type }
    if let modality = patch.modality { event.modality = modality }
    if let title = patch.title { event.title = title }
    if let participants = patch.participants { event.participants = participants }
    if let effects = patch.effects { event.effects = effects }
    if let relations = patch.relations { event.relations = relations }
    if let place = patch.place { event.place = place.text }
    if let tags = patch.tags { event.tags = tags }
    if let note = patch.note { event.note = note.text }
    return event
  }
}
