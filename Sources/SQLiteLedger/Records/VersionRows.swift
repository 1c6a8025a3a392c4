import Ledger
import PolicyModel

/// The versions of things that hold at a prefix, each read as a record, to which the lists that hang on it are added.
struct VersionRows<Record> {
  /// The rows of the things that were selected.
  let scope: Scope
  /// The numbers of the things, in the order of their ids.
  private let things: [Int]
  private let reader: SQLiteReader
  private var versions: [Int] = []
  private var records: [(thing: Int, record: Record)] = []

  /// - Parameter read: makes a record of the thing's id, the entry that defined it, and the table's own columns.
  init<Of>(
    _ selection: Selection<ID<Of>>, in table: SQLTable, at size: Int, _ reader: SQLiteReader,
    read: (ID<Of>, Int, inout RowFields) throws -> Record
  ) throws {
    (things, scope) = try reader.ids.scope(selection, in: table.spaces[0])
    self.reader = reader
    let rows = try scope.rows(of: table, by: "thing", order: "version", at: size, reader.connection)
    defer { rows.reset() }
    while try rows.step() {
      var fields = RowFields(rows, reader.ids, from: 6)
      let record = try read(ID(stored: try reader.ids.id(rows.int(1))), rows.int(2), &fields)
      versions.append(rows.int(0))
      records.append((rows.int(1), record))
    }
  }

  /// Adds the elements of a list.
  /// - Parameter read: makes an element of the table's own columns.
  mutating func add<Element>(
    _ table: SQLTable, to list: WritableKeyPath<Record, [Element]>,
    read: (inout RowFields) throws -> Element
  ) throws {
    let owners: Scope = if case .all = scope { .all } else { .some(versions) }
    var cursor = try PartCursor(
      owners.rows(of: table, by: "version", order: "version, ordinal", at: nil, reader.connection))
    defer { cursor.finish() }
    for (index, version) in versions.enumerated() {
      try cursor.forEach(of: version) { row in
        var fields = RowFields(row, reader.ids, from: 2)
        records[index].record[keyPath: list].append(try read(&fields))
      }
    }
  }

  /// Adds what was read of each thing, by its number.
  mutating func add<Element>(_ elements: [Int: [Element]], to list: WritableKeyPath<Record, [Element]>) {
    for index in records.indices {
      if let own = elements[records[index].thing] { records[index].record[keyPath: list] = own }
    }
  }

  /// The records in the order of their ids.
  var ordered: [Record] {
    var indexes: [Int: Int] = [:]
    indexes.reserveCapacity(records.count)
    for (index, record) in records.enumerated() { indexes[record.thing] = index }
    return things.compactMap { indexes[$0].map { records[$0].record } }
  }
}

extension SQLiteReader {
  /// What the rows of a table that hold at a prefix say, by the number of the thing, in the order of the rows.
  func statements<Value>(
    in table: SQLTable, _ scope: Scope, at size: Int, read: (_ entry: Int, inout RowFields) throws -> Value
  ) throws -> [Int: [Value]] {
    let rows = try scope.rows(of: table, by: "thing", order: table.key, at: size, connection)
    defer { rows.reset() }
    var found: [Int: [Value]] = [:]
    while try rows.step() {
      var fields = RowFields(rows, ids, from: 5)
      found[rows.int(1), default: []].append(try read(rows.int(2), &fields))
    }
    return found
  }

  /// The ids of the things of which a row that holds at a prefix meets a condition, in order.
  /// - Parameter condition: may name the table, and as `?2` the value.
  func ids<Of>(
    in table: SQLTable, where condition: String, _ value: String, at size: Int
  ) throws -> [ID<Of>] {
    try connection.all(
      """
      SELECT thing.id FROM \(table.name) JOIN thing ON thing.key = \(table.name).thing
      WHERE \(condition) AND \(holds(table.name)) ORDER BY thing.id
      """, size, value
    ) { ID(stored: $0.text(0)) }
  }
}

/// The condition that a column names a thing of a space that is in a list of ids, which is the parameter `?2`.
func isNamed(_ column: String, in space: Space) -> String {
  """
  \(column) IN (
    SELECT key FROM thing WHERE space = '\(space.rawValue)' AND id IN (SELECT value FROM json_each(?2)))
  """
}

/// Ids as a list in JSON. An id holds nothing that JSON would have escaped.
func json(_ ids: [String]) -> String { ids.isEmpty ? "[]" : "[\"" + ids.joined(separator: "\",\"") + "\"]" }
