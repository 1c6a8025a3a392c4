import EDTF
import JSON

/// The stored form of an event with the citations that it was recorded with.
enum EventCoding {
  static func write(_ recorded: EventRecorded, to form: inout some Form) {
    let event = recorded.event
    CitationCoding.write(recorded.citations, to: &form)
    form.text("date", event.date.text)
    form.maps("effects", ifAny: event.effects) { effect, form in EffectCoding.write(effect, to: &form) }
    form.text("id", event.id.text)
    form.text("modality", event.modality.rawValue)
    form.text("note", ifAny: event.note)
    form.maps("participants", ifAny: event.participants, write(participant:to:))
    form.text("place", ifAny: event.place)
    form.maps("relations", ifAny: event.relations, write(relation:to:))
    form.texts("tags", ifAny: event.tags)
    form.text("title", event.title)
    form.text("type", event.type.rawValue)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> EventRecorded {
    let fields = try Fields(tree)
    let event = Event(
      id: try fields.value("id", Stored.id), date: try fields.value("date", Stored.date),
      type: try fields.value("type", Stored.word), modality: try fields.value("modality", Stored.word),
      title: try fields.value("title", Stored.text),
      participants: try fields.list("participants", participant),
      effects: try fields.list("effects", EffectCoding.read),
      relations: try fields.list("relations", relation), place: try fields.optional("place", Stored.text),
      tags: try fields.list("tags", Stored.text), note: try fields.optional("note", Stored.text))
    return EventRecorded(event: event, citations: try fields.list("citations", CitationCoding.read))
  }

  static func write(participant: Participant, to form: inout some Form) {
    form.text("actor", participant.actor.text)
    form.text("role", participant.role.rawValue)
  }

  static func write(relation: Relation, to form: inout some Form) {
    form.text("event", relation.event.text)
    form.text("from", ifAny: relation.from?.text)
    form.texts("of", ifAny: relation.of.map(\.description))
    form.text("readAs", ifAny: relation.isOfVersion1 ? version1Word : nil)
    form.text("type", relation.type.rawValue)
    form.text("until", ifAny: relation.until?.text)
  }

  /// Marks a suspension that was stored as a `repeals` of version 1.
  private static let version1Word = "repeals-1"

  static func participant(_ tree: Tree) throws(PayloadProblem) -> Participant {
    let fields = try Fields(tree)
    return Participant(
      actor: try fields.value("actor", Stored.id), role: try fields.value("role", Stored.word))
  }

  static func relation(_ tree: Tree) throws(PayloadProblem) -> Relation {
    let fields = try Fields(tree)
    let readAs = try fields.optional("readAs", Stored.text)
    if let readAs, readAs != version1Word {
      throw PayloadProblem("readAs", .bad(readAs, expected: "“\(version1Word)”"))
    }
    return Relation(
      type: try fields.value("type", Stored.word), event: try fields.value("event", Stored.id),
      from: try fields.optional("from", Stored.date), until: try fields.optional("until", Stored.date),
      of: try fields.list("of", Stored.target), isOfVersion1: readAs != nil)
  }
}
