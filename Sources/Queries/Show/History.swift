import EDTF
package import PolicyModel

/// What each entry about a thing changed, field by field.
package enum History {
  /// The steps of the entries about one thing, ascending.
  package static func steps(_ entries: [RecordedPayload]) -> [HistoryStep] {
    var told = ThingTold()
    return entries.enumerated().map { index, entry in
      let before = told
      if case .entryUndone? = entry.payload {
        // What counts after it may be anything that was said before: it is told again from the start.
        told = ThingTold()
        for counting in counting(entries[...index]) { told.take(counting) }
      } else {
        told.take(entry)
      }
      return HistoryStep(
        line: LogLine(entry), changes: told.changes(from: before) + (entry.payload.map(said) ?? []))
    }
  }

  /// The entries that no undoing takes back, undoings themselves left out.
  private static func counting(_ entries: ArraySlice<RecordedPayload>) -> [RecordedPayload] {
    var undone: Set<Int> = []
    var counting: [RecordedPayload] = []
    for entry in entries.reversed() where !undone.contains(entry.sequence) {
      if case .entryUndone(let undoing)? = entry.payload {
        undone.insert(undoing.entry)
      } else {
        counting.append(entry)
      }
    }
    return counting.reversed()
  }

  /// What an entry says that is no field of the thing.
  private static func said(_ payload: Payload) -> [FieldStep] {
    switch payload {
    case .disputeRuled(let ruled): [FieldStep(field: "verdict", from: nil, to: ruled.verdict.rawValue)]
    case .sourceWithdrawn(let standing): [FieldStep(field: "withdrawn", from: nil, to: standing.on.text)]
    case .sourceRestored(let standing): [FieldStep(field: "restored", from: nil, to: standing.on.text)]
    case .policyReviewed(let review):
      [FieldStep(field: "reviewed", from: nil, to: review.on.text)]
        + review.citations.map { FieldStep(field: "citation", from: nil, to: FieldTexts.of($0)) }
    case .assertionAdded(let assertion):
      [FieldStep(field: "asserted", from: nil, to: FieldTexts.of(assertion))]
    case .actorsMerged(let merge): [FieldStep(field: "merged into", from: nil, to: merge.into.text)]
    case .entryUndone(let undoing): [FieldStep(field: "undone", from: nil, to: "entry \(undoing.entry)")]
    case .actorDefined, .actorRevised, .policyDefined, .policyRevised, .topicDefined, .topicRevised,
      .sourceDefined, .sourceRevised, .eventRecorded, .eventRevised, .eventRetracted, .citationAdded,
      .citationWithdrawn:
      []
    }
  }
}
