package import EDTF

extension Resolver {
  /// The successors of `actor`, each known, another, and there on the day from which it took its place.
  mutating func successors(
    _ drafts: [Succession<Reference>], of actor: ActorID?
  ) -> [Succession<ActorID>] {
    var found: [Succession<ActorID>] = []
    for draft in drafts {
      guard let id = self.actor(draft.actor, on: draft.on) else { continue }
      if id == actor {
        report(LifeRule.succeedsItself(id), at: draft.actor.place)
        continue
      }
      if let on = draft.on, case .one(let successor)? = facts.actors[draft.actor.text], successor.id == id,
        let founded = successor.life.founded, case .before? = successor.life.outside(on.everyDay)
      {
        report(LifeRule.successorBeforeFounded(id, founded: founded, on: on), at: draft.actor.place)
      }
      found.append(Succession(actor: id, on: draft.on))
    }
    return found
  }

  /// Reports dates that no life can have.
  mutating func check(_ life: ActorLife<ActorID>, of actor: ActorID, at place: SourceLocation) {
    guard let founded = life.founded else { return }
    if let dissolved = life.dissolved, case .before? = life.outside(dissolved.everyDay) {
      report(LifeRule.dissolvedBeforeFounded(actor, founded: founded, dissolved: dissolved), at: place)
    }
    for succession in life.successors {
      if let on = succession.on, let last = on.latest.day, let first = life.firstDay, last < first {
        report(
          LifeRule.succeededBeforeFounded(actor, founded: founded, by: succession.actor, on: on), at: place)
      }
    }
  }
}

extension Array {
  /// With more successors: one that was there already gets its new day.
  func taking<Named>(_ more: [Succession<Named>]) -> [Succession<Named>] where Element == Succession<Named> {
    var all = self
    for succession in more {
      if let known = all.firstIndex(where: { $0.actor == succession.actor }) {
        all[known] = succession
      } else {
        all.append(succession)
      }
    }
    return all
  }
}

/// An actor ends no earlier than it begins, and another comes after it.
package enum LifeRule: BrokenRule {
  case dissolvedBeforeFounded(ActorID, founded: EDTFDate, dissolved: EDTFDate)
  case succeedsItself(ActorID)
  case succeededBeforeFounded(ActorID, founded: EDTFDate, by: ActorID, on: EDTFDate)
  case successorBeforeFounded(ActorID, founded: EDTFDate, on: EDTFDate)

  package var description: String {
    switch self {
    case .dissolvedBeforeFounded(let actor, let founded, let dissolved):
      "“\(actor)” cannot be dissolved (\(dissolved)) before it is founded (\(founded))"
    case .succeedsItself(let actor): "“\(actor)” cannot succeed itself"
    case .succeededBeforeFounded(let actor, let founded, let successor, let on):
      "“\(successor)” cannot succeed “\(actor)” on \(on), before that is founded (\(founded))"
    case .successorBeforeFounded(let successor, let founded, let on):
      "“\(successor)” cannot succeed another on \(on), before it is founded (\(founded))"
    }
  }

  package var hints: [Hint] {
    switch self {
    case .dissolvedBeforeFounded: ["one of the two dates is wrong, or meant less exactly, as 2006 or 2006-06"]
    case .succeedsItself: ["another name of the same actor is an alias"]
    case .succeededBeforeFounded(let actor, _, _, _):
      ["what is known of it: \(action: Action(.show(.actor), ["\(actor)"]))"]
    case .successorBeforeFounded(let successor, _, _):
      ["what is known of it: \(action: Action(.show(.actor), ["\(successor)"]))"]
    }
  }
}
