package import EDTF

extension EventDraft {
  /// What the draft says, before it has an id of its own.
  package func content(_ facts: Facts) throws(Rejection) -> Event {
    var resolver = Resolver(facts)
    let event = resolver.event(self, id: nil)
    try resolver.check()
    return event
  }

  /// All that the draft says but for its id, as a text.
  package var sayings: String {
    var parts = [date.text, modality.rawValue, title, place ?? ""]
    parts += participants.map { "\($0.actor.text) \($0.role.rawValue)" } + tags
    for effect in effects {
      parts += [effect.policy.text, effect.effective?.text ?? "", effect.until?.text ?? ""]
      parts += effect.changes.map { "\($0.key.value) \($0.does)" }
    }
    parts += relations.map { "\($0.type.rawValue) \($0.event.text)" }
    parts += citations.map { "\($0.source.text) \($0.value("locator")?.text ?? "") \($0.reported)" }
    return (parts + [note ?? ""]).joined(separator: "\u{1F}")
  }

  /// The draft under the id of an event that there is.
  package func under(_ id: EventID) -> EventDraft {
    var draft = self
    draft.id = Written(id.text, at: self.id?.place ?? .none)
    return draft
  }

  /// The draft of an event that says of one policy what an effect says, from a day on.
  package init(
    id: Written<String>, date: EDTFDate, type: EventType, title: String, participants: [Participant],
    policy: PolicyID, changes: [KeyChange], citations: [CitationDraft]
  ) {
    let place = id.place
    self.init(
      id: id, date: date, type: type, modality: .actual, title: title,
      participants: participants.map {
        ParticipantDraft(actor: Reference($0.actor.text, at: place), role: $0.role)
      },
      effects: [
        EffectDraft(
          policy: Reference(policy.text, at: place),
          changes: changes.map { KeyChangeDraft(key: Written($0.key.description, at: place), does: $0.does) },
          effective: nil, until: nil, basis: .stated, place: place)
      ], citations: citations, relations: [], place: nil, tags: [], note: nil, isUnsourced: false)
  }
}
