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
      $0.add("reason", revised.reason.reason.isEmpty ? nil : revised.reason.reason)
      $0.add("date", patch.date)
      $0.add("type", patch.type?.rawValue)
      $0.add("modality", patch.modality?.rawValue)
      $0.add("title", patch.title)
      if case .whole(let list)? = patch.participants {
        $0.put("participants", .list(list.map(participantNode)))
      }
      if case .whole(let list)? = patch.effects { $0.put("effects", .list(list.map(effectNode))) }
      $0.add("citations", revised.citations.map { .map(citationFields($0)) })
      if case .whole(let list)? = patch.relations { $0.put("relations", .list(list.map(relationNode))) }
      if let change = patch.place { $0.put("place", change.text.map(WrittenNode.text) ?? .null) }
      if case .whole(let list)? = patch.tags { $0.put("tags", .list(list.map(WrittenNode.text))) }
      if let change = patch.note { $0.put("note", change.text.map(WrittenNode.text) ?? .null) }
      add(edits: patch, to: &$0)
    }
  }

  /// What a patch changes of single effects, and what it puts into lists and takes out.
  private func add(edits patch: EventPatch, to fields: inout WrittenFields) {
    var added = WrittenFields()
    var removed = WrittenFields()
    func put<Element>(_ name: String, _ change: ListChange<Element>?, _ node: (Element) -> WrittenNode) {
      guard case .edit(let out, let `in`)? = change else { return }
      added.add(name, `in`.map(node))
      removed.add(name, out.map(node))
    }
    put("participants", patch.participants, participantNode)
    if case .edit(let edits)? = patch.effects {
      fields.add("changes", edits.compactMap(changeNode))
      added.add("effects", EffectsChange.edit(edits).added.map(effectNode))
      removed.add("effects", edits.filter { $0.does == .remove }.map { .map(nameFields($0)) })
    }
    put("relations", patch.relations, relationNode)
    put("tags", patch.tags, WrittenNode.text)
    fields.add("add", map: added.fields)
    fields.add("remove", map: removed.fields)
  }

  private func nameFields(_ edit: EffectEdit) -> [(String, WrittenNode)] {
    [("policy", .text(edit.policy.text)), ("effect", .integer(edit.number))]
  }

  private func changeNode(_ edit: EffectEdit) -> WrittenNode? {
    guard case .change(let change) = edit.does else { return nil }
    let names = { (does: KeyOperation?) -> [WrittenNode] in
      change.keys.filter { $0.does == does }.map { .text($0.key.description) }
    }
    var fields = WrittenFields()
    for (name, node) in nameFields(edit) { fields.put(name, node) }
    fields.add(
      "set", map: change.keys.compactMap { key in key.does?.value.map { (key.key.description, .text($0)) } })
    fields.add("clear", names(.clear))
    fields.add("unknown", names(.unknown))
    fields.add("leave", names(nil))
    if case .to(let starts) = change.starts {
      switch starts {
      case .withEvent: fields.put("effective", .null)
      case .on(let date): fields.put("effective", .date(date))
      case .unknown: fields.add("effective", EffectStart.unknownWord)
      }
    }
    if case .to(let date) = change.until { fields.put("until", date.map(WrittenNode.date) ?? .null) }
    fields.add("basis", change.basis.value?.rawValue)
    return .map(fields.fields)
  }

  /// The revision of one field of a thing that is no event.
  func revisionNode(
    of kind: RecordKind, _ id: String, _ reason: RevisionReason, _ change: (name: String, value: WrittenNode)
  ) -> WrittenNode {
    record(.revision) {
      $0.add(kind.rawValue, id)
      $0.add("as", reason.kind.rawValue)
      $0.add("reason", reason.reason.isEmpty ? nil : reason.reason)
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
