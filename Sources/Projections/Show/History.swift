import EDTF
package import PolicyModel

/// What each entry about a thing changed, field by field.
package enum History {
  /// The steps of the entries about one thing, ascending.
  package static func steps(_ entries: [RecordedPayload]) -> [HistoryStep] {
    var fields: [String: String] = [:]
    return entries.map { entry in
      var changes: [FieldStep] = []
      if let payload = entry.payload, let told = told(payload) {
        let now = told.isWhole ? told.fields : fields.merging(told.fields) { $1 }
        for field in Set(fields.keys).union(now.keys).sorted() where fields[field] != now[field] {
          let (from, to) = (fields[field], now[field])
          changes.append(FieldStep(field: field, from: from, to: to?.isEmpty == true ? nil : to))
        }
        fields = now.filter { !$0.value.isEmpty }
        changes += told.added.map { FieldStep(field: "citation", from: nil, to: $0) }
      }
      changes += entry.payload.map(said) ?? []
      return HistoryStep(line: LogLine(entry), changes: changes)
    }
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
    case .assertionAdded(let added):
      [FieldStep(field: "asserted", from: nil, to: added.headline)]
        + (added.source.map { [FieldStep(field: "source", from: nil, to: $0.text)] } ?? [])
    case .actorsMerged(let merge): [FieldStep(field: "merged into", from: nil, to: merge.into.text)]
    case .actorDefined, .actorRevised, .policyDefined, .policyRevised, .topicDefined, .topicRevised,
      .sourceDefined, .sourceRevised, .eventRecorded, .eventRevised, .eventRetracted, .citationAdded,
      .citationWithdrawn, .entryUndone:
      []
    }
  }

  private struct Told {
    var fields: [String: String]
    /// Whether the fields are all that the thing has.
    var isWhole: Bool
    var added: [String]
  }

  private static func told(_ payload: Payload) -> Told? {
    switch payload {
    case .actorDefined(let actor), .actorRevised(let actor, _):
      return Told(fields: FieldTexts.of(actor), isWhole: true, added: [])
    case .policyDefined(let policy), .policyRevised(let policy, _):
      return Told(fields: FieldTexts.of(policy), isWhole: true, added: [])
    case .topicDefined(let topic), .topicRevised(let topic, _):
      return Told(fields: ["name": topic.name], isWhole: true, added: [])
    case .sourceDefined(let source), .sourceRevised(let source, _):
      return Told(fields: FieldTexts.of(source), isWhole: true, added: [])
    case .eventRecorded(let recorded):
      return Told(
        fields: FieldTexts.of(recorded.event), isWhole: true, added: recorded.citations.map(FieldTexts.of))
    case .eventRevised(let revised):
      return Told(
        fields: FieldTexts.of(revised.patch), isWhole: false, added: revised.citations.map(FieldTexts.of))
    case .citationAdded(let added):
      return Told(fields: [:], isWhole: false, added: [FieldTexts.of(added.citation)])
    case .actorsMerged, .sourceWithdrawn, .sourceRestored, .eventRetracted, .citationWithdrawn, .disputeRuled,
      .policyReviewed, .assertionAdded, .entryUndone:
      return nil
    }
  }
}
