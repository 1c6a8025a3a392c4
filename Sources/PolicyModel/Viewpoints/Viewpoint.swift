package import EDTF

/// From where a question is asked: as reported by when, as recorded by when, at which grade or better.
package struct Viewpoint: Hashable, Sendable {
  /// As far as anything published by this day said; nil for all that was reported.
  package var reported: Day?
  /// The grade that counts; nil for anything sourced.
  package var evidence: Grade?
  package var known: KnownPrefix

  package init(reported: Day?, evidence: Grade?, known: KnownPrefix) {
    self.reported = reported
    self.evidence = evidence
    self.known = known
  }

  /// Whether both see the same.
  package func hasKnowledge(of other: Viewpoint) -> Bool {
    reported == other.reported && evidence == other.evidence && known.entry == other.known.entry
  }

  /// The viewpoint of a question about this day.
  package func on(_ day: Day) -> DatedViewpoint { DatedViewpoint(on: day, undated: self) }
}

/// From where a question about a day is asked.
package struct DatedViewpoint: Hashable, Sendable {
  /// True in the world at the end of this day.
  package var on: Day
  /// What is seen of the ledger, whatever the day.
  package var undated: Viewpoint

  package init(on: Day, undated: Viewpoint) {
    self.on = on
    self.undated = undated
  }

  package var reported: Day? { undated.reported }
  package var evidence: Grade? { undated.evidence }
  package var known: KnownPrefix { undated.known }
}

/// The prefix of the ledger that a question asks.
package struct KnownPrefix: Hashable, Sendable {
  /// How many entries it has.
  package var entry: Int
  /// When its last entry was recorded; nil where it is empty.
  package var at: Timestamp?
  /// The root of the tree over its entries, in 64 hexadecimal digits.
  package var root: String
  /// Whether the question asked for it, rather than for the newest.
  package var isGiven: Bool

  package init(entry: Int, at: Timestamp?, root: String, isGiven: Bool) {
    self.entry = entry
    self.at = at
    self.root = root
    self.isGiven = isGiven
  }

  /// What cites it in an answer: `NNN-hhhhhhhhhhhhhhhh`.
  package var token: String { KnownPrefix.token(entries: entry, root: root) }

  /// The token of a prefix: the number of its entries, and the first sixteen digits of its root.
  package static func token(entries: Int, root: String) -> String { "\(entries)-\(root.prefix(16))" }
}
