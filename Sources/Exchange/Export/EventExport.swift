import PolicyModel

/// The events, and what was recorded of them, in the ledger's order.
struct EventExport {
  private let content: ExportContent
  /// The entry that recorded each event: before it, nothing can name it.
  private let recordedBy: [EventID: Int]
  /// The entry of the ledger's first update.
  private let firstUpdate: Int
  private let words: WordsOfToday
  private let kept: KeptReferences

  init(_ content: ExportContent, _ kept: KeptReferences) {
    self.kept = kept
    self.content = content
    words = WordsOfToday(content.events)
    let histories = content.events + content.retracted.map(\.history)
    recordedBy = Dictionary(histories.map { ($0.id, $0.entry) }, uniquingKeysWith: { first, _ in first })
    firstUpdate =
      content.events.lazy.flatMap(\.revisions).filter { $0.reason.kind == .update }.map(\.entry).min() ?? .max
  }

  var documents: [ExportedDocument] {
    var steps = content.events.flatMap(steps) + content.retracted.flatMap(steps)
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
    var event = kept.kept(history.recorded)
    var rest: [EventRevision] = []
    for revision in history.revisions {
      if rest.isEmpty, revision.entry < firstUpdate, revision.reason.kind == .correction,
        !isAhead(revision.patch, of: history)
      {
        event.apply(kept.kept(revision.patch))
      } else {
        rest.append(revision)
      }
    }
    let own = citations(of: history, by: history.entry)
    let recorded = EventRecorded(event: words.written(event.event, own), citations: own)
    var steps = [Step(history.entry, .event(recorded))]
    let revisions = revisionSteps(rest, of: history, from: event)
    let told = Set([history.entry] + revisions.map(\.entry))
    steps += revisions
    for record in history.citations where !told.contains(record.entry) && kept.isKept(record.citation) {
      steps.append(Step(record.entry, .citation(CitationAdded(event: history.id, citation: record.citation))))
    }
    for ruling in history.rulings {
      let ruled = DisputeRuled(event: history.id, verdict: ruling.verdict, reason: ruling.reason)
      steps.append(Step(ruling.entry, .ruling(ruled)))
    }
    return steps
  }

  /// Whether a correction adds a relation to a later event: that is written once the later event is there, and so are all
  /// corrections after it.
  private func isAhead(_ patch: EventPatch, of history: EventHistory) -> Bool {
    patch.relations?.added.contains { (recordedBy[$0.event] ?? 0) > history.entry } ?? false
  }

  /// A retracted event, as much of it as others need to name it: taken back again once the last of them has named it, and
  /// not before it was.
  private func steps(_ gone: RetractedEvent) -> [Step] {
    let newest = gone.history.newest
    let naming = content.events.flatMap { history in
      history.recorded.relations.map { (history.entry, $0) }
        + history.revisions.flatMap { revision in
          (revision.patch.relations?.added ?? []).map { (revision.entry, $0) }
        }
    }
    .filter { $0.1.event == gone.id }
    // What a relation is limited to must be touched; nobody asks by what, for it is taken back.
    let touched = Set(naming.flatMap(\.1.of)).filter { kept.isKept($0.policy) }.sorted()
    let stub = Event(
      id: gone.id, date: newest.date, type: newest.type,
      // What was only expected keeps no order of days with what names it; and a plan without effects needs a day.
      modality: newest.modality.changesState ? .actual : newest.modality, title: newest.title,
      participants: [],
      effects: touched.map { target in
        Effect(
          policy: target.policy, changes: [KeyChange(key: target.key ?? .status, does: .unknown)],
          starts: .withEvent, until: nil, basis: .stated)
      }, relations: [], place: nil, tags: [], note: nil)
    let last = naming.map(\.0).max() ?? gone.entry
    return [
      Step(gone.history.entry, .event(EventRecorded(event: stub, citations: []))),
      Step(max(last, gone.entry), .retraction(EventRetracted(event: gone.id, reason: gone.reason))),
    ]
  }

  /// The revisions as they are, but for what would change nothing: an undone entry may have left such. Their effects are
  /// under the numbers that these get where the document of the event is taken.
  private func revisionSteps(
    _ revisions: [EventRevision], of history: EventHistory, from numbered: NumberedEvent
  ) -> [Step] {
    var all = numbered
    var newest = numbered
    var copy = NumberedEvent(numbered.event)
    return revisions.compactMap { revision in
      var patch = kept.kept(revision.patch)
      all.apply(patch)
      if isNeverSeen(revision, of: history) { return nil }
      let old = newest
      newest.apply(patch)
      // Whole effects have the numbers that they got when nobody had taken back what is left out here.
      if case .whole? = patch.effects { newest = newest.changed(to: newest.event, effects: all.effects) }
      patch.effects = patch.effects.flatMap { $0.renumbered(from: old.effects, to: copy.effects) }
      copy.apply(patch)
      let own = citations(of: history, by: revision.entry)
      if EventPatch(from: old, to: newest).isEmpty, own.isEmpty { return nil }
      patch.relations = patch.relations?.map { words.written($0, of: history.id) }
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
    history.citations.filter { $0.entry == entry && kept.isKept($0.citation) }.map(\.citation)
  }
}

extension EffectsChange {
  /// The same change of the same effects under other numbers; nil where it changes none that there is.
  fileprivate func renumbered(from old: NumberedEffects, to new: NumberedEffects) -> EffectsChange? {
    guard case .edit(let edits) = self else { return self }
    let numbers = Dictionary(zip(old.numbers, new.numbers)) { first, _ in first }
    var next = new.next
    let there = edits.compactMap { edit -> EffectEdit? in
      if case .add = edit.does {
        defer { next += 1 }
        return EffectEdit(number: next, policy: edit.policy, does: edit.does)
      }
      return numbers[edit.number].map { EffectEdit(number: $0, policy: edit.policy, does: edit.does) }
    }
    return there.isEmpty ? nil : .edit(there)
  }
}
