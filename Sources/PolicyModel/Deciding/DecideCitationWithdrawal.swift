import EDTF

func decideWithdrawal(_ withdrawal: WithdrawCitation, _ facts: Facts) throws(Rejection) -> Decision {
  var resolver = Resolver(facts)
  let place = withdrawal.citation.place
  RevisionRule.check(withdrawal.reason, at: place, &resolver)
  let history = resolver.event(withdrawal.event)
  let record = history.flatMap { resolver.citation(withdrawal.citation, of: $0) }
  var corrected: Citation?
  if let record, let history, let changes = withdrawal.correction {
    corrected = resolver.citation(record.citation, with: changes, of: history.newest.date, at: place)
  }
  if let record, let history, corrected != nil {
    // An update is seen through its own citations, and what is cited anew has another entry.
    if history.revisions.contains(where: { $0.entry == record.entry && $0.reason.kind == .update }) {
      resolver.report(CitationRule.ofAnUpdate(entry: record.entry), at: place)
    }
    if corrected == record.citation { resolver.report(CitationRule.correctsNothing, at: place) }
  }
  try resolver.check()
  guard let history, let record else { throw Rejection(resolver.problems) }
  let withdrawn = CitationWithdrawn(
    event: history.id, entry: record.entry, ordinal: record.ordinal, reason: withdrawal.reason)
  let added = corrected.map { [Payload.citationAdded(CitationAdded(event: history.id, citation: $0))] } ?? []
  return Decision([.citationWithdrawn(withdrawn)] + added, .event, history.id.text)
}

extension Resolver {
  /// The one citation of an event that a reference names.
  fileprivate mutating func citation(_ reference: Reference, of history: EventHistory) -> CitationRecord? {
    let all = history.citations
    if let place = CitationPlace(reference.text) {
      if let found = all.first(where: { $0.entry == place.entry && $0.ordinal == place.ordinal }) {
        return found
      }
      report(CitationRule.noSuchCitation(reference.text, history.id.text, all), at: reference.place)
      return nil
    }
    guard let source = source(reference) else { return nil }
    let found = all.filter { $0.citation.source == source.id }
    if found.count == 1 { return found[0] }
    report(
      found.isEmpty
        ? CitationRule.noSuchCitation(reference.text, history.id.text, all)
        : CitationRule.severalCitations(reference.text, history.id.text, found), at: reference.place)
    return nil
  }

  /// A citation with a correction's changes.
  fileprivate mutating func citation(
    _ old: Citation, with changes: CitationChanges, of date: EDTFDate?, at place: SourceLocation
  ) -> Citation? {
    var draft = CitationDraft(
      source: Reference(old.source.text, at: place), stance: changes.stance.applied(to: old.stance),
      reported: changes.reported.applied(to: old.reported.map(ReportedDraft.on) ?? .none))
    draft.takePlainValues(of: old)
    changes.plain.apply(to: &draft)
    if case .to(let source) = changes.source { draft.source = source }
    if case .to(let speaker) = changes.speaker { draft.speaker = speaker }
    guard var new = citation(draft, keeping: old, of: date) else { return nil }
    if case .unchanged = changes.speaker { new.speaker = old.speaker }
    // Attribution on the record came with the speaker; it is kept where nothing else is said.
    if !changes.plain.has("attribution") { new.attribution = old.attribution ?? new.attribution }
    return new
  }
}

/// A citation by the entry that brought it and its place among those: `12.0`.
package struct CitationPlace: Hashable, Sendable, CustomStringConvertible {
  package var entry: Int
  package var ordinal: Int

  package init(entry: Int, ordinal: Int) {
    self.entry = entry
    self.ordinal = ordinal
  }

  /// Reads `12.0`; nil where a text is none.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let entry = Int(parts[0]), let ordinal = Int(parts[1]), entry > 0, ordinal >= 0
    else { return nil }
    self.init(entry: entry, ordinal: ordinal)
  }

  package var description: String { "\(entry).\(ordinal)" }
}
