package import EDTF

/// Turns references into ids by the facts, gathering every problem on the way.
package struct Resolver {
  package let facts: Facts
  package var problems: [Problem] = []
  /// Whom names that several actors have were taken for.
  package private(set) var notices: [Notice] = []
  /// Whether a relation may name a retracted event, for the event may have said so before that was retracted.
  var takesRetracted = false
  /// The relations to retracted events, and where they stand.
  private(set) var toRetracted: [(relation: Relation, written: Reference)] = []
  /// Of the citations that were made, what in them is not as written: the ledger may have another.
  var filledIn: [Citation: FilledIn] = [:]

  package init(_ facts: Facts) {
    self.facts = facts
  }

  /// - Parameter date: when the actor is spoken of, for a name may have been another's before; nil where nothing says.
  package mutating func actor(_ reference: Reference, on date: EDTFDate?) -> ActorID? {
    guard let found = one(named(facts.actors[reference.text], reference, on: date), reference, .actor) else {
      return nil
    }
    tell(found, of: reference)
    return found.id
  }

  /// What a name that several have means on a date.
  func named(_ match: Match<Actor>?, _ reference: Reference, on date: EDTFDate?) -> Match<Actor>? {
    guard case .several? = match, let namesakes = facts.namesakes[reference.text] else { return match }
    let meant = namesakes.meant(on: DaySet.everyDay.within(date))
    return meant.count == 1 ? .one(meant[0]) : .several(namesakes.candidates(meant))
  }

  package mutating func policy(_ reference: Reference) -> Policy? {
    one(facts.policies[reference.text], reference, .policy)
  }

  package mutating func topic(_ reference: Reference) -> TopicID? {
    one(facts.topics[reference.text], reference, .topic)?.id
  }

  package mutating func source(_ reference: Reference) -> Source? {
    one(facts.sources[reference.text], reference, .source)
  }

  package mutating func event(_ reference: Reference) -> EventHistory? {
    one(facts.events[reference.text], reference, .event)
  }

  /// A new id, checked for its letters and for being free.
  package mutating func newID<Of>(_ written: Written<String>, _ space: Space, as _: Of.Type) -> ID<Of>? {
    guard let id = ID<Of>(written.value) else {
      report(ReferenceRule.notAnID(space, written.value), at: written.place)
      return nil
    }
    return id
  }

  package func isTaken(_ text: String, _ space: Space) -> Bool {
    facts.taken[space]?.contains(text) ?? false
  }

  package mutating func report(_ rule: any BrokenRule, at place: SourceLocation) {
    problems.append(Problem(rule, at: place))
  }

  /// Tells whom a name means that several have: the date said so. What else is not named by its id or code is told of
  /// all that a command names (`Needs.notices`).
  mutating func tell(_ actor: Actor, of reference: Reference) {
    guard facts.namesakes[reference.text] != nil else { return }
    tell(Notice(.name(reference.text, Nearest(id: actor.id.text, title: actor.name)), at: reference.place))
  }

  /// Tells something once.
  mutating func tell(_ notice: Notice) {
    if !notices.contains(notice) { notices.append(notice) }
  }

  /// The event that a relation is to.
  mutating func related(_ draft: RelationDraft) -> EventID? {
    if takesRetracted, let gone = facts.retracted[draft.event.text.lowercased()] {
      toRetracted.append((Relation(type: draft.type, event: gone.id), draft.event))
      return gone.id
    }
    return event(draft.event)?.id
  }

  /// Reports the relations to retracted events that an event did not have before; all where it is new.
  mutating func checkRetracted(_ history: EventHistory?) {
    for (relation, written) in toRetracted
    where !(history?.hadRelation(relation.type, to: relation.event) ?? false) {
      _ = event(written)
    }
  }

  /// Throws what was gathered, if anything was.
  package func check() throws(Rejection) {
    if !problems.isEmpty { throw Rejection(problems) }
  }

  private mutating func one<Thing>(_ match: Match<Thing>?, _ reference: Reference, _ space: Space) -> Thing? {
    let by = facts.foundBy[space]?[reference.text]
    if case .start(let meant)? = by, reference.place.isInFile {
      report(ReferenceRule.unknown(space, reference.text, nearest: meant), at: reference.place)
      return nil
    }
    switch match {
    case .one(let thing): return thing
    case .several(let candidates):
      report(ReferenceRule.ambiguous(space, reference.text, candidates: candidates), at: reference.place)
    case .none(let nearest)?:
      report(ReferenceRule.unknown(space, reference.text, nearest: nearest), at: reference.place)
    case nil:
      report(ReferenceRule.unknown(space, reference.text, nearest: []), at: reference.place)
    }
    return nil
  }
}
