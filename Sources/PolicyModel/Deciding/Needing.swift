extension Command {
  /// What must be looked up before the command can be decided.
  package var needs: Needs {
    var needs = Needs()
    switch self {
    case .defineActor(let draft):
      needs.give(draft.id.value, .actor)
      for membership in draft.memberships { needs.actors.insert(membership.of.text) }
      needs.actors.formUnion(draft.life.successors.map(\.actor.text))
    case .defineTopic(let draft): needs.give(draft.id.value, .topic)
    case .definePolicy(let draft):
      needs.give(draft.id.value, .policy)
      needs.actors.formUnion([draft.issuer.text] + (draft.addressee.map { [$0.text] } ?? []))
      if let topic = draft.topic { needs.topics.insert(topic.text) }
      for requirement in draft.requires { needs.policies.insert(requirement.policy.text) }
      needs.neighbours = true
    case .defineSource(let draft):
      needs.give(draft.id.value, .source)
      for source in draft.derivedFrom { needs.sources.insert(source.text) }
    case .reviseActor(let revision):
      needs.countsRepeats = true
      needs.actors.insert(revision.thing.text)
      needs.give(revision.thing.text, .actor)
      if case .to(let memberships) = revision.changes.memberships {
        needs.actors.formUnion(memberships.map(\.of.text))
      }
      needs.actors.formUnion(revision.changes.moreMemberships.map(\.of.text))
      if case .to(let successors) = revision.changes.successors {
        needs.actors.formUnion(successors.map(\.actor.text))
      }
      needs.actors.formUnion(revision.changes.moreSuccessors.map(\.actor.text))
      needs.actors.formUnion(revision.changes.fewerMemberships.map(\.of.text))
    case .reviseTopic(let revision):
      needs.countsRepeats = true
      needs.topics.insert(revision.thing.text)
    case .revisePolicy(let revision):
      needs.countsRepeats = true
      needs.add(revision)
    case .reviseSource(let revision):
      needs.countsRepeats = true
      needs.sources.insert(revision.thing.text)
      if case .to(let from) = revision.changes.derivedFrom { needs.sources.formUnion(from.map(\.text)) }
      needs.sources.formUnion(
        (revision.changes.moreDerivedFrom + revision.changes.fewerDerivedFrom).map(\.text))
    case .recordEvent(let draft):
      if let id = draft.id {
        needs.give(id.value, .event)
      } else {
        needs.make(EventIDChoice.stem(draft), .event)
      }
      needs.add(draft.participants, draft.effects, draft.relations)
      needs.add(draft.citations)
    case .reviseEvent(let revision):
      needs.add(revision)
      needs.countsRepeats = true
    case .retractEvent(let retraction):
      needs.events.insert(retraction.event.text)
      needs.give(retraction.event.text, .event)
    case .cite(let cite):
      needs.events.insert(cite.event.text)
      needs.add(cite.citations)
    case .withdrawCitation(let withdrawal): needs.add(withdrawal)
    case .changeStanding(let change):
      needs.sources.insert(change.source.text)
      needs.countsRepeats = true
    case .rule(let ruling):
      needs.events.insert(ruling.event.text)
      needs.countsRepeats = true
    case .review(let review):
      needs.policies.insert(review.policy.text)
      needs.add(review.citations)
    case .assert(let assertion):
      needs.policies.insert(assertion.policy.text)
      needs.assertions = true
      if !assertion.evenIfBroken {
        needs.answer = AskedKey(
          policy: assertion.policy.text, key: assertion.key.value, on: assertion.on)
      }
      if let source = assertion.source { needs.sources.insert(source.text) }
    case .merge(let merge):
      needs.actors.formUnion([merge.actor.text, merge.into.text])
      needs.give(merge.actor.text, .actor)
    case .undo(let undo): needs.undo = undo
    }
    return needs
  }
}

extension EventDraft {
  /// What must be looked up to reconcile it: its id is free to become another.
  package var needsWhenReconciled: Needs {
    var needs = Needs()
    needs.make(id?.value.lowercased() ?? EventIDChoice.stem(self), .event)
    needs.add(participants, effects, relations)
    needs.add(citations)
    return needs
  }
}

extension Command {
  /// The thing that the command would define or record, under the first id that it may get; nil where it does neither.
  package var newSubject: (space: Space, id: String)? {
    switch self {
    case .defineActor(let draft): (.actor, draft.id.value.lowercased())
    case .defineTopic(let draft): (.topic, draft.id.value.lowercased())
    case .definePolicy(let draft): (.policy, draft.id.value.lowercased())
    case .defineSource(let draft): (.source, draft.id.value.lowercased())
    case .recordEvent(let draft): (.event, draft.id?.value.lowercased() ?? EventIDChoice.stem(draft))
    case .reviseActor, .reviseTopic, .revisePolicy, .reviseSource, .reviseEvent, .retractEvent, .cite,
      .withdrawCitation, .changeStanding, .rule, .review, .assert, .merge, .undo:
      nil
    }
  }
}

