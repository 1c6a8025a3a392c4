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
}

/// What of a testimony tells whether it is independent of another.
struct IndependenceTraits: Hashable {
  var origins: Set<String>
  var speaker: String?

  init(_ testimony: Testimony) {
    origins = testimony.origins
    speaker = testimony.namedSpeaker
  }

  /// Whether some two testimonies are of different origin and do not repeat one named speaker.
  static func areTwoIndependent(_ testimonies: [Testimony]) -> Bool {
    // Many repeat each other, so what they have in common is looked at before one is held against the other.
    let voices = Set(testimonies.map(IndependenceTraits.init))
    guard voices.count > 1, let first = voices.first,
      voices.reduce(first.origins, { $0.intersection($1.origins) }).isEmpty
    else { return false }
    let groups = Array(Dictionary(grouping: voices, by: \.speaker))
    return groups.indices.contains { place in
      let (speaker, own) = groups[place]
      let others = groups[(place + 1)...].flatMap(\.value)
      return own.contains { one in
        (speaker == nil ? others + own : others).contains { one.origins.isDisjoint(with: $0.origins) }
      }
    }
  }
}

extension SourceShelf {
  /// What a citation goes back to: the origin that it gives, else the roots of its source.
  package func origins(of citation: Citation) -> Set<String> {
    Set(originsInOrder(of: citation).map(\.key))
  }
}
