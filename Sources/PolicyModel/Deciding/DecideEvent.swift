import EDTF

func decideEvent(_ draft: EventDraft, _ facts: Facts, _ onExisting: OnExisting) throws(Rejection) -> Decision
{
  var resolver = Resolver(facts)
  resolver.takesRetracted = onExisting.takesRepeats
  let place = draft.id?.place ?? .none
  TextRule.check(draft.title, "title", at: place, &resolver)
  let given = draft.id.flatMap { resolver.newID($0, .event, as: Event.self) }
  let content = resolver.event(draft, id: given)
  let (citations, sources) = resolver.citations(draft.citations, of: draft.date)
  if draft.citations.isEmpty, !draft.isUnsourced { resolver.report(CitationRule.noSource, at: place) }
  let choice = EventIDChoice(
    given: given, made: EventIDChoice.stem(draft), content: content, citations, resolver, onExisting)
  // What was taken back stays so, whatever else is wrong with it by now.
  if case .gone(let gone) = choice { return .staysRetracted(gone, at: place) }
  if case .taken(let id) = choice { resolver.report(ReferenceRule.taken(.event, id.text), at: place) }
  try resolver.check()

  var event = content
  var notices = resolver.notices
  switch choice {
  case .free(let id, let twin):
    event.id = id
    if let twin { notices.append(Notice(.retractedTwin(twin.id, twin.reason), at: place)) }
  case .existing(let history, let reason):
    resolver.checkRetracted(history)
    try resolver.check()
    let known = CitedAlready(history)
    let new = citations.filter { !resolver.isCited($0, in: known) }
    var decision = try bringing(
      history, to: event, citations, new: new, sources, because: reason, at: place, facts)
    decision.notices += notices
    return decision
  case .same(let id):
    return Decision([], .event, id.text, notices: notices + [Notice(.recorded(id), at: place)])
  case .gone, .taken: throw Rejection(resolver.problems)
  }
  resolver.checkRetracted(nil)
  PlanRule.check(event, citations, facts, at: place.inFile, &resolver)
  OrderRule.check(event, facts, at: place.inFile, &resolver)
  try resolver.check()
  return Decision(
    sources.map(Payload.sourceDefined) + [.eventRecorded(EventRecorded(event: event, citations: citations))],
    .event, event.id.text, notices: notices)
}

extension Decision {
  /// Nothing, for the event was retracted.
  static func staysRetracted(_ gone: RetractedEvent, at place: SourceLocation) -> Decision {
    Decision([], .event, gone.id.text, notices: [Notice(.retracted(gone.id, gone.reason), at: place)])
  }
}

extension Resolver {
  /// The event that a draft describes, under an id; of a draft that has none yet, it is to be given one before it leaves
  /// this module.
  mutating func event(_ draft: EventDraft, id: EventID?) -> Event {
    let effects = effects(draft.effects, in: draft.date)
    return Event(
      id: id ?? Resolver.noID, date: draft.date, type: draft.type ?? (effects.isEmpty ? .other : .change),
      modality: draft.modality, title: draft.title,
      participants: participants(draft.participants, on: draft.date),
      effects: effects, relations: relations(draft.relations, of: id), place: draft.place,
      tags: draft.tags, note: draft.note)
  }

  /// An id that no event can have: the draft has none, and no relation leads to it.
  private static let noID = EventID(stored: "")

  mutating func participants(_ drafts: [ParticipantDraft], on date: EDTFDate) -> [Participant] {
    var found: [Participant] = []
    for draft in drafts {
      guard let actor = actor(draft.actor, on: date) else { continue }
      found.append(Participant(actor: actor, role: draft.role))
    }
    return found.withoutRepeats
  }

  mutating func relations(_ drafts: [RelationDraft], of id: EventID?) -> [Relation] {
    var found: [Relation] = []
    var there: Set<Relation> = []
    var names: Set<String> = []
    for draft in drafts {
      guard let event = related(draft) else { continue }
      if let id, event == id {
        report(RelationRule.toItself(id), at: draft.event.place)
        continue
      }
      let relation = relation(draft, to: event)
      if !there.insert(relation).inserted { continue }
      if !names.insert(relation.name).inserted {
        report(MeasureRule.twice(relation.type, event), at: draft.event.place)
      }
      found.append(relation)
    }
    return found
  }

  /// A relation with its dates; an interval in which it acts is its beginning and its end.
  private mutating func relation(_ draft: RelationDraft, to event: EventID) -> Relation {
    var relation = Relation(
      type: draft.type, event: event, from: draft.from, until: draft.until, of: targets(draft.of),
      isOfVersion1: false)
    if let from = draft.from, from.isInterval {
      if draft.until != nil { report(EffectRule.twoUntils(from), at: draft.event.place) }
      relation.from = from.intervalStart
      relation.until = from.intervalEnd
    }
    return relation
  }

  mutating func targets(_ drafts: [TargetDraft]) -> [RelationTarget] {
    var found: Set<RelationTarget> = []
    for draft in drafts {
      guard let policy = policy(draft.policy) else { continue }
      guard let written = draft.key else {
        found.insert(RelationTarget(policy: policy.id, key: nil))
        continue
      }
      guard let key = Key(written.value) else {
        report(EffectRule.badKey(written.value), at: written.place)
        continue
      }
      found.insert(RelationTarget(policy: policy.id, key: key))
    }
    return found.sorted()
  }
}

/// An event relates to others.
package enum RelationRule: BrokenRule {
  case toItself(EventID)

  package var description: String {
    switch self {
    case .toItself(let id): "“\(id)” cannot relate to itself"
    }
  }

  package var hints: [Hint] { [] }
}
