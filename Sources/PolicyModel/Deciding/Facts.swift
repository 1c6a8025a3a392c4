package import EDTF

/// What deciding on a command needs to know of the ledger: found beforehand, by what `Needs` names.
package struct Facts: Sendable {
  /// By the reference as written: an id, an alias, or the start of an id.
  package var actors: [String: Match<Actor>] = [:]
  /// Of the actors' ids that a command may give, those that were merged into another.
  package var merged: [String: MergedActor] = [:]
  package var policies: [String: Match<Policy>] = [:]
  package var topics: [String: Match<Topic>] = [:]
  package var sources: [String: Match<Source>] = [:]
  package var events: [String: Match<EventHistory>] = [:]
  /// By the speaker as written: an id or an alias, never the start of one.
  package var speakers: [String: Match<Actor>] = [:]
  /// By the name as written, of actors and speakers, where it is that of several: the date may say who is meant.
  package var namesakes: [String: Namesakes] = [:]
  /// The sources with these addresses.
  package var urls: [String: SourceID] = [:]
  /// The ids that are taken among those that a command may give.
  package var taken: [Space: Set<String>] = [:]
  /// Every event that touches a policy that the command touches.
  package var neighbours: [PolicyID: [EventHistory]] = [:]
  /// The events that relations of a measure's life join with those that the command relates to or revises.
  package var related: [EventHistory] = []
  /// The day on which the command is carried out, in UTC.
  package var today: Day?
  /// What was recorded already of the policies and sources that are named.
  package var reviews: [PolicyID: [PolicyReviewed]] = [:]
  package var assertions: [PolicyID: [AssertionAdded]] = [:]
  package var standings: [SourceID: [StandingRecord]] = [:]
  /// What the state is that `Needs.answer` asks for, as far as the ledger goes.
  package var answer: KeyAnswer?
  /// What an undoing comes to; nil where there is no entry that it names.
  package var undo: UndoFacts?
  package var size: Int = 0

  package init() {}
}

/// The references of a command: what must be looked up before it can be decided.
package struct Needs: Hashable, Sendable {
  package var actors: Set<String> = []
  package var policies: Set<String> = []
  package var topics: Set<String> = []
  package var sources: Set<String> = []
  package var events: Set<String> = []
  package var speakers: Set<String> = []
  package var urls: Set<String> = []
  /// The ids that the command gives: whether they are taken, and by what.
  package var given: [Space: Set<String>] = [:]
  /// Ids that may be made, each so or with a number after it, and how many of it the command may need.
  package var made: [Space: [String: Int]] = [:]
  /// Whether the events that touch the named policies must be known.
  package var neighbours: Bool = false
  /// Whether the events must be known that relations of a measure's life join with those that are named.
  package var related: Bool = false
  /// Whether the assertions on the named policies must be known.
  package var assertions: Bool = false
  /// The state that must be known: of a policy as written, its key and the day.
  package var answer: AskedKey?
  package var undo: UndoEntry?

  package init() {}
}

/// A key of a policy on a day, as a command names them.
package struct AskedKey: Hashable, Sendable {
  package var policy: String
  package var key: String
  package var on: EDTFDate

  package init(policy: String, key: String, on: EDTFDate) {
    self.policy = policy
    self.key = key
    self.on = on
  }
}
