import EDTF

func decideEventRevision(
  _ revision: ReviseEvent, _ facts: Facts, _ onExisting: OnExisting
) throws(Rejection) -> Decision {
  var resolver = Resolver(facts)
  let place = revision.event.place
  guard let history = resolver.event(revision.event) else { throw Rejection(resolver.problems) }
  resolver.takesRetracted = onExisting.takesRepeats
  let numbered = history.numbered
  let old = numbered.event
  let changed = resolver.event(
    numbered, with: revision.changes, saidBefore: onExisting.takesRepeats ? history : nil)
  let new = changed.event
  let (citations, sources) = resolver.citations(revision.citations, of: new.date)
  resolver.checkRetracted(history)
  TextRule.check(new.title, "title", at: place, &resolver)
  RevisionRule.check(revision.reason, at: place, &resolver)
  let patch = EventPatch(from: numbered, to: changed)
  if onExisting.takesRepeats, resolver.problems.isEmpty, resolver.areCited(citations, by: history) {
    var decision = Decision([], .event, old.id.text)
    decision.repeated = history.revision(revision.reason, patch, besides: facts.takenRevisions)
    if patch.isEmpty { return decision }
    if decision.repeated != nil, case .revise(let reason) = onExisting {
      decision.goingBack = GoingBack(said: changed, reason: reason, place: place)
      return decision
    }
  }
  if patch.isEmpty, citations.isEmpty, resolver.problems.isEmpty {
    resolver.report(RevisionRule.changesNothing(old.id.text), at: place)
  }
  if revision.reason.kind == .update, !citations.contains(where: { $0.stance == .states }) {
    resolver.report(RevisionRule.updateWithoutCitation(old.id.text), at: place)
  }
  try resolver.check()
  if new.date != old.date || new.modality != old.modality || new.effects != old.effects
    || new.relations != old.relations
  {
    PlanRule.check(
      new, history.citations.map(\.citation) + citations, facts, at: place, &resolver)
  }
  OrderRule.check(new, facts, at: place, &resolver)
  try resolver.check()
  let revised = EventRevised(event: old.id, reason: revision.reason, patch: patch, citations: citations)
  var decision = Decision(
    sources.map(Payload.sourceDefined) + [.eventRevised(revised)], .event, old.id.text,
    notices: resolver.notices)
  let corrected = revision.reason.kind == .correction ? history.updates(correctedBy: patch) : []
  decision.revised = .event(old, new, corrected)
  return decision
}

/// Brings an event to what a document says of it: nothing where it says so now, only citations where only these are new,
/// else a revision. What it said before it was revised is told, and comes back only by `goingBack`.
/// - Parameter new: those of the citations that the event does not have.
func bringing(
  _ history: EventHistory, to content: Event, _ citations: [Citation], new: [Citation], _ sources: [Source],
  because reason: RevisionReason, at place: SourceLocation, _ facts: Facts
) throws(Rejection) -> Decision {
  let id = history.id
  var event = content
  event.id = id
  if event != history.newest, let version = history.version(saidAs: event, among: facts.related) {
    event = version
  }
  let defined = sources.map(Payload.sourceDefined)
  let there = Dictionary(grouping: history.citations.map(\.citation), by: \.source)
  let cited = Set(citations)
  let otherwise = Set(new.map(\.source)).filter { source in
    there[source].map(cited.isDisjoint) ?? false
  }.sorted().map { Notice(.citedOtherwise(id, $0), at: place) }
  let patch = EventPatch(from: history.numbered, to: event)
  if patch.isEmpty || history.said(event) {
    let added = new.map { Payload.citationAdded(CitationAdded(event: id, citation: $0)) }
    var decision = Decision(new.isEmpty ? [] : defined + added, .event, id.text, notices: otherwise)
    if !patch.isEmpty {
      decision.goingBack = GoingBack(said: NumberedEvent(event), reason: reason, place: place)
    }
    return decision
  }
  let content = event
  let back = reason.kind == .update ? event.keepBack(history) : []
  if EventPatch(from: history.numbered, to: event).isEmpty {
    let added = new.map { Payload.citationAdded(CitationAdded(event: id, citation: $0)) }
    var decision = Decision(new.isEmpty ? [] : defined + added, .event, id.text, notices: otherwise)
    decision.goingBack = GoingBack(said: NumberedEvent(content), reason: reason, place: place)
    return decision
  }
  var resolver = Resolver(facts)
  PlanRule.check(event, history.citations.map(\.citation) + new, facts, at: place, &resolver)
  OrderRule.check(event, facts, at: place, &resolver)
  try resolver.check()
  // What a changed document says rests on what it cites: an update that brought none would never be seen.
  let stated = citations.filter { $0.stance == .states }
  let own = reason.kind == .update && !new.contains { $0.stance == .states } ? new + stated : new
  if reason.kind == .update, stated.isEmpty {
    resolver.report(RevisionRule.updateWithoutCitation(id.text), at: place)
    throw Rejection(resolver.problems)
  }
  let revised = EventRevised(
    event: id, reason: reason, patch: EventPatch(from: history.numbered, to: event), citations: own)
  var decision = Decision(defined + [.eventRevised(revised)], .event, id.text)
  decision.notices = otherwise + (back.isEmpty ? [] : [Notice(.goesBackIn(id, back), at: place)])
  decision.revised = .event(history.newest, event, [])
  return decision
}

