import EDTF
import Ledger
import PolicyModel

/// Reads citations, of events or of policies.
struct CitationReading {
  let connection: Connection
  let names: Names

  /// Gives each citation of some things that stands at a prefix, with the number of the thing: of each thing in the
  /// order of entry and ordinal.
  func forEach(_ scope: Scope, at size: Int, _ body: (Int, CitationRecord) throws -> Void) throws {
    try scope.inParts(connection) { try forEach(in: $0, at: size, body) }
  }

  /// - Parameter scope: the numbers of things, or the number of the first citation.
  /// - Returns: the number of the last citation, where there may be more.
  private func forEach(
    in scope: Scope, at size: Int, _ body: (Int, CitationRecord) throws -> Void
  ) throws -> Int? {
    var owner = "thing"
    if case .from = scope { owner = "citation" }
    var (count, last) = (0, 0)
    let decoding = Decoding(path: connection.path)
    let row = try scope.rows(
      """
      thing, entry, ordinal, source, attribution, speaker, speaker_words, stance, quote, locator, credibility, reported,
      origin, citation
      """, from: "citation", by: owner, order: scope.ordered(by: "citation"), at: size, connection)
    defer { row.reset() }
    while try row.step() {
      var speaker: Speaker?
      if let actor = row.intIfAny(5) {
        speaker = .actor(ActorID(stored: try names.id(actor)))
      } else if let words = row.textIfAny(6) {
        speaker = .words(words)
      }
      var citation = Citation(
        source: SourceID(stored: try names.id(row.int(3), in: .source)), stance: try decoding.word(row, 7),
        reported: try decoding.dateIfAny(row, 11))
      citation.attribution = try decoding.wordIfAny(row, 4)
      citation.speaker = speaker
      citation.quote = row.textIfAny(8)
      citation.locator = row.textIfAny(9)
      citation.credibility = row.intIfAny(10)
      citation.origin = row.textIfAny(12)
      try body(row.int(0), CitationRecord(entry: row.int(1), ordinal: row.int(2), citation: citation))
      (count, last) = (count + 1, row.int(13))
    }
    return count == Scope.most ? last : nil
  }
}
