package import EDTF

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

/// An actor in an event, with the part it took.
package struct Participant: Hashable, Sendable {
  package var actor: ActorID
  package var role: Role

  package init(actor: ActorID, role: Role) {
    self.actor = actor
    self.role = role
  }
}
