/// What can be said with an action, by the name that it has in the field and in documents.
package enum Parameter: String, Hashable, Sendable, CaseIterable {
  // Of an event, and of what it does.
  case id, title, date, type, modality, actor, relation, removeRelation, set, clear, unknown, effective,
    until, effect
  // Of a citation.
  case source, attribution, speaker, stance, quote, reported, origin, correct
  // Of actors, policies, topics and sources.
  case name, kind, alias, partOf, memberOf, holds, founded, dissolved, succeededBy
  case issuer, scale, publisher, published, accessed, derivedFrom
  // Of a revision, a ruling, an undoing and other writing.
  case correction, update, reason, without, uphold, reject, only, withDependents, unsourced
  case evenIfBroken, evenIfKindsDiffer, clockAhead
  // Of files.
  case file, mapping, alike, reconcile, salvage, importedAsCorrection
  // Of a question.
  case on, known, evidence, all, limit, rule
}
