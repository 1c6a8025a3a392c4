import EDTF

func decideStanding(
  _ change: ChangeStanding, _ facts: Facts, _ onExisting: OnExisting
) throws(Rejection) -> Decision {
  var resolver = Resolver(facts)
  let source = resolver.source(change.source)
  TextRule.check(change.reason, "reason", at: change.source.place, &resolver)
  try resolver.check()
  guard let source else { throw Rejection(resolver.problems) }
  let standing = SourceStanding(source: source.id, on: change.on, reason: change.reason)
  let said = facts.standings[source.id] ?? []
  if onExisting.takesRepeats,
    facts.before.isRepeat(said.map { $0.says(standing, change.isWithdrawn) })
  {
    return Decision([], .source, source.id.text)
  }
  var decision = Decision(
    [change.isWithdrawn ? .sourceWithdrawn(standing) : .sourceRestored(standing)], .source, source.id.text)
  if let day = change.on.latest.day {
    let shelf = SourceShelf([SourceRecord(entry: 0, source: source, standings: said)])
    if shelf.isWithdrawn(source.id, on: day) == change.isWithdrawn {
      decision.notices.append(
        Notice(
          change.isWithdrawn
            ? .withdrawnAlready(source.id, change.on) : .restoresNothing(source.id, change.on),
          at: .none))
    }
  }
  return decision
}

func decideRuling(
  _ ruling: RuleDispute, _ facts: Facts, _ onExisting: OnExisting
) throws(Rejection) -> Decision {
  var resolver = Resolver(facts)
  let event = resolver.event(ruling.event)
  RevisionRule.check(ruling.reason, at: ruling.event.place, &resolver)
  try resolver.check()
  guard let event else { throw Rejection(resolver.problems) }
  if onExisting.takesRepeats,
    facts.before.isRepeat(event.rulings.map { $0.verdict == ruling.verdict && $0.reason == ruling.reason })
  {
    return Decision([], .event, event.id.text)
  }
  return Decision(
    [.disputeRuled(DisputeRuled(event: event.id, verdict: ruling.verdict, reason: ruling.reason))], .event,
    event.id.text)
}

func decideReview(
  _ review: ReviewPolicy, _ facts: Facts, _ onExisting: OnExisting
) throws(Rejection) -> Decision {
  var resolver = Resolver(facts)
  let policy = resolver.policy(review.policy)
  let (citations, sources) = resolver.citations(review.citations, of: review.on)
  TextRule.check(review.note, "note", at: review.policy.place, &resolver)
  try resolver.check()
  guard let policy else { throw Rejection(resolver.problems) }
  let reviewed = PolicyReviewed(policy: policy.id, on: review.on, citations: citations, note: review.note)
  if onExisting.takesRepeats, facts.reviews[policy.id]?.contains(reviewed) ?? false {
    return Decision([], .policy, policy.id.text)
  }
  return Decision(sources.map(Payload.sourceDefined) + [.policyReviewed(reviewed)], .policy, policy.id.text)
}

extension StandingRecord {
  func says(_ standing: SourceStanding, _ withdrawn: Bool) -> Bool {
    isWithdrawn == withdrawn && on == standing.on && reason == standing.reason
  }
}
