import EDTF
import Documents
import PolicyModel

/// The document that a command says, every reference taken for the id that it spells: what was written, if reading is
/// the inverse of writing. Speakers that are not in `words` are taken for actors where their text is an id.
extension ExportedDocument {
  init?(_ command: Command) {
    switch command {
    case .defineActor(let draft):
      self = .actor(
        Actor(
          id: ID(stored: draft.id.value), name: draft.name, kind: draft.kind, aliases: draft.aliases,
          codes: draft.codes.sorted(), memberships: draft.memberships.map(Membership.init),
          life: ActorLife(
            founded: draft.life.founded, dissolved: draft.life.dissolved,
            successors: draft.life.successors.map(Succession.init))))
    case .defineTopic(let draft): self = .topic(Topic(id: ID(stored: draft.id.value), name: draft.name))
    case .definePolicy(let draft):
      self = .policy(
        Policy(
          id: ID(stored: draft.id.value), title: draft.title, issuer: draft.issuer.id(),
          addressee: draft.addressee?.id(), object: draft.object, topic: draft.topic?.id(),
          scale: draft.scale,
          stricter: draft.stricter, requires: draft.requires.map(Requirement.init)))
    case .defineSource(let draft):
      self = .source(
        Source(id: ID(stored: draft.id.value), derivedFrom: draft.derivedFrom.map { $0.id() }) {
          $0.publisher = draft.publisher
          $0.title = draft.title
          $0.author = draft.author
          $0.url = draft.url
          $0.archivedURL = draft.archivedURL
          $0.language = draft.language
          $0.published = draft.published
          $0.accessed = draft.accessed
          $0.kind = draft.kind
          $0.reliability = draft.reliability
        })
    case .recordEvent(let draft):
      guard let id = draft.id, let type = draft.type else { return nil }
      let event = Event(
        id: ID(stored: id.value), date: draft.date, type: type, modality: draft.modality, title: draft.title,
        participants: draft.participants.map(Participant.init), effects: draft.effects.map(Effect.init),
        relations: draft.relations.map(Relation.init), place: draft.place, tags: draft.tags, note: draft.note)
      guard draft.isUnsourced == draft.citations.isEmpty else { return nil }
      self = .event(EventRecorded(event: event, citations: draft.citations.map(Citation.init)))
    case .cite(let cite):
      self = .citation(CitationAdded(event: cite.event.id(), citation: Citation(cite.citations[0])))
    case .reviseEvent(let revision):
      self = .eventRevision(
        EventRevised(
          event: revision.event.id(), reason: revision.reason, patch: EventPatch(revision.changes),
          citations: revision.citations.map(Citation.init)))
    case .reviseActor(let revision):
      if case .to(let drafts) = revision.changes.successors {
        self = .successorsRevision(revision.thing.id(), drafts.map(Succession.init), revision.reason)
        return
      }
      guard case .to(let drafts) = revision.changes.memberships else { return nil }
      self = .membershipsRevision(revision.thing.id(), drafts.map(Membership.init), revision.reason)
    case .revisePolicy(let revision):
      guard case .to(let drafts) = revision.changes.requires else { return nil }
      self = .requirementsRevision(revision.thing.id(), drafts.map(Requirement.init), revision.reason)
    case .reviseSource(let revision):
      guard case .to(let references) = revision.changes.derivedFrom else { return nil }
      self = .derivationRevision(revision.thing.id(), references.map { $0.id() }, revision.reason)
    case .retractEvent(let retract):
      self = .retraction(EventRetracted(event: retract.event.id(), reason: retract.reason))
    case .rule(let rule):
      self = .ruling(DisputeRuled(event: rule.event.id(), verdict: rule.verdict, reason: rule.reason))
    case .review(let review):
      self = .review(
        PolicyReviewed(
          policy: review.policy.id(), on: review.on, citations: review.citations.map(Citation.init),
          note: review.note))
    case .assert(let assertion):
      guard let key = Key(assertion.key.value) else { return nil }
      self = .assertion(
        AssertionAdded(
          policy: assertion.policy.id(), key: key, state: assertion.state, on: assertion.on,
          source: assertion.source?.id()))
    case .changeStanding(let change):
      let standing = SourceStanding(source: change.source.id(), on: change.on, reason: change.reason)
      self = change.isWithdrawn ? .withdrawal(standing) : .restoration(standing)
    case .merge(let merge):
      self = .merge(ActorsMerged(actor: merge.actor.id(), into: merge.into.id(), reason: merge.reason))
    case .reviseTopic, .withdrawCitation, .undo: return nil
    }
  }
}

