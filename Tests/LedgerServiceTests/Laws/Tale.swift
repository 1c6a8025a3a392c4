/// A made-up ledger told step by step, in values of its own: what the laws are tried on, and what the plain reckoning
/// that they are held against reads. Days are those of March 2024, from 1.
struct Tale: Sendable {
  var sources: [TaleSource]
  var steps: [TaleStep]
}

/// A source; its id is "t" and its place among the tale's sources.
struct TaleSource: Sendable {
  var publisher: String
  var author: String?
  var published: Int?
  /// The places of the sources that it relays; those that come after it close a circle.
  var derivedFrom: [Int]
}

/// One thing that somebody records, which leads to one entry.
enum TaleStep: Sendable {
  case record(TaleEvent)
  case cite(String, TaleCitation)
  case correct(String, TaleChange)
  case update(String, TaleChange, [TaleCitation])
  case retract(String)
  case rule(String, isUpheld: Bool)
  case withdraw(source: Int, on: Int)
  case restore(source: Int, on: Int)
  /// Undoes the step at this place of the tale.
  case undo(step: Int)
}

/// The sorts of steps that a tale may have.
enum TaleKind: CaseIterable, Sendable {
  case record
  case cite
  case correct
  case update
  case retract
  case rule
  case withdraw
  case restore
  case undo
}

/// What a revision changes of an event.
enum TaleChange: Sendable {
  case date(TaleWindow)
  case effects([TaleEffect])
  case relations([TaleRelation])
  case modality(String)
}

struct TaleEvent: Sendable {
  var id: String
  var date: TaleWindow
  var modality: String
  var actor: String
  var role: String
  var effects: [TaleEffect]
  var citations: [TaleCitation]
  var relations: [TaleRelation]
}

struct TaleRelation: Hashable, Sendable {
  var type: String
  var event: String
  var from: TaleWindow?
  var until: TaleWindow?
  /// `POLICY` or `POLICY.KEY`.
  var of: String?
}

/// The days of which a date can be one, and how it is written; with an hour where it is a time of day.
struct TaleWindow: Hashable, Sendable {
  var days: [Int]
  var hour: Int?
}

/// What an effect does to a key.
enum TaleDoing: Hashable, Sendable {
  case set(String)
  case clear
  case unknown
}

struct TaleEffect: Hashable, Sendable {
  var policy: String
  var status: TaleDoing?
  var scope: TaleDoing?
  var effective: TaleWindow?
  var until: TaleWindow?
}

struct TaleCitation: Hashable, Sendable {
  var source: Int
  var attribution: String?
  var speaker: String?
  var stance: String
  var reported: Int?
  var origin: String?
}
