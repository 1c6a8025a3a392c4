/// A thing is defined once; after that it is revised.
func defining<Thing: Hashable>(
  _ thing: Thing, _ resolver: Resolver, at place: SourceLocation, _ onExisting: OnExisting, _ space: Space,
  id: String,
  old: Thing?, defined: (Thing) -> Payload, revised: (Thing, RevisionReason) -> Payload,
  told: (Thing, Thing) -> RevisedThing
) throws(Rejection) -> Decision {
  var resolver = resolver
  guard resolver.isTaken(id, space) else { return Decision([defined(thing)], space, id) }
  switch onExisting {
  case .refuse:
    if let old, old == thing { return Decision([], space, id) }
    resolver.report(ReferenceRule.taken(space, id), at: place)
    throw Rejection(resolver.problems)
  case .revise(let reason):
    guard let old else { return Decision([], space, id) }
    var decision = Decision(old == thing ? [] : [revised(thing, reason)], space, id)
    decision.revised = told(old, thing)
    return decision
  }
}

/// A revision must say why, and change something.
func revising<Thing: Hashable>(
  _ old: Thing, _ new: Thing, _ resolver: Resolver, _ reason: RevisionReason, _ onExisting: OnExisting,
  at place: SourceLocation, _ space: Space,
  id: String, revised: (Thing, RevisionReason) -> Payload
) throws(Rejection) -> Decision {
  var resolver = resolver
  RevisionRule.check(reason, at: place, &resolver)
  if old == new, onExisting.takesRepeats, resolver.problems.isEmpty { return Decision([], space, id) }
  if old == new, resolver.problems.isEmpty { resolver.report(RevisionRule.changesNothing(id), at: place) }
  try resolver.check()
  return Decision([revised(new, reason)], space, id)
}

/// A revision says why, and changes something.
package enum RevisionRule: BrokenRule {
  case noReason
  case changesNothing(String)
  case updateWithoutCitation(String)
  case retractedAlready(String)

  package var description: String {
    switch self {
    case .noReason: "a reason must be given"
    case .changesNothing(let id): "that changes nothing of “\(id)”"
    case .updateWithoutCitation(let id):
      "an update of “\(id)” needs a citation of its own that states what is new"
    case .retractedAlready(let id): "“\(id)” was retracted"
    }
  }

  package var hints: [Hint] {
    switch self {
    case .noReason: ["say why: \(give: .reason, .wanted(.reason))"]
    case .changesNothing: []
    case .updateWithoutCitation:
      [
        "give \(give: .source, .wanted(.source)), or use \(give: .correction) if the record was wrong when it was made"
      ]
    case .retractedAlready: []
    }
  }

  /// Only a correction must say why: an update is told by what is cited for it.
  static func check(_ reason: RevisionReason, at place: SourceLocation, _ resolver: inout Resolver) {
    switch reason.kind {
    case .correction: check(reason.reason, at: place, &resolver)
    case .update: TextRule.check(reason.reason.isEmpty ? nil : reason.reason, "reason", at: place, &resolver)
    }
  }

  static func check(_ reason: String, at place: SourceLocation, _ resolver: inout Resolver) {
    if reason.allSatisfy(\.isWhitespace) { resolver.report(RevisionRule.noReason, at: place) }
    TextRule.check(reason.isEmpty ? nil : reason, "reason", at: place, &resolver)
  }
}
