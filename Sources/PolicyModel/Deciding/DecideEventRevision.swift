import EDTF

func decideEventRevision(
  _ revision: ReviseEvent, _ facts: Facts, _ onExisting: OnExisting
) throws(Rejection) -> Decision {
  var resolver = Resolver(facts)
  let place = revision.event.place
  guard let history = resolver.event(revision.event) else { throw Rejection(resolver.problems) }
  let numbered = history.numbered
  let old = numbered.event
  let changed = resolver.event(
    numbered, with: revision.changes, saidBefore: onExisting.takesRepeats ? history : nil)
  let new = changed.event
  let (citations, sources) = resolver.citations(revision.citations, of: new.date)
  TextRule.check(new.title, "title", at: place, &resolver)
  RevisionRule.check(revision.reason, at: place, &resolver)
  let patch = EventPatch(from: numbered, to: changed)
  if onExisting.takesRepeats, resolver.problems.isEmpty, history.has(revision.reason, patch, citations) {
    return Decision([], .event, old.id.text)
  }
  if patch.isEmpty, citations.isEmpty { resolver.report(RevisionRule.changesNothing(old.id.text), at: place) }
  if revision.reason.kind == .update, !citations.contains(where: { $0.stance == .states }) {
    resolver.report(RevisionRule.updateWithoutCitation(old.id.text), at: place)
  }
  try resolver.check()
  OrderRule.check(new, facts, at: place, &resolver)
  try resolver.check()
  let revised = EventRevised(event: old.id, reason: revision.reason, patch: patch, citations: citations)
  var decision = Decision(
    sources.map(Payload.sourceDefined) + [.eventRevised(revised)], .event, old.id.text)
  let corrected = revision.reason.kind == .correction ? history.updates(correctedBy: patch) : []
  decision.revised = .event(old, new, corrected)
  return decision
}

/// Brings an event to what a document says of it: nothing where it said so before, only citations where only these
/// are new, else a revision.
func bringing(
  _ history: EventHistory, to content: Event, _ citations: [Citation], _ sources: [Source],
  because reason: RevisionReason, at place: Place, _ facts: Facts
) throws(Rejection) -> Decision {
  let id = history.id
  var event = content
  event.id = id
  if history.said(event, citations) { return Decision([], .event, id.text) }
  let new = citations.filter { citation in !history.citations.contains { $0.citation == citation } }
  let defined = sources.map(Payload.sourceDefined)
  let patch = EventPatch(from: history.numbered, to: event)
  if patch.isEmpty || history.said(event, []) {
    let added = new.map { Payload.citationAdded(CitationAdded(event: id, citation: $0)) }
    return Decision(defined + added, .event, id.text)
  }
  var resolver = Resolver(facts)
  OrderRule.check(event, facts, at: place, &resolver)
  try resolver.check()
  // What a changed document says rests on what it cites: an update that brought none would never be seen.
  let stated = citations.filter { $0.stance == .states }
  let own = reason.kind == .update && !new.contains { $0.stance == .states } ? new + stated : new
  if reason.kind == .update, stated.isEmpty {
    resolver.report(RevisionRule.updateWithoutCitation(id.text), at: place)
    throw Rejection(resolver.problems)
  }
  let revised = EventRevised(event: id, reason: reason, patch: patch, citations: own)
  return Decision(defined + [.eventRevised(revised)], .event, id.text)
}

func decideRetraction(
  _ retraction: RetractEvent, _ facts: Facts, _ onExisting: OnExisting
) throws(Rejection) -> Decision {
  var resolver = Resolver(facts)
  let id = retraction.event.text.lowercased()
  if onExisting.takesRepeats, resolver.isTaken(id, .event), resolver.existing(facts.events, id) == nil {
    return Decision([], .event, id)
  }
  let event = resolver.event(retraction.event)
  RevisionRule.check(retraction.reason, at: retraction.event.place, &resolver)
  try resolver.check()
  guard let event else { throw Rejection(resolver.problems) }
  return Decision(
    [.eventRetracted(EventRetracted(event: event.id, reason: retraction.reason))], .event, event.id.text)
}

func decideCitations(
  _ cite: CiteEvent, _ facts: Facts, _ onExisting: OnExisting
) throws(Rejection) -> Decision {
  var resolver = Resolver(facts)
  let event = resolver.event(cite.event)
  let (citations, sources) = resolver.citations(cite.citations, of: event?.newest.date)
  if cite.citations.isEmpty { resolver.report(CitationRule.nothingCited, at: cite.event.place) }
  try resolver.check()
  guard let event else { throw Rejection(resolver.problems) }
  let new = citations.filter { citation in
    !(onExisting.takesRepeats && event.citations.contains { $0.citation == citation })
  }
  let added = new.map { Payload.citationAdded(CitationAdded(event: event.id, citation: $0)) }
  return Decision(sources.map(Payload.sourceDefined) + added, .event, event.id.text)
}
