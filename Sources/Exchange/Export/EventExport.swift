import PolicyModel

/// The events, and what was recorded of them, in the ledger's order.
struct EventExport {
  private let content: ExportContent
  /// The entry that recorded each event: before it, nothing can name it.
  private let recordedBy: [EventID: Int]
  /// The entry of the ledger's first update.
  private let firstUpdate: Int

  init(_ content: ExportContent) {
    self.content = content
    recordedBy = Dictionary(content.events.map { ($0.id, $0.entry) }, uniquingKeysWith: { first, _ in first })
    firstUpdate =
      content.events.lazy.flatMap(\.revisions).filter { $0.reason.kind == .update }.map(\.entry).min() ?? .max
  }

  var documents: [ExportedDocument] {
    var steps = content.events.flatMap(steps)
    for record in content.sources {
      for standing in record.standings {
        let said = SourceStanding(source: record.source.id, on: standing.on, reason: standing.reason)
        steps.append(Step(standing.entry, standing.isWithdrawn ? .withdrawal(said) : .restoration(said)))
      }
    }
    // A stable order: what one entry brought stays in the order in which it was written above.
    let order = steps.indices.sorted { (steps[$0].entry, $0) < (steps[$1].entry, $1) }
    return order.map { steps[$0].document }
  }

  private struct Step {
    let entry: Int
    let document: ExportedDocument

    init(_ entry: Int, _ document: ExportedDocument) {
      self.entry = entry
      self.document = document
    }
  }

  /// One event: as it was recorded, with the corrections that came before the ledger's first update folded in, for
  /// these apply to every question as if the record had always said so; then its updates and later corrections, each
  /// with its own citations, so that what was reported when is told apart as before.
  ///
  /// No correction moves past an update, of other events neither: recording checks the order of events that touch one
  /// policy as they stand then, and an order that an update or a later correction made possible may not be so before.
  private func steps(_ history: EventHistory) -> [Step] {
    var numbered = NumberedEvent(history.recorded)
    var folded = history.entry
    var rest: [EventRevision] = []
    for revision in history.revisions where !isNeverSeen(revision, of: history) {
      if revision.entry < firstUpdate, revision.reason.kind == .correction {
        numbered.apply(revision.patch)
        folded = revision.entry
      } else {
        rest.append(revision)
      }
    }
    var event = numbered.event
    event.relations.removeAll { recordedBy[$0.event] == nil }
    // A correction may have added a relation to a later event: that is written once the later event is there, which
    // it was when the correction was made, and so before any update.
    let ahead = event.relations.contains { (recordedBy[$0.event] ?? 0) > history.entry }
    var base = event
    if ahead { base.relations.removeAll { (recordedBy[$0.event] ?? 0) > history.entry } }
    let own = citations(of: history, by: history.entry)
    var steps = [Step(history.entry, .event(EventRecorded(event: base, citations: own)))]
    if ahead {
      let patch = EventPatch(from: base, to: event)
      let reason = RevisionReason(kind: .correction, reason: "a relation to an event recorded later")
      steps.append(
        Step(
          folded, .eventRevision(EventRevised(event: event.id, reason: reason, patch: patch, citations: []))))
    }
    let revisions = revisionSteps(rest, of: history, from: numbered)
    let written = Set([history.entry] + revisions.map(\.entry))
    steps += revisions
    for record in history.citations where !written.contains(record.entry) {
      steps.append(Step(record.entry, .citation(CitationAdded(event: event.id, citation: record.citation))))
    }
    for ruling in history.rulings {
      let ruled = DisputeRuled(event: event.id, verdict: ruling.verdict, reason: ruling.reason)
      steps.append(Step(ruling.entry, .ruling(ruled)))
    }
    return steps
  }

  /// The revisions as they are, but for what would change nothing: an undone entry may have left such. Their effects are
  /// under the numbers that these get where the document of the event is taken.
  private func revisionSteps(
    _ revisions: [EventRevision], of history: EventHistory, from numbered: NumberedEvent
  ) -> [Step] {
    var newest = numbered
    var numbers = EffectNumbers(of: numbered.effects)
    return revisions.compactMap { revision in
      var patch = revision.patch
      patch.relations = patch.relations?.map { list in list.filter { recordedBy[$0.event] != nil } }
      let old = newest
      newest.apply(patch)
      patch.effects = numbers.following(patch.effects, from: old.effects, to: newest.effects)
      let own = citations(of: history, by: revision.entry)
      if EventPatch(from: old, to: newest).isEmpty, own.isEmpty { return nil }
      let revised = EventRevised(event: history.id, reason: revision.reason, patch: patch, citations: own)
      return Step(revision.entry, .eventRevision(revised))
    }
  }

  /// An update applies through its own citations: one whose were all taken back is seen from nowhere.
  private func isNeverSeen(_ revision: EventRevision, of history: EventHistory) -> Bool {
    revision.reason.kind == .update
      && !citations(of: history, by: revision.entry).contains { $0.stance == .states }
  }

  private func citations(of history: EventHistory, by entry: Int) -> [Citation] {
    history.citations.lazy.filter { $0.entry == entry }.map(\.citation)
  }
}

/// The numbers that an event's effects get where its documents are taken, for those that they have.
private struct EffectNumbers {
  private var taken: [Int: Int] = [:]
  private var next = 1

  init(of effects: NumberedEffects) {
    for number in effects.numbers { take(number) }
  }

  /// The same change under those numbers.
  mutating func following(
    _ change: EffectsChange?, from old: NumberedEffects, to new: NumberedEffects
  ) -> EffectsChange? {
    for number in new.numbers where taken[number] == nil { take(number) }
    guard case .edit(let edits)? = change else { return change }
    let there = edits.filter { edit in old[edit.number] != nil || new[edit.number] != nil }
    return there.isEmpty
      ? nil
      : .edit(
        there.map { edit in
          EffectEdit(number: taken[edit.number] ?? edit.number, policy: edit.policy, does: edit.does)
        })
  }

  private mutating func take(_ number: Int) {
    taken[number] = next
    next += 1
  }
}