extension Reference {
  func id<T>() -> ID<T> { ID(stored: text) }
}

extension Membership {
  init(_ draft: MembershipDraft) { self.init(kind: draft.kind, of: draft.of.id(), during: draft.during) }
}

extension Succession<ActorID> {
  init(_ draft: Succession<Reference>) { self.init(actor: draft.actor.id(), on: draft.on) }
}

extension Requirement {
  init(_ draft: RequirementDraft) { self.init(policy: draft.policy.id(), value: draft.value) }
}

extension Participant {
  init(_ draft: ParticipantDraft) { self.init(actor: draft.actor.id(), role: draft.role) }
}

extension Relation {
  init(_ draft: RelationDraft) { self.init(type: draft.type, event: draft.event.id()) }
}

extension Effect {
  init(_ draft: EffectDraft) {
    let changes = draft.changes.compactMap { change in
      Key(change.key.value).map { KeyChange(key: $0, does: change.does) }
    }
    self.init(
      policy: draft.policy.id(), changes: changes, effective: draft.effective, until: draft.until,
      basis: draft.basis)
  }
}

extension Citation {
  init(_ draft: CitationDraft) {
    let speaker: Speaker? =
      switch draft.speaker {
      case .named(let reference):
        ActorID(reference.text)?.text == reference.text ? .actor(reference.id()) : .words(reference.text)
      case .words(let words): .words(words)
      case nil: nil
      }
    let reported: EDTFDate? =
      switch draft.reported {
      case .on(let date): date
      case .none: nil
      case .fromSource: edtf("1900")
      }
    self.init(source: draft.source.id(), stance: draft.stance, reported: reported)
    takePlainValues(of: draft)
    self.speaker = speaker
  }
}

extension EventPatch {
  init(_ changes: EventChanges) {
    let (added, removed) = (changes.added, changes.removed)
    self.init(
      date: changes.date.value, type: changes.type.value, modality: changes.modality.value,
      title: changes.title.value,
      participants: EventPatch.list(
        changes.participants.value?.map(Participant.init), added.participants.map(Participant.init),
        removed.participants.compactMap { name in
          name.role.map { Participant(actor: name.actor.id(), role: $0) }
        }),
      effects: changes.effects.value.map { .whole($0.map(Effect.init)) } ?? EventPatch.edits(changes),
      relations: EventPatch.list(
        changes.relations.value?.map(Relation.init), added.relations.map(Relation.init),
        removed.relations.map(Relation.init)),
      place: changes.place.value.map { TextChange($0) },
      tags: EventPatch.list(changes.tags.value, added.tags, removed.tags.map(\.value)),
      note: changes.note.value.map { TextChange($0) })
  }

  private static func list<Element>(
    _ whole: [Element]?, _ added: [Element], _ removed: [Element]
  ) -> ListChange<Element>? {
    if let whole { return .whole(whole) }
    return added.isEmpty && removed.isEmpty ? nil : .edit(removed: removed, added: added)
  }

  /// The number of an effect that is added is not written: here it is always one more than there are.
  private static func edits(_ changes: EventChanges) -> EffectsChange? {
    let changed = changes.effectChanges.compactMap { draft -> EffectEdit? in
      guard let name = draft.effect, let number = name.number else { return nil }
      var change = EffectChange()
      (change.starts, change.until, change.basis) = (draft.starts, draft.until, draft.basis)
      change.keys = draft.keys.compactMap { edit in
        Key(edit.key.value).map { KeyEdit(key: $0, does: edit.does) }
      }.sorted { $0.key < $1.key }
      return EffectEdit(number: number, policy: name.policy.id(), does: .change(change))
    }
    let removed = changes.removed.effects.compactMap { name in
      name.number.map { EffectEdit(number: $0, policy: name.policy.id(), does: .remove) }
    }
    let added = changes.added.effects.map(Effect.init).map {
      EffectEdit(number: 99, policy: $0.policy, does: .add($0))
    }
    let edits = changed + removed + added
    return edits.isEmpty ? nil : .edit(edits)
  }
}
