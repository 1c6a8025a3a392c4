package import EDTF

/// The fields of an event that a revision changes; nil is unchanged. Of lists and effects it names what it changes, and
/// leaves the rest alone.
package struct EventPatch: Hashable, Sendable {
  package var date: EDTFDate?
  package var type: EventType?
  package var modality: Modality?
  package var title: String?
  package var participants: ListChange<Participant>?
  package var effects: EffectsChange?
  package var relations: ListChange<Relation>?
  package var place: TextChange?
  package var tags: ListChange<String>?
  package var note: TextChange?
  /// Of an entry of version 1: its lists are whole and, where it corrects, all of it shows to every viewpoint.
  package var appliesWhole = false

  package init(
    date: EDTFDate?, type: EventType?, modality: Modality?, title: String?,
    participants: ListChange<Participant>?, effects: EffectsChange?, relations: ListChange<Relation>?,
    place: TextChange?, tags: ListChange<String>?, note: TextChange?
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

  /// The patch that turns an event as it was recorded into `new`.
  package init(from recorded: Event, to new: Event) {
    self.init(from: NumberedEvent(recorded), to: new)
  }

  /// The patch that turns `old` into `new`.
  package init(from old: NumberedEvent, to new: Event) {
    self.init(from: old, to: old.changed(to: new))
  }

  /// The patch that turns `old` into `new`.
  package init(from old: NumberedEvent, to new: NumberedEvent) {
    let (was, now) = (old.event, new.event)
    self.init(
      date: was.date == now.date ? nil : now.date, type: was.type == now.type ? nil : now.type,
      modality: was.modality == now.modality ? nil : now.modality,
      title: was.title == now.title ? nil : now.title,
      participants: ListChange(from: was.participants, to: now.participants),
      effects: old.effects.change(to: new.effects),
      relations: ListChange(from: was.relations, to: now.relations),
      place: was.place == now.place ? nil : TextChange(now.place),
      tags: ListChange(from: was.tags, to: now.tags),
      note: was.note == now.note ? nil : TextChange(now.note))
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
  /// The event with all of `patch` laid over it but what that does to its effects.
  func applyingFields(_ patch: EventPatch) -> Event {
    var event = self
    if let date = patch.date { event.date = date }
    if let type = patch.type { event.type = type }
    if let modality = patch.modality { event.modality = modality }
    if let title = patch.title { event.title = title }
    if let change = patch.participants { event.participants = change.applied(to: participants) }
    if let change = patch.relations { event.relations = change.applied(to: relations) }
    if let place = patch.place { event.place = place.text }
    if let change = patch.tags { event.tags = change.applied(to: tags) }
    if let note = patch.note { event.note = note.text }
    return event
  }
}
