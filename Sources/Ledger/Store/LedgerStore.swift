package import EDTF
package import PolicyModel

/// Where a ledger is kept. Two conform: one in memory, one in SQLite; both pass one suite of contract tests.
package protocol LedgerStore {
  /// Reads one unmoving state of the ledger.
  func read<T>(_ body: (any LedgerReader) throws -> T) throws -> T

  /// Looks up, decides and appends in one transaction: durable when this returns, and nothing at all when `body` throws.
  func write<T>(_ body: (any LedgerWriter) throws -> T) throws -> T

  /// Throws every projection away and derives it again from the entries.
  func rebuild() throws

  /// Every projected row as a line of text, in an order of its own: equal before and after `rebuild`.
  func dump() throws -> [String]

  /// Hashes every entry again and holds them against the kept tree.
  func verify() throws -> Verification
}

/// All of a kind, or those with these ids. Ids that there are not are passed over.
package enum Selection<Element: Sendable>: Sendable {
  case all
  case some([Element])
}

/// Which events to read.
package enum EventSelection: Sendable {
  case all
  case some([EventID])
  /// Those that in any of their versions have an effect on one of these policies.
  case touching([PolicyID])
  /// Those in which, in any of their versions, one of these actors takes part.
  case withParticipants([ActorID])
  /// Those of them that in any of their versions may lie in these days.
  case withParticipantsBetween([ActorID], Day, Day)
  /// Those of which a citation that stands names one of these as its source.
  case citing([SourceID])
  /// Those that in any of their versions have a relation of one of these types to one of these events.
  case relating(to: [EventID], by: [RelationType])
  /// Those that in any of their versions have this modality.
  case withModality(Modality)
}

/// The questions that a ledger answers, each at a prefix: `at` is the number of entries that count.
///
/// Lists of things come ordered by id, histories by entry. An actor that was merged into another is that one in every
/// answer but `entries(of:in:at:)`, `digest(ofOnlyEntryOf:in:at:)` and `ids(startingWith:in:limit:at:)`, and its id and
/// names ask for that one.
package protocol LedgerReader {
  /// The newest prefix.
  var head: Head { get throws }
  /// The prefix of `size` entries; nil where the ledger has fewer.
  func head(size: Int) throws -> Head?
  /// How many entries were recorded by then.
  func size(recordedBy time: Timestamp) throws -> Int
  /// Entries by number, ascending.
  func entries(_ range: ClosedRange<Int>) throws -> [Entry]
  /// The numbers of the entries that a command wrote, ascending: those of the act that began with entry `act`.
  func entries(ofAct act: Int, at size: Int) throws -> [Int]
  /// The numbers of the entries that speak of a thing itself, ascending.
  func entries(of id: String, in space: Space, at size: Int) throws -> [Int]
  /// The payload's digest of the entry that speaks of a thing itself, where there is just one; nil where there is none,
  /// or more.
  func digest(ofOnlyEntryOf id: String, in space: Space, at size: Int) throws -> Digest?

  /// Which actors are one.
  func mergers(at size: Int) throws -> Mergers
  func actors(_ selection: Selection<ActorID>, at size: Int) throws -> [ActorRecord]
  /// Those that at some time belong to one of these.
  func actors(belongingTo groups: [ActorID], at size: Int) throws -> [ActorRecord]
  /// Those that name one of these as a successor.
  func actors(succeededBy actors: [ActorID], at size: Int) throws -> [ActorRecord]
  func policies(_ selection: Selection<PolicyID>, at size: Int) throws -> [PolicyRecord]
  func policies(issuedBy actors: [ActorID], at size: Int) throws -> [PolicyRecord]
  /// Those that are about one of these topics.
  func policies(about topics: [TopicID], at size: Int) throws -> [PolicyRecord]
  func topics(_ selection: Selection<TopicID>, at size: Int) throws -> [TopicRecord]
  func sources(_ selection: Selection<SourceID>, at size: Int) throws -> [SourceRecord]
  func events(_ selection: EventSelection, at size: Int) throws -> [EventHistory]
  /// The ids of the events that `events(.citing([source]))` gives, in order: for who reads many of them bit by bit.
  func events(citing source: SourceID, at size: Int) throws -> [EventID]
  /// Which entries brought what there is of the events that are there: for who reads them all, bit by bit.
  func entriesOfEvents(at size: Int) throws -> EntriesOfEvents
  /// The effects on the statuses of policies; `reported` is the day by which what states them must have been reported,
  /// nil for any.
  func statusEffects(on policies: [PolicyID], reported: Day?, at size: Int) throws -> StatusEffects
  /// What is asserted of policies, by entry.
  func assertions(of selection: Selection<PolicyID>, at size: Int) throws -> [AssertionRecord]

  /// The ids in a space that start with a text, at most `limit`, in order; retracted events too, for their ids stay taken.
  func ids(startingWith prefix: String, in space: Space, limit: Int, at size: Int) throws -> [String]
  /// The ids of actors that have this as their name or as an alias, compared by `Folded.key`.
  func actors(named name: String, at size: Int) throws -> [ActorID]
  /// The ids of actors that have this as a code in some scheme, compared by `Code.same`.
  func actors(coded code: String, at size: Int) throws -> [ActorID]
  /// The source with this address.
  func source(url: String, at size: Int) throws -> SourceID?
  /// The texts in which a term stands, of things that are there: of events as the newest entry of the prefix has them. In
  /// no order.
  func texts(with term: SearchTerm, at size: Int) throws -> [TextOfThing]
}

/// A reader within a writing transaction: what it appended it sees.
package protocol LedgerWriter: LedgerReader {
  /// Appends entries and brings the projections up to them.
  /// - Parameter act: the first entry of the command that writes them; nil where they are the first that it writes.
  /// - Returns: the entries as appended, numbered from the head's size + 1. The recording time is `recordedAt`, or
  ///   that of the newest entry where the clock stands before it.
  func append(
    _ payloads: [Payload], ids: [String], recordedAt: Timestamp, recorder: String, act: Int?
  ) throws -> [Entry]
}

extension LedgerWriter {
  /// Appends entries that are an act of their own.
  package func append(
    _ payloads: [Payload], ids: [String], recordedAt: Timestamp, recorder: String
  ) throws -> [Entry] {
    try append(payloads, ids: ids, recordedAt: recordedAt, recorder: recorder, act: nil)
  }
}
