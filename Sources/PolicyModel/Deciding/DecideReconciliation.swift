package import EDTF

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
  var event = resolver.event(draft, id: given)
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
  let numbered = published[matched].numbered
  if EventPatch(from: numbered, to: event).isEmpty { return (Decision([], .event, old.id.text), matched) }
  OrderRule.check(event, facts, at: place, &resolver)
  try resolver.check()
  // That what was planned has come is no mistake of the record.
  let hasCome = old.modality == .planned && event.modality == .actual
  var corrected = event
  if hasCome { corrected.modality = .planned }
  var payloads: [Payload] = []
  func revise(_ kind: RevisionKind, by patch: EventPatch, _ citations: [Citation]) {
    if patch.isEmpty { return }
    let why = RevisionReason(kind: kind, reason: reason)
    payloads.append(
      .eventRevised(EventRevised(event: old.id, reason: why, patch: patch, citations: citations)))
  }
  let correction = EventPatch(from: numbered, to: corrected)
  revise(.correction, by: correction, [])
  var mended = numbered
  mended.apply(correction)
  revise(.update, by: EventPatch(from: mended, to: event), citations.filter { $0.stance == .states })
  var decision = Decision(payloads, .event, old.id.text)
  decision.revised = .event(old, event, [])
  return (decision, matched)
}

/// Which of the events of a source says just what a draft says, and cites the source for it no later.
package func sameEvent(
  as draft: EventDraft, _ facts: Facts, among published: [EventHistory]
) throws(Rejection) -> Int? {
  var resolver = Resolver(facts)
  resolver.takesRetracted = true
  let event = resolver.event(draft, id: nil)
  let (citations, _) = resolver.citations(draft.citations, of: event.date)
  try resolver.check()
  return published.firstIndex { history in
    guard history.says(event) else { return false }
    return citations.allSatisfy { citation in
      history.citations.contains {
        $0.citation.source == citation.source && $0.citation.isReported(by: citation)
      }
    }
  }
}

/// Whether an event said just what a draft says before it was revised, and says otherwise now.
package func saidBefore(_ draft: EventDraft, by history: EventHistory, _ facts: Facts) throws(Rejection)
  -> Bool
{
  var resolver = Resolver(facts)
  resolver.takesRetracted = true
  let event = resolver.event(draft, id: history.id)
  try resolver.check()
  return !history.says(event) && history.everyVersion.contains { event.keeping($0).isAs($0) }
}

extension EventHistory {
  /// Whether it says all that a draft says, as far as the draft speaks of it.
  package func says(_ content: Event) -> Bool { content.keeping(newest) == newest }
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
    event.keepBounds(of: old)
    return event
  }

  fileprivate mutating func keepBounds(of old: Event) {
    modality = modality.kept(over: old.modality)
    if effects.map(\.policy) == old.effects.map(\.policy) { date = date.kept(over: old.date) }
  }
}

extension EventDraft {
  /// The draft of a row, as far as it says no less than an event that is there.
  package func keepingBounds(of old: Event) -> EventDraft {
    var draft = self
    draft.modality = modality.kept(over: old.modality)
    if effects.count == old.effects.count { draft.date = date.kept(over: old.date) }
    return draft
  }
}

extension EventDraft {
  /// The draft of a row, as planned only where it was not taken as actual before.
  package func keepingModality(of old: Event) -> EventDraft {
    var draft = self
    draft.modality = modality.kept(over: old.modality)
    return draft
  }
}

extension Modality {
  /// What was taken as actual is not planned because a table that tells of days to come now says so.
  fileprivate func kept(over old: Modality) -> Modality { self == .planned && old == .actual ? old : self }
}

extension EDTFDate {
  /// A start that nobody knows had come by the earliest of the days that say so.
  fileprivate func kept(over old: EDTFDate) -> EDTFDate {
    guard isWithoutStart, old.isWithoutStart, let own = latest.day, let known = old.latest.day, known <= own
    else { return self }
    return old
  }
}

extension EDTFDate {
  /// Whether it is an interval whose start is open or not known.
  package var isWithoutStart: Bool { isInterval && intervalStart == nil }
}

extension Citation {
  /// Whether it was reported no later than another.
  fileprivate func isReported(by other: Citation) -> Bool {
    guard let day = other.reported?.latest.day, let own = reported?.latest.day else { return true }
    return own <= day
  }
}
