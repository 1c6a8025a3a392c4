import EDTF
import PolicyModel

/// What entries have told of one thing so far: its fields as text, and an event's citations.
struct ThingTold {
  private var fields: [String: String] = [:]
  private var event: NumberedEvent?
  private var citations: [CitationPlace: String] = [:]

  mutating func take(_ entry: RecordedPayload) {
    switch entry.payload {
    case .actorDefined(let actor), .actorRevised(let actor, _): fields = FieldTexts.of(actor)
    case .policyDefined(let policy), .policyRevised(let policy, _): fields = FieldTexts.of(policy)
    case .topicDefined(let topic), .topicRevised(let topic, _): fields = ["name": topic.name]
    case .sourceDefined(let source), .sourceRevised(let source, _): fields = FieldTexts.of(source)
    case .eventRecorded(let recorded):
      event = NumberedEvent(recorded.event)
      fields = FieldTexts.of(recorded.event)
      add(recorded.citations, of: entry)
    case .eventRevised(let revised):
      event?.apply(revised.patch)
      if let event { fields = FieldTexts.of(event.event) }
      add(revised.citations, of: entry)
    case .citationAdded(let added): add([added.citation], of: entry)
    case .citationWithdrawn(let withdrawn):
      citations[CitationPlace(entry: withdrawn.entry, ordinal: withdrawn.ordinal)] = nil
    case .actorsMerged, .sourceWithdrawn, .sourceRestored, .eventRetracted, .disputeRuled, .policyReviewed,
      .assertionAdded, .entryUndone, nil:
      break
    }
  }

  /// What is told otherwise than before: the fields by name, then the citations by entry.
  func changes(from old: ThingTold) -> [FieldStep] {
    let names = Set(fields.keys).union(old.fields.keys).sorted()
    let places = Set(citations.keys).union(old.citations.keys).sorted {
      ($0.entry, $0.ordinal) < ($1.entry, $1.ordinal)
    }
    return names.compactMap { name in
      old.fields[name] == fields[name]
        ? nil : FieldStep(field: name, from: old.fields[name], to: fields[name])
    }
      + places.compactMap { place in
        old.citations[place] == citations[place]
          ? nil : FieldStep(field: "citation", from: old.citations[place], to: citations[place])
      }
  }

  private mutating func add(_ cited: [Citation], of entry: RecordedPayload) {
    for (ordinal, citation) in cited.enumerated() {
      citations[CitationPlace(entry: entry.sequence, ordinal: ordinal)] = FieldTexts.of(citation)
    }
  }
}
