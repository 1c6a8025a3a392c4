import EDTF

/// The stored form of what a revision changes in an event: `changes` has the fields with a new value,
/// `cleared` names those that are blank from now on. A list that became empty is an empty list.
enum EventPatchCoding {
  static func write(changes patch: EventPatch, to form: inout some Form) {
    form.text("date", ifAny: patch.date?.text)
    if let effects = patch.effects {
      form.maps("effects", effects) { effect, form in EffectCoding.write(effect, to: &form) }
    }
    form.text("modality", ifAny: patch.modality?.rawValue)
    form.text("note", ifAny: patch.note?.text)
    if let participants = patch.participants {
      form.maps("participants", participants, EventCoding.write(participant:to:))
    }
    form.text("place", ifAny: patch.place?.text)
    if let relations = patch.relations { form.maps("relations", relations, EventCoding.write(relation:to:)) }
    if let tags = patch.tags { form.texts("tags", tags) }
    form.text("title", ifAny: patch.title)
    form.text("type", ifAny: patch.type?.rawValue)
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
      participants: try fields.optionalList("participants", EventCoding.participant),
      effects: try fields.optionalList("effects", EffectCoding.read),
      relations: try fields.optionalList("relations", EventCoding.relation),
      place: try fields.optional("place", Stored.text).map(TextChange.to),
      tags: try fields.optionalList("tags", Stored.text),
      note: try fields.optional("note", Stored.text).map(TextChange.to))
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
