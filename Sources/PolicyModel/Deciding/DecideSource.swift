import EDTF

func decideSource(_ draft: SourceDraft, _ facts: Facts, _ onExisting: OnExisting) throws(Rejection)
  -> Decision
{
  var resolver = Resolver(facts)
  let id = resolver.newID(draft.id, .source, as: Source.self)
  let derivedFrom = resolver.derivations(draft.derivedFrom, of: id)
  try resolver.check()
  guard let id else { throw Rejection(resolver.problems) }
  var source = Source(id: id, derivedFrom: derivedFrom)
  source.takePlainValues(of: draft)
  let old = resolver.existing(facts.sources, id.text)
  var decision = try defining(
    source, resolver, at: draft.id.place, onExisting, .source, id: id.text, old: old,
    defined: Payload.sourceDefined, revised: Payload.sourceRevised, told: RevisedThing.source)
  if let old, !decision.payloads.isEmpty, let publisher = old.publisher,
    let title = old.title, source.publisher != nil, source.title != nil, publisher != source.publisher,
    title != source.title
  {
    decision.notices.append(Notice(.anotherSource(old, source), at: draft.id.place))
  }
  if let old, !decision.payloads.isEmpty, let was = old.published?.earliest.day,
    let now = source.published?.latest.day, now < was
  {
    decision.notices.append(Notice(.olderPublication(old, now: now), at: draft.id.place))
  }
  return decision
}

func decideSourceRevision(
  _ revision: ReviseThing<SourceChanges>, _ facts: Facts, _ onExisting: OnExisting
) throws(Rejection)
  -> Decision
{
  var resolver = Resolver(facts)
  guard let old = resolver.source(revision.thing) else { throw Rejection(resolver.problems) }
  let changes = revision.changes
  var new = old
  changes.plain.apply(to: &new)
  if case .to(let references) = changes.derivedFrom {
    new.derivedFrom = resolver.derivations(references, of: old.id)
  }
  for reference in changes.fewerDerivedFrom {
    let written = reference.text.lowercased()
    let source = new.derivedFrom.first { $0.text == written } ?? resolver.source(reference)?.id
    guard let source else { continue }
    if !onExisting.takesRepeats, !new.derivedFrom.contains(source) {
      resolver.report(RemovalRule.noOrigin(source, new.derivedFrom, of: old.id), at: reference.place)
    }
    new.derivedFrom.removeAll { $0 == source }
  }
  for more in resolver.derivations(changes.moreDerivedFrom, of: old.id)
  where !new.derivedFrom.contains(more) { new.derivedFrom.append(more) }
  var decision = try revising(
    old, new, resolver, revision.reason, onExisting, at: revision.thing.place, .source, id: old.id.text,
    revised: Payload.sourceRevised)
  decision.revised = .source(old, new)
  return decision
}

extension Resolver {
  mutating func derivations(_ references: [Reference], of source: SourceID?) -> [SourceID] {
    var found: [SourceID] = []
    for reference in references {
      guard let from = self.source(reference)?.id else { continue }
      if from == source {
        report(SourceRule.derivedFromItself(from), at: reference.place)
      } else if !found.contains(from) {
        found.append(from)
      }
    }
    return found
  }
}

/// What a source may be.
package enum SourceRule: BrokenRule {
  case derivedFromItself(SourceID)

  package var description: String {
    switch self {
    case .derivedFromItself(let id): "“\(id)” cannot be derived from itself"
    }
  }

  package var hints: [Hint] { [] }
}
