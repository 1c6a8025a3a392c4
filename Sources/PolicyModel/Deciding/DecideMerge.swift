func decideMerge(
  _ merge: MergeActors, _ facts: Facts, _ onExisting: OnExisting
) throws(Rejection) -> Decision {
  var resolver = Resolver(facts)
  let actor = resolver.one(merge.actor)
  let into = resolver.one(merge.into)
  let before = facts.merged[merge.actor.text.lowercased()]
  if let actor, let into, actor.id == into.id {
    if before != nil, onExisting.takesRepeats { return Decision([], .actor, into.id.text) }
    if let before {
      resolver.report(
        MergeRule.mergedAlready(before.merge.actor, actor.id, by: before.entry), at: merge.actor.place)
    } else {
      resolver.report(MergeRule.intoItself(merge.into.text, actor.id), at: merge.into.place)
    }
  } else if let actor, let into, actor.kind != into.kind, !merge.evenIfKindsDiffer {
    resolver.report(MergeRule.kindsDiffer(actor, into), at: merge.actor.place)
  }
  TextRule.check(merge.reason, "reason", at: merge.actor.place, &resolver)
  try resolver.check()
  guard let actor, let into else { throw Rejection(resolver.problems) }
  return Decision(
    [.actorsMerged(ActorsMerged(actor: actor.id, into: into.id, reason: merge.reason))], .actor, into.id.text)
}

extension Resolver {
  fileprivate mutating func one(_ reference: Reference) -> Actor? {
    guard let id = actor(reference, on: nil), case .one(let found)? = facts.actors[reference.text] else {
      return nil
    }
    return found.id == id ? found : nil
  }
}

/// An actor is merged into another of its kind, and not in a circle.
package enum MergeRule: BrokenRule {
  /// The text as written names the actor itself, or one that was merged into it.
  case intoItself(String, ActorID)
  case mergedAlready(ActorID, ActorID, by: Int)
  case kindsDiffer(Actor, Actor)

  package var description: String {
    switch self {
    case .intoItself(let text, let id):
      text.lowercased() == id.text
        ? "“\(id)” cannot be merged into itself" : "“\(text)” is “\(id)”, which cannot be merged into itself"
    case .mergedAlready(let actor, let into, let entry):
      "“\(actor)” was merged by entry \(entry), and is “\(into)”"
    case .kindsDiffer(let actor, let into):
      "“\(actor.id)” is of the kind \(actor.kind.rawValue), “\(into.id)” of the kind \(into.kind.rawValue)"
    }
  }

  private static func correction(of actor: Actor, _ kind: ActorKind) -> Action {
    Action(
      .revise(.actor), ["\(actor.id)"],
      [.correction: nil, .kind: .text(kind.rawValue), .reason: .wanted(.reason)])
  }

  package var hints: [Hint] {
    switch self {
    case .intoItself(let text, let id):
      text.lowercased() == id.text ? [] : ["what is one with it: \(action: Action(.show(.actor), ["\(id)"]))"]
    case .mergedAlready(_, _, let entry): ["take that back: \(action: .undo(entry, [.only: nil]))"]
    case .kindsDiffer(let actor, let into):
      [
        "a kind that is wrong: \(action: MergeRule.correction(of: actor, into.kind))",
        "though the kinds differ: \(give: .evenIfKindsDiffer)",
      ]
    }
  }
}
