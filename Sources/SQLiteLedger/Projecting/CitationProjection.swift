import EDTF
import PolicyModel

/// Projects citations, of an event or of a policy's review.
struct CitationProjection {
  let connection: Connection
  let keys: Keys

  func insert(_ citations: [Citation], _ thing: Int, at place: Place) throws {
    for (ordinal, citation) in citations.enumerated() { try insert(citation, ordinal, thing, at: place) }
  }

  /// Ends the `ordinal`th citation of those that `entry` brought.
  func end(entry: Int, ordinal: Int, _ thing: Int, at place: Place) throws {
    if place.isAgain { try delete(entry: entry, ordinal: ordinal, thing, from: place.from) }
    try connection.statement(
      "UPDATE citation SET to_entry = ?4 WHERE thing = ?1 AND entry = ?2 AND ordinal = ?3 AND to_entry IS NULL"
    ).run(thing, entry, ordinal, place.from)
  }

  /// Deletes the citation where it would end as soon as it begins.
  private func delete(entry: Int, ordinal: Int, _ thing: Int, from: Int) throws {
    let found = try connection.statement(
      """
      SELECT citation FROM citation
      WHERE thing = ?1 AND entry = ?2 AND ordinal = ?3 AND to_entry IS NULL AND from_entry = ?4
      """)
    try found.bind(thing, entry, ordinal, from)
    var rows: [Int] = []
    while try found.step() { rows.append(found.int(0)) }
    found.reset()
    try TextIndex(connection: connection).forget(.citation, rows)
    for row in rows { try connection.statement("DELETE FROM citation WHERE citation = ?1").run(row) }
  }

  private func insert(_ citation: Citation, _ ordinal: Int, _ thing: Int, at place: Place) throws {
    let source = try keys.key(citation.source, at: place)
    var speaker: Int?
    var words: String?
    switch citation.speaker {
    case .actor(let id): speaker = try keys.key(id, at: place)
    case .words(let said): words = said
    case nil: break
    }
    try connection.statement(
      """
      INSERT INTO citation (
        thing, entry, ordinal, from_entry, source, attribution, speaker, speaker_words, stance, quote, locator,
        credibility, reported, reported_day, origin)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
      """
    ).run(
      thing, place.entry, ordinal, place.from, source, citation.attribution?.rawValue, speaker, words,
      citation.stance.rawValue, citation.quote, citation.locator, citation.credibility,
      citation.reported?.text,
      citation.reported?.latest.day?.number, citation.origin)
    try TextIndex(connection: connection).add(.citation, connection.lastRow, citation.searchedTexts)
  }
}