extension Needs {
  /// The same, for a command that is decided as if its subject were new.
  package var asIfNew: Needs {
    var needs = self
    needs.given = [:]
    needs.made[.event] = nil
    needs.neighbours = false
    needs.related = false
    return needs
  }
}

extension Needs {
  fileprivate mutating func give(_ id: String, _ space: Space) {
    given[space, default: []].insert(id.lowercased())
  }

  fileprivate mutating func make(_ stem: String, _ space: Space) {
    made[space, default: [:]][stem, default: 0] += 1
  }

  fileprivate mutating func add(
    _ participants: [ParticipantDraft], _ effects: [EffectDraft], _ relations: [RelationDraft]
  ) {
    actors.formUnion(participants.map(\.actor.text))
    policies.formUnion(effects.map(\.policy.text))
    events.formUnion(relations.map(\.event.text))
    policies.formUnion(relations.flatMap { $0.of.map(\.policy.text) })
    if relations.contains(where: \.type.isOfMeasureLife) { related = true }
  }

  fileprivate mutating func add(_ citations: [CitationDraft]) {
    for citation in citations {
      if SourceAddress.isAddress(citation.source.text) {
        if urls.insert(citation.source.text).inserted {
          make(SourceAddress.stem(citation.source.text), .source)
        }
      } else {
        sources.insert(citation.source.text)
      }
      if case .named(let reference)? = citation.speaker { speakers.insert(reference.text) }
    }
  }

  fileprivate mutating func add(_ withdrawal: WithdrawCitation) {
    events.insert(withdrawal.event.text)
    // A citation is named by its source, unless by its entry.
    if CitationPlace(withdrawal.citation.text) == nil { sources.insert(withdrawal.citation.text) }
    guard let changes = withdrawal.correction else { return }
    if case .to(let source) = changes.source { sources.insert(source.text) }
    if case .to(.named(let reference)?) = changes.speaker { speakers.insert(reference.text) }
  }

  fileprivate mutating func add(_ revision: ReviseEvent) {
    events.insert(revision.event.text)
    let changes = revision.changes
    if case .to(let participants) = changes.participants { add(participants, [], []) }
    if case .to(let effects) = changes.effects { add([], effects, []) }
    if case .to(let relations) = changes.relations { add([], [], relations) }
    add(changes.added.participants, changes.added.effects, changes.added.relations)
    add([], [], changes.removed.relations)
    actors.formUnion(changes.removed.participants.map(\.actor.text))
    policies.formUnion(changes.effectChanges.compactMap(\.effect?.policy.text))
    policies.formUnion(changes.removed.effects.map(\.policy.text))
    related = true
    add(revision.citations)
  }

  fileprivate mutating func add(_ revision: ReviseThing<PolicyChanges>) {
    policies.insert(revision.thing.text)
    neighbours = true
    let changes = revision.changes
    if case .to(let issuer) = changes.issuer { actors.insert(issuer.text) }
    if case .to(let addressee?) = changes.addressee { actors.insert(addressee.text) }
    if case .to(let topic?) = changes.topic { topics.insert(topic.text) }
    if case .to(let requires) = changes.requires { policies.formUnion(requires.map(\.policy.text)) }
    policies.formUnion(changes.moreRequires.map(\.policy.text) + changes.fewerRequires.map(\.text))
  }
}

extension Needs {
  /// What the references were taken for, where they name things neither by their ids nor by their codes.
  package func notices(_ facts: Facts) -> [Notice] {
    var notices: [Notice] = []
    func tell(_ by: FoundBy?, _ space: Space, _ text: String) {
      switch by {
      case .name(let meant)?: notices.append(Notice(.name(text, meant), at: .none))
      case .start(let meant)? where meant.count == 1:
        notices.append(Notice(.start(space, text, meant[0]), at: .none))
      case .start?, .id?, .code?, nil: return
      }
    }
    let spaces: [(Space, Set<String>)] = [
      (.actor, actors), (.policy, policies), (.topic, topics), (.source, sources), (.event, events),
    ]
    for (space, texts) in spaces {
      guard let found = facts.foundBy[space] else { continue }
      for text in texts.sorted() { tell(found[text], space, text) }
    }
    for text in speakers.sorted() where !actors.contains(text) {
      tell(facts.speakersFoundBy[text], .actor, text)
    }
    return notices
  }
}
