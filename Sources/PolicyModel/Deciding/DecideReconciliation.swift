/// Brings one event of a source to what the source publishes now: records it where the source said nothing of the kind
/// before, corrects what differs, and comes to nothing where all is as it was.
///
/// What the publication does not speak of stays: tags, relations and the place that somebody added.
/// - Parameter published: the events of the source that this one may be, none of them taken by another one already.
/// - Parameter reason: why, for the correction.
/// - Returns: the decision, and which of `published` it was, by its place there; nil where it is new.
package func decideReconciliation(
  _ draft: EventDraft, _ facts: Facts, among published: [EventHistory], because reason: String
) throws(Rejection) -> (decision: Decision, matched: Int?) {
  var resolver = Resolver(facts)
  let place = draft.id?.place ?? .none
  TextRule.check(draft.title, "title", at: place, &resolver)
  RevisionRule.check(reason, at: place, &resolver)
  let given = draft.id.flatMap { resolver.newID($0, .event, as: Event.self) }
  var event = resolver.event(draft, id: given ?? EventID(stored: "new"))
  let (citations, sources) = resolver.citations(draft.citations, of: event.date)
  if draft.citations.isEmpty { resolver.report(CitationRule.noSource, at: place) }
  try resolver.check()

  guard let matched = published.firstIndex(for: event, given: given, by: Set(citations.map(\.source))) else {
    event.id = EventIDChoice.free(given?.text ?? EventIDChoice.stem(draft), facts)
    PlanRule.check(event, citations, facts, at: place, &resolver)
    OrderRule.check(event, facts, at: place, &resolver)
    try resolver.check()
    let recorded = Payload.eventRecorded(EventRecorded(event: event, citations: citations))
    return (Decision(sources.map(Payload.sourceDefined) + [recorded], .event, event.id.text), nil)
  }
  let old = published[matched].newest
  event = event.keeping(old)
  let patch = EventPatch(from: published[matched].numbered, to: event)
  if patch.isEmpty { return (Decision([], .event, old.id.text), matched) }
  OrderRule.check(event, facts, at: place, &resolver)
  try resolver.check()
  let revised = EventRevised(
    event: old.id, reason: RevisionReason(kind: .correction, reason: reason), patch: patch, citations: [])
  return (Decision([.eventRevised(revised)], .event, old.id.text), matched)
}

extension [EventHistory] {
  /// Which of several is meant: one that says the same, else the one with the id that is given, else the first.
  fileprivate func firstIndex(for event: Event, given: EventID?, by sources: Set<SourceID>) -> Int? {
    let meant = indices.filter { self[$0].mayBecome(event, by: sources) }
    return meant.first { index in
      let newest = self[index].newest
      return event.keeping(newest) == newest
    } ?? meant.first { self[$0].id == given } ?? meant.first
  }
}

extension EventHistory {
  /// Whether these sources may say `event` of it: what others state too is not theirs to change.
  fileprivate func mayBecome(_ event: Event, by sources: Set<SourceID>) -> Bool {
    let isOnlyTheirs = citations.allSatisfy {
      sources.contains($0.citation.source) || $0.citation.stance != .states
    }
    return isOnlyTheirs || newest.date == event.date && newest.effects == event.effects
  }
}

extension Event {
  /// The event under the id of `old`, with what it does not speak of as `old` has it.
  fileprivate func keeping(_ old: Event) -> Event {
    var event = self
    event.id = old.id
    if event.relations.isEmpty { event.relations = old.relations }
    if event.tags.isEmpty { event.tags = old.tags }
    event.place = event.place ?? old.place
    return event
  }
}
