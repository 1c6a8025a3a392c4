import Ledger
import PolicyModel

extension SQLiteReader {
  func texts(with term: SearchTerm, at size: Int) throws -> [TextOfThing] {
    try connection.brief {
      let found = try TextReading(connection: connection).texts(with: term, at: size)
      return found.map(try mergers.mergers(at: size).renamed)
    }
  }
}

/// Reads the texts that are searched, out of the rows that hold them.
struct TextReading {
  let connection: Connection

  /// A text and the row in which it stands.
  struct Found {
    var row: Int
    var text: TextOfThing
  }

  /// The texts in which a term stands, at a prefix.
  func texts(with term: SearchTerm, at size: Int) throws -> [TextOfThing] {
    var found: [TextOfThing] = []
    for (owner, rows) in try TextIndex(connection: connection).rows(with: term) {
      for part in Scope.parts(of: rows) {
        found += try texts(of: owner, .some(part), at: size).map(\.text).filter { $0.holds(term) }
        try connection.pause()
      }
    }
    return found
  }

  /// The texts of rows; where `at` is given, those that hold at that prefix.
  func texts(of owner: TextOwner, _ rows: Scope, at size: Int?) throws -> [Found] {
    switch owner {
    case .actor:
      try read(owner, rows, [(.name, "name")], at: size)
        + parts(.alias, "name", of: owner, in: "actor_alias", rows, at: size)
    case .policy: try read(owner, rows, [(.title, "title"), (.object, "object")], at: size)
    case .topic: try read(owner, rows, [(.name, "name")], at: size)
    case .source:
      try read(owner, rows, [(.title, "title"), (.publisher, "publisher"), (.author, "author")], at: size)
    case .event:
      try read(
        owner, rows, [(.title, standing("title", .title)), (.place, standing("place", .place))], at: size)
        + read(owner, rows, [(.note, standing("note", .note))], at: size)
        + parts(.tag, standingTag, of: owner, in: "tag", rows, at: size)
    case .citation: try read(owner, rows, [(.quote, "quote"), (.speaker, "speaker_words")], at: size)
    case .review: try read(owner, rows, [(.note, "note")], at: size)
    }
  }

  /// What a step of an event says, unless a later step that holds at the prefix says otherwise.
  private func standing(_ column: String, _ field: EventFields) -> String {
    """
    CASE WHEN NOT EXISTS (
      SELECT 1 FROM event_step AS later
      WHERE later.thing = event_step.thing AND later.step > event_step.step AND later.fields & \(field.rawValue)
        AND \(holds("later", at: "?2")))
    THEN \(column) END
    """
  }

  /// A tag that a step puts there, unless a later step that holds at the prefix has other tags or takes it out.
  private var standingTag: String {
    """
    CASE WHEN NOT tag.removed AND NOT EXISTS (
      SELECT 1 FROM event_step AS later
      WHERE later.thing = event_step.thing AND later.step > event_step.step
        AND (later.fields & \(EventFields.wholeTags.rawValue) OR EXISTS (
          SELECT 1 FROM tag AS gone WHERE gone.step = later.step AND gone.removed AND gone.tag = tag.tag))
        AND \(holds("later", at: "?2")))
    THEN tag END
    """
  }

  private func read(
    _ owner: TextOwner, _ rows: Scope, _ columns: [(field: SearchedField, sql: String)], at size: Int?
  ) throws -> [Found] {
    try read(
      columns, of: owner, from: "\(owner.table.name) JOIN thing ON thing.key = \(owner.table.name).thing",
      rows,
      order: key(of: owner), at: size)
  }

  /// The texts of which a row has any number.
  private func parts(
    _ field: SearchedField, _ column: String, of owner: TextOwner, in table: String, _ rows: Scope,
    at size: Int?
  ) throws -> [Found] {
    try read(
      [(field, column == "name" ? "\(table).name" : column)], of: owner,
      from: """
        \(owner.table.name) JOIN thing ON thing.key = \(owner.table.name).thing
        JOIN \(table) ON \(table).\(owner.table.key) = \(key(of: owner))
        """, rows, order: "\(key(of: owner)), \(table).ordinal", at: size)
  }

  /// The number of a row, as the tables are joined.
  private func key(of owner: TextOwner) -> String { "\(owner.table.name).\(owner.table.key)" }

  private func read(
    _ columns: [(field: SearchedField, sql: String)], of owner: TextOwner, from tables: String, _ rows: Scope,
    order: String, at size: Int?
  ) throws -> [Found] {
    let key = key(of: owner)
    let texts = columns.map(\.sql).joined(separator: ", ")
    let row = try rows.rows(
      "\(key), space, id, \(texts)", from: tables, by: key, order: order, at: size, connection)
    defer { row.reset() }
    var found: [Found] = []
    while try row.step() {
      guard let space = Space(rawValue: row.text(1)) else {
        throw LedgerFileProblem.nonsense("“\(row.text(1))” is no Space", path: connection.path)
      }
      for (offset, column) in columns.enumerated() {
        guard let text = row.textIfAny(Int32(3 + offset)) else { continue }
        found.append(
          Found(
            row: row.int(0),
            text: TextOfThing(space: space, id: row.text(2), text: SearchedText(column.field, text))))
      }
    }
    return found
  }
}
