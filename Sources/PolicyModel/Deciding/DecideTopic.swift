func decideTopic(_ draft: TopicDraft, _ facts: Facts, _ onExisting: OnExisting) throws(Rejection) -> Decision
{
  var resolver = Resolver(facts)
  let id = resolver.newID(draft.id, .topic, as: Topic.self)
  TextRule.check(draft.name, "name", at: draft.id.place, &resolver)
  try resolver.check()
  guard let id else { throw Rejection(resolver.problems) }
  return try defining(
    Topic(id: id, name: draft.name), resolver, at: draft.id.place, onExisting, .topic, id: id.text,
    old: resolver.existing(facts.topics, id.text), defined: Payload.topicDefined,
    revised: Payload.topicRevised, told: RevisedThing.topic)
}

func decideTopicRevision(
  _ revision: ReviseThing<TopicChanges>, _ facts: Facts, _ onExisting: OnExisting
) throws(Rejection) -> Decision {
  var resolver = Resolver(facts)
  guard resolver.topic(revision.thing) != nil, case .one(let old)? = facts.topics[revision.thing.text] else {
    throw Rejection(resolver.problems)
  }
  let new = Topic(id: old.id, name: revision.changes.name.applied(to: old.name))
  TextRule.check(new.name, "name", at: revision.thing.place, &resolver)
  var decision = try revising(
    old, new, resolver, revision.reason, onExisting, at: revision.thing.place, .topic, id: old.id.text,
    revised: Payload.topicRevised)
  decision.revised = .topic(old, new)
  return decision
}
