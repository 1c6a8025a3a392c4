package import EDTF
import JSON

/// Something dated that was reported, as it stands after the revisions that apply; its citations are kept beside it.
package struct Event: Hashable, Sendable {
  package var id: EventID
  package var date: EDTFDate
  package var type: EventType
  package var modality: Modality
  package var title: String
  package var participants: [Participant]
  package var effects: [Effect]
  package var relations: [Relation]
  package var place: String?
  package var tags: [String]
  package var note: String?

  package init(
    id: EventID, date: EDTFDate, type: EventType, modality: Modality, title: String,
    participants: [Participant], effects: [Effect], relations: [Relation], place: String?, tags: [String],
    note: String?
  ) {
    self.id = id
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

  /// The participant who acted: the issuer, else the speaker, else the first.
  package var actingParticipant: ActorID? {
    (participants.first { $0.role == .issuer } ?? participants.first { $0.role == .speaker }
      ?? participants.first)?.actor
  }
}

extension Event: DescribedRecord {
  package static var fields: [RecordField<Event>] {
    [
      RecordField("id", .reference),
      RecordField("date", .date, isRequired: true),
      RecordField("type", .word(EventType.allCases.map(\.rawValue))),
      RecordField("modality", .word(Modality.allCases.map(\.rawValue))),
      RecordField("title", .text, isRequired: true),
      RecordField("participants", .list(.defined("participant"))),
      RecordField("effects", .list(.defined("effect"))),
      // They are kept beside the event, and stand in its documents.
      RecordField("citations", .list(.defined("citation"))),
      RecordField("relations", .list(.defined("relation"))),
      .text("place", \.place),
      RecordField("tags", .list(.text)),
      .text("note", \.note),
    ]
  }
}

/// An event as somebody describes it.
package struct EventDraft: Hashable, Sendable {
  /// Made from the date and the title where it is not given.
  package var id: Written<String>?
  package var date: EDTFDate
  /// `change` where the event has effects and `other` where it has none, unless given.
  package var type: EventType?
  package var modality: Modality
  package var title: String
  package var participants: [ParticipantDraft]
  package var effects: [EffectDraft]
  package var citations: [CitationDraft]
  package var relations: [RelationDraft]
  package var place: String?
  package var tags: [String]
  package var note: String?
  /// Whether it may be recorded without a source.
  package var isUnsourced: Bool

  package init(
    id: Written<String>?, date: EDTFDate, type: EventType?, modality: Modality, title: String,
    participants: [ParticipantDraft], effects: [EffectDraft], citations: [CitationDraft],
    relations: [RelationDraft], place: String?, tags: [String], note: String?, isUnsourced: Bool
  ) {
    self.id = id
    self.date = date
    self.type = type
    self.modality = modality
    self.title = title
    self.participants = participants
    self.effects = effects
    self.citations = citations
    self.relations = relations
    self.place = place
    self.tags = tags
    self.note = note
    self.isUnsourced = isUnsourced
  }
}

/// An actor in an event, with the part it took.
package struct ParticipantOf<Names: Naming>: Hashable, Sendable {
  package var actor: Names.ActorReference
  package var role: Role

  package init(actor: Names.ActorReference, role: Role) {
    self.actor = actor
    self.role = role
  }
}

package typealias Participant = ParticipantOf<Identified>

/// A participant, the actor as written.
package typealias ParticipantDraft = ParticipantOf<AsWritten>

/// An event came into the record, with the citations it came with.
package struct EventRecorded: Hashable, Sendable {
  package var event: Event
  /// Empty only for a draft that is recorded as unsourced.
  package var citations: [Citation]

  package init(event: Event, citations: [Citation]) {
    self.event = event
    self.citations = citations
  }
}

/// The stored form of an event with the citations that it was recorded with.
enum EventCoding {
  static func write(_ recorded: EventRecorded, to form: inout StoredForm) {
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
    let fields = try StoredMap(tree)
    let event = Event(
      id: try fields.value("id", StoredValue.id), date: try fields.value("date", StoredValue.date),
      type: try fields.value("type", StoredValue.word),
      modality: try fields.value("modality", StoredValue.word),
      title: try fields.value("title", StoredValue.text),
      participants: try fields.list("participants", participant),
      effects: try fields.list("effects", EffectCoding.read),
      relations: try fields.list("relations", relation),
      place: try fields.optional("place", StoredValue.text),
      tags: try fields.list("tags", StoredValue.text), note: try fields.optional("note", StoredValue.text))
    return EventRecorded(event: event, citations: try fields.list("citations", CitationCoding.read))
  }

  static func write(participant: Participant, to form: inout StoredForm) {
    form.text("actor", participant.actor.text)
    form.text("role", participant.role.rawValue)
  }

  static func write(relation: Relation, to form: inout StoredForm) {
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
    let fields = try StoredMap(tree)
    return Participant(
      actor: try fields.value("actor", StoredValue.id), role: try fields.value("role", StoredValue.word))
  }

  static func relation(_ tree: Tree) throws(PayloadProblem) -> Relation {
    let fields = try StoredMap(tree)
    let readAs = try fields.optional("readAs", StoredValue.text)
    if let readAs, readAs != version1Word {
      throw PayloadProblem("readAs", .bad(readAs, expected: "“\(version1Word)”"))
    }
    return Relation(
      type: try fields.value("type", StoredValue.word), event: try fields.value("event", StoredValue.id),
      from: try fields.optional("from", StoredValue.date),
      until: try fields.optional("until", StoredValue.date),
      of: try fields.list("of", StoredValue.target), isOfVersion1: readAs != nil)
  }
}
