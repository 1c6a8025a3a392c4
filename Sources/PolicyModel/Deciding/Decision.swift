/// What a command comes to: the entries to append, and the thing that they are about.
package struct Decision: Hashable, Sendable {
  package var payloads: [Payload]
  package var space: Space
  package var subject: String
  /// What a revision changes of what; nil where none is made, or what is revised is told elsewhere.
  package var revised: RevisedThing?
  /// What should be known of it, though nothing is wrong.
  package var notices: [Notice]
  /// The revision of the ledger that a document only repeats.
  package var repeated: Int?
  /// What the event would go back to, were it not told instead; nil where it would not.
  package var goingBack: GoingBack?

  package init(_ payloads: [Payload], _ space: Space, _ subject: String, notices: [Notice] = []) {
    self.payloads = payloads
    self.space = space
    self.subject = subject
    self.notices = notices
  }
}

/// A thing before and after its revision.
package enum RevisedThing: Hashable, Sendable {
  /// With the entries of the updates that a correction corrects.
  case event(Event, Event, [Int])
  case actor(Actor, Actor)
  case policy(Policy, Policy)
  case topic(Topic, Topic)
  case source(Source, Source)
}

/// An event as a document says it, which the event said before it was revised.
package struct GoingBack: Hashable, Sendable {
  /// Its effects under the numbers that they get, were it recorded so.
  package var said: NumberedEvent
  package var reason: RevisionReason
  package var place: SourceLocation

  package var event: Event { said.event }
}

/// What to do where a command defines a thing that there is already.
package enum OnExisting: Hashable, Sendable {
  /// The id is taken: that is an error.
  case refuse
  /// The thing is brought to what the command says: nothing where it says what was said before, else a revision.
  case revise(RevisionReason)
}

extension OnExisting {
  /// Whether saying once more what was said before is no error and adds nothing.
  var takesRepeats: Bool { self != .refuse }
}

/// Decides on a command: the entries that it comes to, or everything that is wrong with it.
package func decide(
  _ command: Command, _ facts: Facts, onExisting: OnExisting
) throws(Rejection) -> Decision {
  switch command {
  case .defineActor(let draft): try decideActor(draft, facts, onExisting)
  case .defineTopic(let draft): try decideTopic(draft, facts, onExisting)
  case .definePolicy(let draft): try decidePolicy(draft, facts, onExisting)
  case .defineSource(let draft): try decideSource(draft, facts, onExisting)
  case .reviseActor(let revision): try decideActorRevision(revision, facts, onExisting)
  case .reviseTopic(let revision): try decideTopicRevision(revision, facts, onExisting)
  case .revisePolicy(let revision): try decidePolicyRevision(revision, facts, onExisting)
  case .reviseSource(let revision): try decideSourceRevision(revision, facts, onExisting)
  case .recordEvent(let draft): try decideEvent(draft, facts, onExisting)
  case .reviseEvent(let revision): try decideEventRevision(revision, facts, onExisting)
  case .retractEvent(let retraction): try decideRetraction(retraction, facts, onExisting)
  case .cite(let cite): try decideCitations(cite, facts, onExisting)
  case .withdrawCitation(let withdrawal): try decideWithdrawal(withdrawal, facts)
  case .changeStanding(let change): try decideStanding(change, facts, onExisting)
  case .rule(let ruling): try decideRuling(ruling, facts, onExisting)
  case .review(let review): try decideReview(review, facts, onExisting)
  case .assert(let assertion): try decideAssertion(assertion, facts, onExisting)
  case .merge(let merge): try decideMerge(merge, facts, onExisting)
  case .undo(let undo): try decideUndo(undo, facts)
  }
}
