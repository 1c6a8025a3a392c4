/// What the undoing of an act comes to.
package struct UndoFacts: Sendable {
  /// The entries that are undone, ascending: those of the act that was named, and with it of those that rest on it where
  /// they are taken along.
  package var undone: [RecordedPayload]
  /// Where nothing of the act counts any more, the entry that undid it.
  package var undoneBy: Int?
  /// What stays and rests on what goes.
  package var resting: [Resting]
  /// What would come back and has no place any more.
  package var homeless: [Homeless]
  /// The events that were recorded since a merge which is undone, by a program that kept the id of the other actor: they
  /// stay with that one.
  package var staying: [EventID]

  package init(
    undone: [RecordedPayload], undoneBy: Int? = nil, resting: [Resting] = [], homeless: [Homeless] = [],
    staying: [EventID] = []
  ) {
    self.undone = undone
    self.undoneBy = undoneBy
    self.resting = resting
    self.homeless = homeless
    self.staying = staying
  }
}

/// An entry that stays, and what it rests on that would go.
package struct Resting: Hashable, Sendable {
  /// The entry, which is taken along where dependents are.
  package var entry: Int
  /// What it is about.
  package var about: ThingName?
  package var on: Ground

  package init(entry: Int, about: ThingName?, on ground: Ground) {
    self.entry = entry
    self.about = about
    self.on = ground
  }
}

/// On what an entry rests.
package enum Ground: Hashable, Sendable {
  /// It names the thing.
  case named(ThingName)
  /// It says something of the thing.
  case revised(ThingName)
  /// It takes a citation of this entry back.
  case cited(by: Int)
  /// It says all that the entry says, which was revised once more since.
  case overtaken(Int)
  /// It sets or names a value of a policy that is on its scale as revised.
  case scale(PolicyID, value: String)
  /// It has an effect whose end would come before its beginning.
  case window(EventID)
  /// Its event has relations, or is named by some, that could not be so any more.
  case measure(MeasureRule)
}

/// An entry that would count again and cannot.
package struct Homeless: Hashable, Sendable {
  package var entry: Int
  package var why: Why

  package enum Why: Hashable, Sendable {
    /// What it defined was defined anew.
    case taken(ThingName)
    /// What it names, or is about, is gone.
    case gone(ThingName)
    /// The citation that it takes back, of this entry, is gone.
    case uncited(by: Int)
    /// The actor is another already.
    case merged(ActorID)
    /// Its value is not on the policy's scale any more.
    case scale(PolicyID, value: String)
  }

  package init(entry: Int, why: Why) {
    self.entry = entry
    self.why = why
  }
}
