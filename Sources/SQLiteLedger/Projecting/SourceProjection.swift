import EDTF
import PolicyModel

/// Projects the entries that speak of sources.
struct SourceProjection {
  let connection: Connection
  let keys: Keys
  var lives: Lives { Lives(connection: connection) }

  func define(_ source: Source, _ thing: Int, at place: Place) throws {
    guard try !lives.isDefined(thing) else { return }
    try lives.define(thing, at: place)
    try insert(source, thing, defined: place.entry, at: place)
  }

  func revise(_ source: Source, _ thing: Int, at place: Place) throws {
    guard let defined = try lives.defining("source", thing) else { return }
    try lives.end("source", of: thing, at: place)
    try insert(source, thing, defined: defined, at: place)
  }

  func stand(_ standing: SourceStanding, isWithdrawn: Bool, _ thing: Int, at place: Place) throws {
    guard try lives.isDefined(thing) else { return }
    try connection.statement(
      """
      INSERT INTO source_standing (thing, entry, from_entry, withdrawn, on_date, reason)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """
    ).run(thing, place.entry, place.from, isWithdrawn ? 1 : 0, standing.on.text, standing.reason)
  }

  private func insert(_ source: Source, _ thing: Int, defined: Int, at place: Place) throws {
    try connection.statement(
      """
      INSERT INTO source (
        thing, defined, entry, from_entry, publisher, title, author, url, archived_url, language, published, accessed,
        kind, reliability)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
      """
    ).run(
      thing, defined, place.entry, place.from, source.publisher, source.title, source.author, source.url,
      source.archivedURL, source.language, source.published?.text, source.accessed?.text,
      source.kind?.rawValue,
      source.reliability?.rawValue)
    let version = connection.lastRow
    try TextIndex(connection: connection).add(.source, version, source.searchedTexts)
    for (ordinal, parent) in source.derivedFrom.enumerated() {
      try connection.statement("INSERT INTO source_derivation VALUES (?1, ?2, ?3)")
        .run(version, ordinal, try keys.key(parent, at: place))
    }
  }
}
