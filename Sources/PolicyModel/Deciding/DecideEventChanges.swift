import EDTF

extension Resolver {
  /// The event with a revision's changes; effects are held against their dates where these or the event's move.
  /// - Parameter before: the event's history where a document may say again what was done: what is to be taken out may be
  ///   gone already.
  mutating func event(
    _ old: NumberedEvent, with changes: EventChanges, saidBefore before: EventHistory?
  ) -> NumberedEvent {
    var new = old.event
    new.date = changes.date.applied(to: new.date)
    new.type = changes.type.applied(to: new.type)
    new.modality = changes.modality.applied(to: new.modality)
    new.title = changes.title.applied(to: new.title)
    new.place = changes.place.applied(to: new.place)
    new.note = changes.note.applied(to: new.note)
    new.participants = participants(new.participants, changes, on: new.date, before)
    new.relations = relations(new, changes, before)
    new.tags = tags(new.tags, changes, before)
    let effects = effects(old, changes, in: new.date, before)
    return old.changed(to: new, effects: effects)
  }

  private mutating func participants(
    _ old: [Participant], _ changes: EventChanges, on date: EDTFDate, _ before: EventHistory?
  ) -> [Participant] {
    var list = old
    if case .to(let drafts) = changes.participants { list = participants(drafts, on: date) }
    for name in changes.removed.participants {
      // Who is no actor of the ledger any more is named by the id.
      let written = name.actor.text.lowercased()
      let actor =
        list.first { $0.actor.text == written }?.actor ?? self.actor(name.actor, on: date)
      guard let actor else { continue }
      let fits = { (one: Participant) in one.actor == actor && (name.role == nil || one.role == name.role) }
      if !list.contains(where: fits), before?.everyParticipant.contains(where: fits) != true {
        report(RemovalRule.noParticipant(actor, name.role, list), at: name.actor.place)
      }
      list.removeAll(where: fits)
    }
    let there = Set(list)
    return list + participants(changes.added.participants, on: date).filter { !there.contains($0) }
  }

  private mutating func relations(_ old: Event, _ changes: EventChanges, _ before: EventHistory?)
    -> [Relation]
  {
    var list = old.relations
    if case .to(let drafts) = changes.relations { list = relations(drafts, of: old.id) }
    for draft in changes.removed.relations {
      let written = draft.event.text.lowercased()
      let event =
        (list + (before?.everyRelation ?? [])).first { $0.event.text == written }?.event
        ?? self.event(draft.event)?.id
      guard let event else { continue }
      let of = Set(targets(draft.of))
      let alike = list.filter { $0.type == draft.type && $0.event == event }
      // Without a limit it is the one that has none, else all of the type.
      let exact = alike.filter { $0.isOfVersion1 || Set($0.of) == of }
      let meant = exact.isEmpty && of.isEmpty ? alike : exact
      if meant.isEmpty, before?.hadRelation(draft.type, to: event) != true {
        report(
          RemovalRule.noRelation(RelationName.text(draft.type, event, of: of), list), at: draft.event.place)
      }
      list.removeAll(where: meant.contains)
    }
    for added in relations(changes.added.relations, of: old.id) {
      let one = before?.stored(added, among: facts.related) ?? added
      if list.contains(one) { continue }
      // The same relation with other days is corrected, for an event has one of a type to an event and its limits; what is
      // not named of it stays.
      if let place = list.firstIndex(where: { $0.isSame(as: one) && !$0.isOfVersion1 }) {
        list[place].from = one.from ?? list[place].from
        list[place].until = one.until ?? list[place].until
      } else {
        list.append(one)
      }
    }
    return list
  }

  private mutating func tags(_ old: [String], _ changes: EventChanges, _ before: EventHistory?) -> [String] {
    var list = changes.tags.applied(to: old)
    var there = Set(list)
    let ever = Set(before?.everyTag ?? [])
    for tag in changes.removed.tags where there.remove(tag.value) == nil && !ever.contains(tag.value) {
      report(RemovalRule.noTag(tag.value, list.filter(there.contains)), at: tag.place)
    }
    list = list.filter(there.contains)
    return list + changes.added.tags.filter { !there.contains($0) }.withoutRepeats
  }
}

/// What is taken out must be there.
package enum RemovalRule: BrokenRule {
  case noParticipant(ActorID, Role?, [Participant])
  case noRelation(String, [Relation])
  case noTag(String, [String])
  case noName(String, [String], of: ActorID)
  case noCode(Code, [Code], of: ActorID)
  case noMembership(MembershipKind, ActorID, [Membership], of: ActorID)
  case noRequirement(PolicyID, [Requirement], of: PolicyID)
  case noOrigin(SourceID, [SourceID], of: SourceID)

  package var description: String {
    switch self {
    case .noParticipant(let actor, let role, _):
      "“\(actor)” does not take part in it" + (role.map { " as \($0.rawValue)" } ?? "")
    case .noRelation(let name, _): "it has no relation \(name)"
    case .noTag(let tag, _): "it has no tag “\(tag)”"
    case .noName(let name, _, let actor): "“\(name)” is no alias of “\(actor)”"
    case .noCode(let code, _, let actor): "“\(code.scheme):\(code.code)” is no code of “\(actor)”"
    case .noMembership(let kind, let of, _, let actor):
      "“\(actor)” has no such membership: \(kind.rawValue) \(of)"
    case .noRequirement(let policy, _, let of): "“\(of)” does not require “\(policy)”"
    case .noOrigin(let source, _, let of): "“\(of)” is not derived from “\(source)”"
    }
  }

  package var hints: [Hint] {
    let there =
      switch self {
      case .noParticipant(_, _, let list): list.map { "\($0.actor):\($0.role.rawValue)" }
      case .noRelation(_, let list): list.map(\.name)
      case .noTag(_, let list), .noName(_, let list, _): list
      case .noCode(_, let list, _): list.map { "\($0.scheme):\($0.code)" }
      case .noMembership(_, _, let list, _):
        list.map { "\($0.kind.rawValue) \($0.of)" + ($0.during.map { " (\($0))" } ?? "") }
      case .noRequirement(_, let list, _): list.map { "\($0.policy)=\($0.value)" }
      case .noOrigin(_, let list, _): list.map(\.text)
      }
    return there.isEmpty ? ["there is none to take out"] : ["there is: \(there.joined(separator: ", "))"]
  }
}
