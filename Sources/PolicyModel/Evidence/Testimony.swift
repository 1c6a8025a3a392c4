package import EDTF

/// A visible citation that states an event, its own or one that it confirms, with what grading asks of it.
package struct Testimony: Hashable, Sendable {
  package var record: CitationRecord
  /// The event that is cited, which is another where that one confirms.
  package var cited: EventID
  /// The days on which it may have been spoken.
  package var spoken: DaySet
  /// What it goes back to.
  package var origins: Set<String>

  package init(record: CitationRecord, cited: EventID, spoken: DaySet, origins: Set<String>) {
    self.record = record
    self.cited = cited
    self.spoken = spoken
    self.origins = origins
  }

  package var citation: Citation { record.citation }

  /// Who spoke, where that is said by name.
  package var namedSpeaker: String? {
    guard let speaker = citation.speaker, !isUnnamed else { return nil }
    switch speaker {
    case .actor(let id): return "actor " + id.text
    case .words(let words): return "words " + Folded.key(words)
    }
  }

  /// Whether somebody spoke who is not named.
  package var isUnnamed: Bool { citation.attribution?.isUnnamed ?? false }

  /// Whether the two are of different origin and do not repeat one named speaker.
  package func isIndependent(of other: Testimony) -> Bool {
    guard origins.isDisjoint(with: other.origins) else { return false }
    guard let speaker = namedSpeaker else { return true }
    return speaker != other.namedSpeaker
  }
}

extension SourceShelf {
  /// What a citation goes back to: the origin that it gives, else the roots of its source.
  package func origins(of citation: Citation) -> Set<String> {
    Set(originsInOrder(of: citation).map(\.key))
  }
}
