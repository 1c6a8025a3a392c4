import EDTF

/// The rules of what a viewpoint sees (DESIGN, section 5).
package struct Visibility: Sendable {
  package let viewpoint: Viewpoint
  package let grading: Grading

  package init(viewpoint: Viewpoint, grading: Grading) {
    self.viewpoint = viewpoint
    self.grading = grading
  }

  /// Whether a citation was reported by the viewpoint's day, its latest day counting, from a source not withdrawn.
  package func sees(_ citation: Citation) -> Bool {
    if grading.sources.isWithdrawn(citation.source, on: viewpoint.reported) { return false }
    guard let day = viewpoint.reported else { return true }
    guard let reported = citation.reported?.latest.day else { return false }
    return reported <= day
  }

  /// The visible ones of `records`, each once: an update may repeat what was cited before.
  package func visible(_ records: [CitationRecord]) -> [CitationRecord] {
    var seen: [CitationRecord] = []
    seen.reserveCapacity(records.count)
    // An event has few citations: to look through them costs less than to hash each. Where it has many, a set does it.
    var said: Set<Citation> = []
    let isMany = records.count > Visibility.many
    for record in records where sees(record.citation) {
      let isNew =
        isMany
        ? said.insert(record.citation).inserted : !seen.contains { $0.citation == record.citation }
      if isNew { seen.append(record) }
    }
    return seen
  }

  private static let many = 16

  /// The event with the revisions that apply: an update once a citation of its own that states it is visible; a
  /// correction always, of what the viewpoint sees.
  package func version(of history: EventHistory) -> Event {
    history.version { revision in
      history.citations.contains {
        $0.entry == revision.entry && $0.citation.stance == .states && sees($0.citation)
      }
    }
  }

  /// Those of an event's visible citations that state it.
  package func testimonies(among visible: [CitationRecord], of event: Event) -> [Testimony] {
    // Who confirms another event speaks on the day of the confirming one, whenever that was reported.
    let isConfirming = event.relations.contains { $0.type == .confirms }
    return visible.compactMap { record in
      guard record.citation.stance == .states else { return nil }
      return Testimony(
        record: record, cited: event.id,
        spoken: isConfirming
          ? event.date.startDays : record.citation.reported?.saidOn ?? event.date.startDays,
        origins: grading.sources.origins(of: record.citation))
    }
  }
}

extension EDTFDate {
  /// The days on which what was reported so may have been said.
  var saidOn: DaySet {
    DaySet(from: earliest.day ?? .distantPast, through: latest.day ?? .distantFuture)
  }
}
