import EDTF

func decideActor(_ draft: ActorDraft, _ facts: Facts, _ onExisting: OnExisting) throws(Rejection) -> Decision
{
  var resolver = Resolver(facts)
  let id = resolver.newID(draft.id, .actor, as: Actor.self)
  let memberships = resolver.memberships(draft.memberships, of: id)
  let life = ActorLife(
    founded: draft.life.founded, dissolved: draft.life.dissolved,
    successors: [].taking(resolver.successors(draft.life.successors, of: id)))
  if let id { resolver.check(life, of: id, at: draft.id.place) }
  TextRule.check(draft.name, "name", at: draft.id.place, &resolver)
  for alias in draft.aliases { TextRule.check(alias.name, "alias", at: draft.id.place, &resolver) }
  try resolver.check()
  guard let id else { throw Rejection(resolver.problems) }
  let actor = Actor(
    id: id, name: draft.name, kind: draft.kind, aliases: draft.aliases, codes: draft.codes.sorted(),
    memberships: memberships, life: life)
  return try defining(
    actor, resolver, at: draft.id.place, onExisting, .actor, id: id.text,
    old: facts.merged[id.text]?.record.own ?? resolver.existing(facts.actors, id.text),
    defined: Payload.actorDefined, revised: Payload.actorRevised, told: RevisedThing.actor)
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
  let isRepeat = onExisting.takesRepeats
  resolver.take(&actor, changes, isRepeat)
  for alias in changes.moreAliases where !actor.aliases.contains(alias) { actor.aliases.append(alias) }
  for code in changes.moreCodes where !actor.codes.contains(code) { actor.codes.append(code) }
  actor.codes.sort()
  for more in resolver.memberships(changes.moreMemberships, of: id) where !actor.memberships.contains(more) {
    actor.memberships.append(more)
  }
  changes.plain.apply(to: &actor)
  if case .to(let drafts) = changes.successors {
    actor.life.successors = [].taking(resolver.successors(drafts, of: id))
  }
  actor.life.successors = actor.life.successors.taking(resolver.successors(changes.moreSuccessors, of: id))
  resolver.check(actor.life, of: id, at: revision.thing.place)
  TextRule.check(actor.name, "name", at: revision.thing.place, &resolver)
  var decision = try revising(
    old, actor, resolver, revision.reason, onExisting, at: revision.thing.place, .actor, id: id.text,
    revised: Payload.actorRevised)
  decision.revised = .actor(old, actor)
  return decision
}

extension Resolver {
  /// Takes out of an actor what a revision takes out.
  fileprivate mutating func take(_ actor: inout Actor, _ changes: ActorChanges, _ isRepeat: Bool) {
    let place = SourceLocation.none
    actor.codes = changes.codes.applied(to: actor.codes)
    if case .to(let drafts) = changes.memberships {
      actor.memberships = memberships(drafts, of: actor.id)
    }
    for name in changes.fewerAliases {
      let fits = { (one: Alias) in one.name == name.name && (name.during == nil || one.during == name.during)
      }
      if !isRepeat, !actor.aliases.contains(where: fits) {
        report(RemovalRule.noName(name.name, actor.aliases.map(\.name), of: actor.id), at: place)
      }
      actor.aliases.removeAll(where: fits)
    }
    for code in changes.fewerCodes {
      if !isRepeat, !actor.codes.contains(code) {
        report(RemovalRule.noCode(code, actor.codes, of: actor.id), at: place)
      }
      actor.codes.removeAll { $0 == code }
    }
    for name in changes.fewerMemberships { take(&actor.memberships, name, of: actor.id, isRepeat) }
  }

  private mutating func take(
    _ memberships: inout [Membership], _ name: MembershipName, of actor: ActorID, _ isRepeat: Bool
  ) {
    // What is no actor of the ledger any more is named by the id.
    let written = name.of.text.lowercased()
    let target =
      memberships.first { $0.of.text == written }?.of ?? self.actor(name.of, on: name.during)
    guard let target else { return }
    let found = memberships.filter { one in
      one.of == target && (name.kind == nil || one.kind == name.kind)
        && (name.during == nil || one.during == name.during)
    }
    if found.count > 1 {
      report(MembershipRule.several(found, of: actor), at: name.of.place)
    } else if found.isEmpty, !isRepeat {
      report(
        RemovalRule.noMembership(name.kind ?? .memberOf, target, memberships, of: actor), at: name.of.place)
    }
    memberships.removeAll { found.contains($0) }
  }

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
  case several([Membership], of: ActorID)

  package var description: String {
    switch self {
    case .ofItself(let id): "“\(id)” cannot belong to itself"
    case .several(let found, let actor):
      "“\(actor)” has \(found.count) such memberships, and which is meant is unclear"
    }
  }

  package var hints: [Hint] {
    switch self {
    case .ofItself: []
    case .several(let found, _):
      [
        Hint(
          "name one with its dates: "
            + found.map { "\($0.kind.rawValue) \($0.of)" + ($0.during.map { ":\($0)" } ?? "") }
            .joined(separator: ", "))
      ]
    }
  }
}
