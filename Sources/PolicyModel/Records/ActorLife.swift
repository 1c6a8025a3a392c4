package import EDTF

/// From when to when an actor was, and who came after it. Popolo has founding and dissolution dates of organizations,
/// and birth and death dates of persons; here they are one.
///
/// `Named` is how an actor is named: by its id, or as somebody wrote it.
package struct ActorLife<Named: Hashable & Sendable>: Hashable, Sendable {
  /// When it began; of a person, when it was born. Nil where nobody said.
  package var founded: EDTFDate?
  /// Its last day; of a person, when it died. Nil where nobody said, or it goes on.
  package var dissolved: EDTFDate?
  package var successors: [Succession<Named>]

  package init(founded: EDTFDate?, dissolved: EDTFDate?, successors: [Succession<Named>]) {
    self.founded = founded
    self.dissolved = dissolved
    self.successors = successors
  }

  /// Nothing is said of it.
  package static var unstated: ActorLife { ActorLife(founded: nil, dissolved: nil, successors: []) }
}

/// Another actor that took its place.
package struct Succession<Named: Hashable & Sendable>: Hashable, Sendable {
  package var actor: Named
  /// From when on; nil where nobody said.
  package var on: EDTFDate?

  package init(actor: Named, on: EDTFDate?) {
    self.actor = actor
    self.on = on
  }
}

extension ActorLife {
  /// The first day on which it may have been; nil where nothing limits that.
  package var firstDay: Day? { founded?.earliest.day }

  /// The last day on which it may have been; nil where nothing limits that. An interval's end counts.
  package var lastDay: Day? { dissolved?.latest.day }

  /// Where `days` lie outside of it, whichever days its own dates mean; nil where some day may be within.
  package func outside(_ days: DaySet) -> Outside? {
    guard let first = days.first, let last = days.last else { return nil }
    if let lastDay, first > lastDay { return .after(lastDay) }
    if let firstDay, last < firstDay { return .before(firstDay) }
    return nil
  }

  /// On which side of a life something lies, and the day where that ends or begins.
  package enum Outside: Hashable, Sendable {
    case before(Day)
    case after(Day)
  }
}

extension ActorLife where Named == ActorID {
  /// This life, with what another's says that this one does not.
  func united(with other: ActorLife) -> ActorLife {
    ActorLife(
      founded: founded ?? other.founded, dissolved: dissolved ?? other.dissolved,
      successors: (successors + other.successors).withoutRepeats)
  }

  /// The successors under other ids, without `own`.
  package func renamed(_ name: (ActorID) -> ActorID, without own: ActorID) -> ActorLife {
    var life = self
    life.successors = successors.map { Succession(actor: name($0.actor), on: $0.on) }.withoutRepeats
      .filter { $0.actor != own }
    return life
  }
}
