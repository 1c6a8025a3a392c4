import PolicyModel

extension Reading {
  func event(_ node: DocumentNode) -> Command? {
    guard let fields = fields(node, of: .event, Event.fieldNames + ["unsourced"]) else { return nil }
    let id = fields.optional("id", written)
    let date = fields.required("date", date)
    let type = fields.optional("type") { word($0, EventType.self) }
    let modality = fields.word("modality", unlessGiven: Modality.actual)
    let title = fields.required("title", filled)
    let participants = fields.list("participants", participant)
    let effects = fields.list("effects", effect)
    let citations = fields.list("citations", citationOfEvent)
    let relations = fields.list("relations", relation)
    let place = fields.optional("place", text)
    let tags = fields.list("tags", filled)
    let note = fields.optional("note", text)
    let isUnsourced = fields.word("unsourced", unlessGiven: Truth.no) == .yes
    guard let date, let title else { return nil }
    return .recordEvent(
      EventDraft(
        id: id, date: date, type: type, modality: modality, title: title, participants: participants,
        effects: effects, citations: citations, relations: relations, place: place, tags: tags, note: note,
        isUnsourced: isUnsourced))
  }

  func eventChanges(_ fields: DocumentFields) -> EventChanges {
    var changes = EventChanges()
    changes.date = fields.change("date", date)
    changes.type = fields.change("type") { word($0, EventType.self) }
    changes.modality = fields.change("modality") { word($0, Modality.self) }
    changes.title = fields.change("title", filled)
    changes.participants = fields.changedList("participants", participant)
    changes.effects = fields.changedList("effects", effect)
    changes.relations = fields.changedList("relations", relation)
    changes.place = fields.clearable("place", text)
    changes.tags = fields.changedList("tags", filled)
    changes.note = fields.clearable("note", text)
    changes.effectChanges = fields.list("changes", effectChange)
    let lists = ["participants", "effects", "relations", "tags"]
    if let node = fields["add"], let fields = DocumentFields(node, of: "what is added", known: lists, self) {
      changes.added.participants = fields.list("participants", participant)
      changes.added.effects = fields.list("effects", effect)
      changes.added.relations = fields.list("relations", relation)
      changes.added.tags = fields.list("tags", filled)
    }
    if let node = fields["remove"],
      let fields = DocumentFields(node, of: "what is removed", known: lists, self)
    {
      changes.removed.participants = fields.list("participants", participantName)
      changes.removed.effects = fields.list("effects", effectName)
      changes.removed.relations = fields.list("relations", relation)
      changes.removed.tags = fields.list("tags", written)
    }
    return changes
  }

  /// An actor in every role, or in one.
  private func participantName(_ node: DocumentNode) -> ParticipantName? {
    if case .text(let text) = node.value, !text.contains(":") {
      return reference(node).map { ParticipantName(actor: $0, role: nil) }
    }
    if case .map(let fields) = node.value, !fields.contains(where: { $0.name == "role" }) {
      return participant(node).map { ParticipantName(actor: $0.actor, role: nil) }
    }
    return participant(node).map { ParticipantName(actor: $0.actor, role: $0.role) }
  }

  /// A map, or a text: an actor, or an actor and its role with a colon between.
  private func participant(_ node: DocumentNode) -> ParticipantDraft? {
    guard case .text = node.value else {
      guard let fields = DocumentFields(node, of: "a participant", known: ["actor", "role"], self) else {
        return nil
      }
      let role = fields.word("role", unlessGiven: Role.issuer)
      return fields.required("actor", reference).map { ParticipantDraft(actor: $0, role: role) }
    }
    guard let text = filled(node) else { return nil }
    guard let colon = text.lastIndex(of: ":") else {
      return ParticipantDraft(actor: Reference(text, at: place(node.spot)), role: .issuer)
    }
    let actor = Reference(String(text[..<colon]).trimmed, at: place(node.spot))
    return word(String(text[text.index(after: colon)...]).trimmed, Role.self, at: node.spot)
      .map { ParticipantDraft(actor: actor, role: $0) }
  }

  private func relation(_ node: DocumentNode) -> RelationDraft? {
    guard
      let fields = DocumentFields(
        node, of: "a relation", known: ["type", "event", "from", "until", "of"], self)
    else { return nil }
    let type = fields.required("type") { word($0, RelationType.self) }
    let event = fields.required("event", reference)
    let from = fields.optional("from", date)
    let until = fields.optional("until", end)
    let of = fields.list("of", target)
    guard let type, let event else { return nil }
    return RelationDraft(type: type, event: event, from: from, until: until, of: of)
  }

  /// `policy` or `policy.key`.
  private func target(_ node: DocumentNode) -> TargetDraft? {
    reference(node).map { TargetDraft(target: $0) }
  }
}

/// Yes or no, as JSON writes it.
enum Truth: String, CaseIterable {
  case yes = "true"
  case no = "false"
}
