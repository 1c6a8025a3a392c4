import PolicyModel

/// What there is to say of an event, entry by entry.
struct EventSteps {
  private let survey: EventSurvey
  private let kept: KeptReferences

  init(_ survey: EventSurvey, _ kept: KeptReferences) {
    self.survey = survey
    self.kept = kept
  }

  /// One event: as it was recorded, with the corrections that came before the ledger's first update folded in, for
  /// these apply to every question as if the record had always said so; then its updates and later corrections, each
  /// with its own citations, so that what was reported when is told apart as before.
  ///
  /// No correction moves past an update, of other events neither: recording checks the order of events that touch one
  /// policy as they stand then, and an order that an update or a later correction made possible may not be so before.
  func steps(_ history: EventHistory) -> [ExportStep] {
    let cited = OwnCitations(history, kept)
    var event = kept.kept(history.recorded)
    var rest: [EventRevision] = []
    for revision in history.revisions {
      if rest.isEmpty, revision.entry < survey.firstUpdate, revision.reason.kind == .correction,
        !isAhead(revision.patch, of: history)
      {
        event.apply(kept.kept(revision.patch))
      } else {
        rest.append(revision)
      }
    }
    let own = cited.by(history.entry)
    let recorded = EventRecorded(event: survey.words.written(event.event, own), citations: own)
    var steps = [ExportStep(history.entry, .event(recorded))]
    let revisions = revisionSteps(rest, of: history, from: event, cited)
    let told = Set([history.entry] + revisions.map(\.entry))
    steps += revisions
    for record in history.citations where !told.contains(record.entry) && kept.isKept(record.citation) {
      steps.append(
        ExportStep(record.entry, .citation(CitationAdded(event: history.id, citation: record.citation))))
    }
    for ruling in history.rulings {
      let ruled = DisputeRuled(event: history.id, verdict: ruling.verdict, reason: ruling.reason)
      steps.append(ExportStep(ruling.entry, .ruling(ruled)))
    }
    return steps
  }

  /// Whether a correction adds a relation to a later event: that is written once the later event is there, and so are all
  /// corrections after it.
  private func isAhead(_ patch: EventPatch, of history: EventHistory) -> Bool {
    patch.relations?.added.contains { (survey.entry(of: $0.event) ?? 0) > history.entry } ?? false
  }

  /// The revisions as they are, but for what would change nothing: an undone entry may have left such. Their effects are
  /// under the numbers that these get where the document of the event is taken.
  private func revisionSteps(
    _ revisions: [EventRevision], of history: EventHistory, from numbered: NumberedEvent,
    _ cited: OwnCitations
  ) -> [ExportStep] {
    var all = numbered
    var newest = numbered
    var copy = NumberedEvent(numbered.event)
    return revisions.compactMap { revision in
      var patch = kept.kept(revision.patch)
      all.apply(patch)
      let own = cited.by(revision.entry)
      if isNeverSeen(revision, own) { return nil }
      let old = newest
      newest.apply(patch)
      // Whole effects have the numbers that they got when nobody had taken back what is left out here.
      if case .whole? = patch.effects { newest = newest.changed(to: newest.event, effects: all.effects) }
      patch.effects = patch.effects.flatMap { $0.renumbered(from: old.effects, to: copy.effects) }
      copy.apply(patch)
      if EventPatch(from: old, to: newest).isEmpty, own.isEmpty { return nil }
      patch.relations = patch.relations?.map { survey.words.written($0, of: history.id) }
      let revised = EventRevised(event: history.id, reason: revision.reason, patch: patch, citations: own)
      return ExportStep(revision.entry, .eventRevision(revised))
    }
  }

  /// An update applies through its own citations: one whose were all taken back is seen from nowhere.
  private func isNeverSeen(_ revision: EventRevision, _ own: [Citation]) -> Bool {
    revision.reason.kind == .update && !own.contains { $0.stance == .states }
  }
}

/// The citations of an event that are kept, by the entry that brought them.
private struct OwnCitations {
  private let byEntry: [Int: [CitationRecord]]

  init(_ history: EventHistory, _ kept: KeptReferences) {
    byEntry = Dictionary(grouping: history.citations.filter { kept.isKept($0.citation) }, by: \.entry)
  }

  func by(_ entry: Int) -> [Citation] { byEntry[entry, default: []].map(\.citation) }
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
