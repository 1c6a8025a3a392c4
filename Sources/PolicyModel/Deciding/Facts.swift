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
  /// By what actors, policies, topics, sources and events were found, by the reference as written.
  package var foundBy: [Space: [String: FoundBy]] = [:]
  /// By what speakers were found.
  package var speakersFoundBy: [String: FoundBy] = [:]
  /// Of the events that the command names or may get the id of, those that were retracted, by their ids.
  package var retracted: [String: RetractedEvent] = [:]
  /// The sources with these addresses.
  package var urls: [String: SourceID] = [:]
  /// The ids that are taken among those that a command may give.
  package var taken: [Space: Set<String>] = [:]
  /// Every event that touches a policy that the command touches.
  package var neighbours: [PolicyID: [EventHistory]] = [:]
  /// The events that relations of a measure's life join with those that the command relates to or revises.
  package var related: [EventHistory] = []
  /// Whether what relations of a measure's life must keep is checked later, for many events at once.
  package var defersOrder = false
  /// The retracted events that those name by such relations: what retracts them may be undone.
  package var relatedRetracted: [EventHistory] = []
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
  /// How often the import said the command's very words before.
  package var before = SaidBefore()
  /// The revisions that the import repeated or made before: none of them is repeated once more.
  package var takenRevisions: Set<Int> = []

  package init() {}
}

/// How often an import said the very words of a command before, and how often that was new. What may be said several
/// times, with something else between (a source is withdrawn, restored, and withdrawn once more), is held against the
/// ledger's one by one: so a copy of it adds nothing, and nothing is lost on the way.
package struct SaidBefore: Hashable, Sendable {
  package var times = 0
  package var added = 0

  package init() {}

  /// Whether the ledger had this once more already. What is said twice in a row is not said once: else a file that says so
  /// would say more than the ledger that took it, and more each time.
  /// - Parameter said: of all that the ledger says of the kind, whether it is just this.
  func isRepeat(_ said: [Bool]) -> Bool { times < said.count { $0 } - added }
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
  /// Whether a new event need not be held against these, for that is done later.
  package var defersOrder: Bool = false
  /// Whether the assertions on the named policies must be known.
  package var assertions: Bool = false
  /// Whether it counts how often the same was said before in the import.
  package var countsRepeats: Bool = false
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