extension Event {
  /// Keeps what the newest version says where an earlier one said this: it was revised, and would go back.
  /// - Returns: the fields that are kept.
  fileprivate mutating func keepBack(_ history: EventHistory) -> [String] {
    let (newest, versions) = (history.newest, history.everyVersion)
    var kept: [String] = []
    func keep<Value: Equatable>(_ name: String, _ field: WritableKeyPath<Event, Value>) {
      guard self[keyPath: field] != newest[keyPath: field],
        versions.contains(where: { $0[keyPath: field] == self[keyPath: field] })
      else { return }
      kept.append(name)
      self[keyPath: field] = newest[keyPath: field]
    }
    keep("date", \.date)
    keep("type", \.type)
    keep("modality", \.modality)
    keep("title", \.title)
    keep("effects", \.effects)
    if !participants.isEmpty { keep("participants", \.participants) }
    if !relations.isEmpty { keep("relations", \.relations) }
    if place != nil { keep("place", \.place) }
    if !tags.isEmpty { keep("tags", \.tags) }
    if note != nil { keep("note", \.note) }
    return kept
  }
}

/// Brings an event back to what it said before it was revised, where that was asked for: by a correction. Else it is told
/// that it would go back.
package func decideGoingBack(
  _ back: GoingBack, _ history: EventHistory, _ facts: Facts
) throws(Rejection) -> Decision {
  let id = history.id
  let patch = EventPatch(from: history.numbered, to: back.event)
  if patch.isEmpty || EventPatch(from: history.seen, to: back.event).isEmpty {
    return Decision([], .event, id.text)
  }
  guard back.reason.kind == .correction else {
    return Decision([], .event, id.text, notices: [Notice(.goesBack(.event, id.text), at: back.place)])
  }
  var resolver = Resolver(facts)
  OrderRule.check(back.event, facts, at: back.place, &resolver)
  try resolver.check()
  let revised = EventRevised(event: id, reason: back.reason, patch: patch, citations: [])
  return Decision([.eventRevised(revised)], .event, id.text)
}

extension GoingBack {
  /// What a document says of the event in the end, where it goes on with a revision of it.
  package func continued(by revision: ReviseEvent, _ facts: Facts) -> GoingBack {
    var resolver = Resolver(facts)
    resolver.takesRetracted = true
    var back = self
    back.said = resolver.event(said, with: revision.changes, saidBefore: nil)
    if case .one(let history)? = facts.events[event.id.text] {
      var meant = back.event
      meant.relations = meant.relations.map { history.stored($0, among: facts.related) }
      back.said = back.said.changed(to: meant, effects: back.said.effects)
    }
    return back
  }
}

extension EventHistory {
  /// The event as it can be seen: without updates whose own citations were all withdrawn.
  fileprivate var seen: Event {
    var event = NumberedEvent(recorded)
    for revision in revisions {
      let isSeen =
        revision.reason.kind == .correction
        || citations.contains { $0.entry == revision.entry && $0.citation.stance == .states }
      if isSeen { event.apply(revision.patch) }
    }
    return event.event
  }
}

func decideRetraction(
  _ retraction: RetractEvent, _ facts: Facts, _ onExisting: OnExisting
) throws(Rejection) -> Decision {
  var resolver = Resolver(facts)
  let id = retraction.event.text.lowercased()
  if onExisting.takesRepeats, facts.retracted[id] != nil { return Decision([], .event, id) }
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
  var notices = resolver.notices
  var added: [Payload] = []
  let known = CitedAlready(event)
  for citation in citations {
    if resolver.isCited(citation, in: known) {
      // A document that is imported once more says all of it again.
      if !onExisting.takesRepeats {
        notices.append(Notice(.cited(event.id, citation.source), at: cite.event.place))
      }
    } else {
      added.append(.citationAdded(CitationAdded(event: event.id, citation: citation)))
    }
  }
  return Decision(
    added.isEmpty ? [] : sources.map(Payload.sourceDefined) + added, .event, event.id.text, notices: notices)
}
