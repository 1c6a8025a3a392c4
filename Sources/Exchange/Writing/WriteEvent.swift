import PolicyModel

extension DocumentWriter {
  func eventNode(_ recorded: EventRecorded) -> WrittenNode {
    let event = recorded.event
    return record(.event) {
      $0.add("id", event.id.text)
      $0.add("date", event.date)
      $0.add("type", event.type.rawValue)
      $0.add("modality", event.modality.rawValue)
      $0.add("title", event.title)
      $0.add("participants", event.participants.map(participantNode))
      $0.add("effects", event.effects.map(effectNode))
      $0.add("citations", recorded.citations.map { .map(citationFields($0)) })
      $0.add("relations", event.relations.map(relationNode))
      $0.add("place", event.place)
      $0.add("tags", event.tags.map(WrittenNode.text))
      $0.add("note", event.note)
      if recorded.citations.isEmpty { $0.put("unsourced", .truth(true)) }
    }
  }

  func revisionNode(_ revised: EventRevised) -> WrittenNode {
    let patch = revised.patch
    return record(.revision) {
      $0.add("event", revised.event.text)
      $0.add("as", revised.reason.kind.rawValue)
      $0.add("reason", revised.reason.reason)
      $0.add("date", patch.date)
      $0.add("type", patch.type?.rawValue)
      $0.add("modality", patch.modality?.rawValue)
      $0.add("title", patch.title)
      if let changed = patch.participants { $0.put("participants", .list(changed.map(participantNode))) }
      if let changed = patch.effects { $0.put("effects", .list(changed.map(effectNode))) }
      $0.add("citations", revised.citations.map { .map(citationFields($0)) })
      if let changed = patch.relations { $0.put("relations", .list(changed.map(relationNode))) }
      if let change = patch.place { $0.put("place", change.text.map(WrittenNode.text) ?? .null) }
      if let changed = patch.tags { $0.put("tags", .list(changed.map(WrittenNode.text))) }
      if let change = patch.note { $0.put("note", change.text.map(WrittenNode.text) ?? .null) }
    }
  }

  /// The revision of one field of a thing that is no event.
  func revisionNode(
    of kind: RecordKind, _ id: String, _ reason: RevisionReason, _ change: (name: String, value: WrittenNode)
  ) -> WrittenNode {
    record(.revision) {
      $0.add(kind.rawValue, id)
      $0.add("as", reason.kind.rawValue)
      $0.add("reason", reason.reason)
      $0.put(change.name, change.value)
    }
  }

  private func participantNode(_ participant: Participant) -> WrittenNode {
    .map([("actor", .text(participant.actor.text)), ("role", .text(participant.role.rawValue))])
  }

  private func relationNode(_ relation: Relation) -> WrittenNode {
    var fields = WrittenFields()
    fields.add("type", relation.type.rawValue)
    fields.add("event", relation.event.text)
    fields.add("from", relation.from)
    fields.add("until", relation.until)
    fields.add("of", relation.of.map { .text($0.description) })
    return .map(fields.fields)
  }

  private func effectNode(_ effect: Effect) -> WrittenNode {
    var set: [(String, WrittenNode)] = []
    var clear: [WrittenNode] = []
    var unknown: [WrittenNode] = []
    for change in effect.changes {
      let key = change.key.description
      switch change.does {
      case .set(let value): set.append((key, .text(value)))
      case .clear: clear.append(.text(key))
      case .unknown: unknown.append(.text(key))
      }
    }
    var fields = WrittenFields()
    fields.add("policy", effect.policy.text)
    fields.add("set", map: set)
    fields.add("clear", clear)
    fields.add("unknown", unknown)
    switch effect.starts {
    case .withEvent: break
    case .on(let date): fields.add("effective", date)
    case .unknown: fields.add("effective", EffectStart.unknownWord)
    }
    fields.add("until", effect.until)
    fields.add("basis", effect.basis.rawValue)
    return .map(fields.fields)
  }
}
