package import EDTF

/// From where a question is asked: which day, as reported by when, as recorded by when, at which grade or better.
package struct Viewpoint: Hashable, Sendable {
  /// True in the world at the end of this day; nil for questions that are not about a day.
  package var on: Day?
  /// As far as anything published by this day said; nil for all that was reported.
  package var reported: Day?
  /// The grade that counts; nil for anything sourced.
  package var evidence: Grade?
  package var known: KnownPrefix

  package init(on: Day?, reported: Day?, evidence: Grade?, known: KnownPrefix) {
    self.on = on
    self.reported = reported
    self.evidence = evidence
    self.known = known
  }

  /// Whether both see the same, whatever their days.
  package func hasKnowledge(of other: Viewpoint) -> Bool {
    reported == other.reported && evidence == other.evidence && known.entry == other.known.entry
  }

  /// The same viewpoint on another day.
  package func moved(to day: Day) -> Viewpoint {
    Viewpoint(on: day, reported: reported, evidence: evidence, known: known)
  }
}

/// The prefix of the ledger that a question asks.
package struct KnownPrefix: Hashable, Sendable {
  /// How many entries it has.
  package var entry: Int
  /// When its last entry was recorded; nil where it is empty.
  package var at: Timestamp?
  /// What cites it: `NNN-hhhhhhhh`.
  package var token: String
  /// Whether the question asked for it, rather than for the newest.
  package var isGiven: Bool

  package init(entry: Int, at: Timestamp?, token: String, isGiven: Bool) {
    self.entry = entry
    self.at = at
    self.token = token
    self.isGiven = isGiven
  }
}
