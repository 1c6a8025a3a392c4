func decidePolicy(_ draft: PolicyDraft, _ facts: Facts, _ onExisting: OnExisting) throws(Rejection)
  -> Decision
{
  var resolver = Resolver(facts)
  let id = resolver.newID(draft.id, .policy, as: Policy.self)
  TextRule.check(draft.title, "title", at: draft.id.place, &resolver)
  let issuer = resolver.actor(draft.issuer, on: nil)
  let addressee = draft.addressee.flatMap { resolver.actor($0, on: nil) }
  let topic = draft.topic.flatMap { resolver.topic($0) }
  let requires = resolver.requirements(draft.requires)
  PolicyRule.checkStricter(draft.stricter, draft.scale, at: draft.id.place, &resolver)
  try resolver.check()
  guard let id, let issuer else { throw Rejection(resolver.problems) }
  let policy = Policy(
    id: id, title: draft.title, issuer: issuer, addressee: addressee, object: draft.object, topic: topic,
    scale: draft.scale, stricter: draft.stricter, requires: requires)
  let old = resolver.existing(facts.policies, id.text)
  if let old, old != policy {
    PolicyRule.checkRevision(old, policy, facts, at: draft.id.place, &resolver)
    if onExisting != .refuse { try resolver.check() }
  }
  return try defining(
    policy, Resolver(facts), at: draft.id.place, onExisting, .policy, id: id.text, old: old,
    defined: Payload.policyDefined, revised: Payload.policyRevised, told: RevisedThing.policy)
}

func decidePolicyRevision(
  _ revision: ReviseThing<PolicyChanges>, _ facts: Facts, _ onExisting: OnExisting
) throws(Rejection)
  -> Decision
{
  var resolver = Resolver(facts)
  guard let old = resolver.policy(revision.thing) else { throw Rejection(resolver.problems) }
  let changes = revision.changes
  var new = old
  new.title = changes.title.applied(to: old.title)
  new.scale = changes.scale.applied(to: old.scale)
  changes.plain.apply(to: &new)
  if case .to(let issuer) = changes.issuer { new.issuer = resolver.actor(issuer, on: nil) ?? old.issuer }
  if case .to(let addressee) = changes.addressee {
    new.addressee = addressee.flatMap { resolver.actor($0, on: nil) }
  }
  if case .to(let topic) = changes.topic { new.topic = topic.flatMap { resolver.topic($0) } }
  if case .to(let requires) = changes.requires { new.requires = resolver.requirements(requires) }
  for reference in revision.changes.fewerRequires {
    let written = reference.text.lowercased()
    let policy =
      new.requires.first { $0.policy.text == written }?.policy ?? resolver.policy(reference)?.id
    guard let policy else { continue }
    if !onExisting.takesRepeats, !new.requires.contains(where: { $0.policy == policy }) {
      resolver.report(RemovalRule.noRequirement(policy, new.requires, of: old.id), at: reference.place)
    }
    new.requires.removeAll { $0.policy == policy }
  }
  for more in resolver.requirements(revision.changes.moreRequires) where !new.requires.contains(more) {
    new.requires.removeAll { $0.policy == more.policy }
    new.requires.append(more)
  }
  TextRule.check(new.title, "title", at: revision.thing.place, &resolver)
  PolicyRule.checkStricter(new.stricter, new.scale, at: revision.thing.place, &resolver)
  PolicyRule.checkRevision(old, new, facts, at: revision.thing.place, &resolver)
  var decision = try revising(
    old, new, resolver, revision.reason, onExisting, at: revision.thing.place, .policy, id: old.id.text,
    revised: Payload.policyRevised)
  decision.revised = .policy(old, new)
  return decision
}

extension Resolver {
  mutating func requirements(_ drafts: [RequirementDraft]) -> [Requirement] {
    var found: [Requirement] = []
    for draft in drafts {
      guard let policy = policy(draft.policy) else { continue }
      guard let value = policy.scale.value(draft.value) else {
        report(ScaleRule.offScale(draft.value, policy.scale, policy.id), at: draft.policy.place)
        continue
      }
      found.append(Requirement(policy: policy.id, value: value))
    }
    return found
  }
}

/// What a policy may be, and what of it may change.
package enum PolicyRule: BrokenRule {
  case stricterWithoutNumbers(Scale)
  /// A value that was recorded would not be on the new scale.
  case scaleLosesValue(PolicyID, Scale, value: String, event: EventID)

  package var description: String {
    switch self {
    case .stricterWithoutNumbers(let scale):
      "“stricter” is for numeric scales; the scale is \(scale.text), whose order says what is stricter"
    case .scaleLosesValue(let policy, let scale, let value, let event):
      "“\(value)”, which \(event) sets, is not on the new scale of \(policy): \(scale.text)"
    }
  }

  package var hints: [Hint] { [] }

  static func checkStricter(
    _ stricter: Stricter?, _ scale: Scale, at place: SourceLocation, _ resolver: inout Resolver
  ) {
    if stricter != nil, scale != .numeric {
      resolver.report(PolicyRule.stricterWithoutNumbers(scale), at: place)
    }
  }

  static func checkRevision(
    _ old: Policy, _ new: Policy, _ facts: Facts, at place: SourceLocation, _ resolver: inout Resolver
  ) {
    guard old.scale != new.scale else { return }
    for history in facts.neighbours[old.id] ?? [] {
      for effect in history.newest.effects where effect.policy == old.id {
        guard let value = effect.does(to: .status)?.value, new.scale.value(value) != value else { continue }
        resolver.report(
          PolicyRule.scaleLosesValue(old.id, new.scale, value: value, event: history.id), at: place)
        return
      }
    }
  }
}
