package import EDTF
import JSON

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

/// The stored form of what a revision changes in an event: `changes` has the fields with a new value,
/// `cleared` names those that are blank from now on. Of a list there are the elements `added` and `removed`; version 1
/// has the whole list as it is from then on.
enum EventPatchCoding {
  static func write(changes patch: EventPatch, to form: inout StoredForm) {
    form.text("date", ifAny: patch.date?.text)
    switch patch.effects {
    case .whole(let effects):
      form.maps("effects", effects) { effect, form in EffectCoding.write(effect, to: &form) }
    case .edit(let edits): form.map("effects") { EffectEditCoding.write(edits, to: &$0) }
    case nil: break
    }
    form.text("modality", ifAny: patch.modality?.rawValue)
    form.text("note", ifAny: patch.note?.text)
    write("participants", patch.participants, to: &form, EventCoding.write(participant:to:))
    form.text("place", ifAny: patch.place?.text)
    write("relations", patch.relations, to: &form, EventCoding.write(relation:to:))
    switch patch.tags {
    case .whole(let tags): form.texts("tags", tags)
    case .edit(let removed, let added):
      form.map("tags") { form in
        form.texts("added", ifAny: added)
        form.texts("removed", ifAny: removed)
      }
    case nil: break
    }
    form.text("title", ifAny: patch.title)
    form.text("type", ifAny: patch.type?.rawValue)
  }

  private static func write<Element>(
    _ name: String, _ change: ListChange<Element>?, to form: inout StoredForm,
    _ write: (Element, inout StoredForm) -> Void
  ) {
    switch change {
    case .whole(let list): form.maps(name, list, write)
    case .edit(let removed, let added):
      form.map(name) { form in
        form.maps("added", ifAny: added, write)
        form.maps("removed", ifAny: removed, write)
      }
    case nil: break
    }
  }

  /// The names of the fields that the patch makes blank.
  static func cleared(_ patch: EventPatch) -> [String] {
    (patch.note == .cleared ? ["note"] : []) + (patch.place == .cleared ? ["place"] : [])
  }

  static func read(_ fields: StoredMap) throws(PayloadProblem) -> EventPatch {
    let cleared = try fields.list("cleared", clearedField)
    var patch =
      try fields.optional("changes", changes)
      ?? EventPatch(
        date: nil, type: nil, modality: nil, title: nil, participants: nil, effects: nil, relations: nil,
        place: nil, tags: nil, note: nil)
    for field in cleared {
      switch field {
      case .note: patch.note = .cleared
      case .place: patch.place = .cleared
      }
    }
    return patch
  }

  private static func changes(_ tree: Tree) throws(PayloadProblem) -> EventPatch {
    let fields = try StoredMap(tree)
    return EventPatch(
      date: try fields.optional("date", StoredValue.date),
      type: try fields.optional("type", StoredValue.word),
      modality: try fields.optional("modality", StoredValue.word),
      title: try fields.optional("title", StoredValue.text),
      participants: try list("participants", fields, EventCoding.participant),
      effects: try fields.optional("effects", EffectEditCoding.read),
      relations: try list("relations", fields, EventCoding.relation),
      place: try fields.optional("place", StoredValue.text).map(TextChange.to),
      tags: try list("tags", fields, StoredValue.text),
      note: try fields.optional("note", StoredValue.text).map(TextChange.to))
  }

  private static func list<Element>(
    _ name: String, _ fields: StoredMap, _ read: (Tree) throws(PayloadProblem) -> Element
  ) throws(PayloadProblem) -> ListChange<Element>? {
    guard case .map? = fields[name] else { return try fields.optionalList(name, read).map(ListChange.whole) }
    return try fields.optional(name) { (tree: Tree) throws(PayloadProblem) -> ListChange<Element> in
      let fields = try StoredMap(tree)
      return .edit(removed: try fields.list("removed", read), added: try fields.list("added", read))
    }
  }

  private static func clearedField(_ tree: Tree) throws(PayloadProblem) -> ClearedField {
    try StoredValue.word(tree)
  }

  /// The fields that can become blank.
  private enum ClearedField: String, CaseIterable {
    case note
    case place
  }
}
