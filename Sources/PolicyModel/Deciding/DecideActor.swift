import EDTF

func decideActor(_ draft: ActorDraft, _ facts: Facts, _ onExisting: OnExisting) throws(Rejection) -> Decision
{
  var resolver = Resolver(facts)
  let id = resolver.newID(draft.id, .actor, as: Actor.self)
  let memberships = resolver.memberships(draft.memberships, of: id)
  TextRule.check(draft.name, "name", at: draft.id.place, &resolver)
  for alias in draft.aliases { TextRule.check(alias.name, "alias", at: draft.id.place, &resolver) }
  try resolver.check()
  guard let id else { throw Rejection(resolver.problems) }
  let actor = Actor(
    id: id, name: draft.name, kind: draft.kind, aliases: draft.aliases, codes: draft.codes.sorted(),
    memberships: memberships)
  return try defining(
    actor, resolver, at: draft.id.place, onExisting, .actor, id: id.text,
    old: facts.merged[id.text]?.record.own ?? resolver.existing(facts.actors, id.text),
    defined: Payload.actorDefined, revised: Payload.actorRevised)
}

func decideActorRevision(
  _ revision: ReviseThing<ActorChanges>, _ facts: Facts, _ onExisting: OnExisting
) throws(Rejection) -> Decision {
  var resolver = Resolver(facts)
  guard let id = resolver.actor(revision.thing, on: nil),
    case .one(var actor)? = facts.actors[revision.thing.text]
  else {
    throw Rejection(resolver.problems)
  }
  // An actor that was merged keeps a record of its own: who names it means that.
  if let own = facts.merged[revision.thing.text.lowercased()]?.record.own { actor = own }
  let old = actor
  let changes = revision.changes
  actor.name = changes.name.applied(to: actor.name)
  actor.kind = changes.kind.applied(to: actor.kind)
  actor.aliases = changes.aliases.applied(to: actor.aliases)
  for alias in changes.moreAliases where !actor.aliases.contains(alias) { actor.aliases.append(alias) }
  actor.codes = changes.codes.applied(to: actor.codes)
  for code in changes.moreCodes where !actor.codes.contains(code) { actor.codes.append(code) }
  actor.codes.sort()
  if case .to(let drafts) = changes.memberships { actor.memberships = resolver.memberships(drafts, of: id) }
  for more in resolver.memberships(changes.moreMemberships, of: id) where !actor.memberships.contains(more) {
    actor.memberships.append(more)
  }
  TextRule.check(actor.name, "name", at: revision.thing.place, &resolver)
  return try revising(
    old, actor, resolver, revision.reason, onExisting, at: revision.thing.place, .actor, id: id.text,
    revised: Payload.actorRevised)
}

extension Resolver {
  mutating func memberships(_ drafts: [MembershipDraft], of actor: ActorID?) -> [Membership] {
    var found: [Membership] = []
    for draft in drafts {
      guard let of = self.actor(draft.of, on: draft.during) else { continue }
      if of == actor {
        report(MembershipRule.ofItself(of), at: draft.of.place)
        continue
      }
      found.append(Membership(kind: draft.kind, of: of, during: draft.during))
    }
    return found
  }

  func existing<Thing>(_ matches: [String: Match<Thing>], _ id: String) -> Thing? {
    guard case .one(let thing)? = matches[id] else { return nil }
    return thing
  }
}

/// An actor cannot belong to itself.
package enum MembershipRule: BrokenRule {
  case ofItself(ActorID)

  package var description: String {
    switch self {
    case .ofItself(let id): "“\(id)” cannot belong to itself"
    }
  }

  package var hints: [String] { [] }
}
