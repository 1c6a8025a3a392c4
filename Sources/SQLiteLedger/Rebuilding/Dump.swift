import JSON
import PolicyModel

/// Writes every projected row as a line of text: the table's name, and the columns as a JSON list; of the index of words
/// the words under which it keeps each row.
struct Dump {
  let connection: Connection

  func lines() throws -> [String] {
    var lines: [String] = []
    for table in ProjectedTables.all {
      lines += try connection.all("SELECT * FROM \(table.name) ORDER BY \(table.order)") {
        line(table.name, $0)
      }
    }
    return try lines + words()
  }

  private func words() throws -> [String] {
    try connection.execute(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_word USING fts5vocab (main, text_index, instance)")
    return try connection.all("SELECT doc, term FROM temp.indexed_word ORDER BY doc, term") {
      line("text_index", $0)
    }
  }

  private func line(_ table: String, _ row: Statement) -> String {
    var bytes = Array(table.utf8)
    bytes.append(contentsOf: " [".utf8)
    for column in 0..<row.columnCount {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      let place = Int32(column)
      if row.isNull(place) {
        bytes.append(contentsOf: "null".utf8)
      } else if row.isInteger(place) {
        bytes.append(contentsOf: String(row.int(place)).utf8)
      } else {
        JSONWriter.append(row.text(place), into: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "]"))
    return String(decoding: bytes, as: UTF8.self)
  }
}
