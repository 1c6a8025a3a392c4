import PolicyModel

/// The things that a revision may be of. A policy's revision may have a field `topic`, so topics come last.
private enum RevisedRecord: String, CaseIterable {
  case event
  case actor
  case policy
  case source
  case topic

  var fields: [String] {
    switch self {
    case .event: Event.revisedNames + ["changes", "add", "remove"]
    case .actor: ActorDraft.revisedNames + ["add", "remove"]
    case .policy: PolicyDraft.revisedNames + ["add", "remove"]
    case .source: SourceDraft.revisedNames + ["add", "remove"]
    case .topic: TopicDraft.revisedNames
    }
  }
}

extension Reading {
  func revision(_ node: DocumentNode) -> Command? {
    guard let revised = revised(node) else { return nil }
    let known = ["record", revised.rawValue, "as", "reason"] + revised.fields
    let what = "the revision of \(RecordKind(rawValue: revised.rawValue)?.phrase ?? revised.rawValue)"
    guard let fields = DocumentFields(node, of: what, known: known, self) else { return nil }
    let thing = fields.required(revised.rawValue, reference)
    let kind = fields.required("as") { word($0, RevisionKind.self) }
    // An update is told by what is cited for it; a correction must say why.
    let text =
      kind == .update ? fields.optional("reason", filled) ?? "" : fields.required("reason", filled)
    let command = command(fields, revised)
    guard let thing, let kind, let text else { return nil }
    return command(thing, RevisionReason(kind: kind, reason: text))
  }

  private func command(_ fields: DocumentFields, _ revised: RevisedRecord) -> (Reference, RevisionReason) ->
    Command
  {
    switch revised {
    case .event:
      let changes = eventChanges(fields)
      let citations = fields.list("citations", citationOfEvent)
      if changes.effects != .unchanged, let node = fields["changes"] {
        report(RevisionFieldRule.twiceEffects, at: node.spot)
      }
      return { .reviseEvent(ReviseEvent(event: $0, reason: $1, changes: changes, citations: citations)) }
    case .actor:
      let changes = actorChanges(fields)
      return { .reviseActor(ReviseThing(thing: $0, reason: $1, changes: changes)) }
    case .policy:
      let changes = policyChanges(fields)
      return { .revisePolicy(ReviseThing(thing: $0, reason: $1, changes: changes)) }
    case .source:
      let changes = sourceChanges(fields)
      return { .reviseSource(ReviseThing(thing: $0, reason: $1, changes: changes)) }
    case .topic:
      let changes = topicChanges(fields)
      return { .reviseTopic(ReviseThing(thing: $0, reason: $1, changes: changes)) }
    }
  }

  private func revised(_ node: DocumentNode) -> RevisedRecord? {
    guard case .map(let fields) = node.value else { return nil }
    let names = Set(fields.lazy.map(\.name))
    var found = RevisedRecord.allCases.filter { names.contains($0.rawValue) }
    if found.first == .policy { found.removeAll { $0 == .topic } }
    if let first = found.first, found.count == 1 { return first }
    report(RevisionFieldRule.whichThing(found: found.map(\.rawValue)), at: node.spot)
    return nil
  }
}
