import EDTF
import JSON

/// The stored form of what a revision changes in an event: `changes` has the fields with a new value,
/// `cleared` names those that are blank from now on. Of a list there are the elements `added` and `removed`; version 1
/// has the whole list as it is from then on.
enum EventPatchCoding {
  static func write(changes patch: EventPatch, to form: inout some Form) {
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

  private static func write<Element, SomeForm: Form>(
    _ name: String, _ change: ListChange<Element>?, to form: inout SomeForm,
    _ write: (Element, inout SomeForm) -> Void
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

  static func read(_ fields: Fields) throws(PayloadProblem) -> EventPatch {
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
    let fields = try Fields(tree)
    return EventPatch(
      date: try fields.optional("date", Stored.date), type: try fields.optional("type", Stored.word),
      modality: try fields.optional("modality", Stored.word),
      title: try fields.optional("title", Stored.text),
      participants: try list("participants", fields, EventCoding.participant),
      effects: try fields.optional("effects", EffectEditCoding.read),
      relations: try list("relations", fields, EventCoding.relation),
      place: try fields.optional("place", Stored.text).map(TextChange.to),
      tags: try list("tags", fields, Stored.text),
      note: try fields.optional("note", Stored.text).map(TextChange.to))
  }

  private static func list<Element>(
    _ name: String, _ fields: Fields, _ read: (Tree) throws(PayloadProblem) -> Element
  ) throws(PayloadProblem) -> ListChange<Element>? {
    guard case .map? = fields[name] else { return try fields.optionalList(name, read).map(ListChange.whole) }
    return try fields.optional(name) { (tree: Tree) throws(PayloadProblem) -> ListChange<Element> in
      let fields = try Fields(tree)
      return .edit(removed: try fields.list("removed", read), added: try fields.list("added", read))
    }
  }

  private static func clearedField(_ tree: Tree) throws(PayloadProblem) -> ClearedField {
    try Stored.word(tree)
  }

  /// The fields that can become blank.
  private enum ClearedField: String, CaseIterable {
    case note
    case place
  }
}
