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
