/// What SQLite said when it failed: its extended code and message, and the SQL that it was given.
package struct SQLiteFailure: Hashable, Sendable, CustomStringConvertible {
  package var path: String
  /// SQLite's extended result code.
  package var code: Int
  package var message: String
  package var sql: String?
  /// Whether it was the commit that failed, so that the entries may be stored nevertheless.
  package var isMaybeStored: Bool

  /// SQLite's primary result codes for what it does not understand, and for a row that does not fit.
  static let error = 1
  static let constraint = 19

  package init(
    path: String, code: Int, message: String, sql: String? = nil, isMaybeStored: Bool = false
  ) {
    self.path = path
    self.code = code
    self.message = message
    self.sql = sql
    self.isMaybeStored = isMaybeStored
  }

  package var description: String {
    var text = "SQLite \(code): \(message)"
    if let sql { text += "; in: " + SQLiteFailure.oneLine(sql) }
    if isMaybeStored {
      text +=
        "; it failed in the commit, and the entries may be stored nevertheless: look before you record them again"
    }
    return text
  }

  private static func oneLine(_ sql: String) -> String {
    let line = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.utf8.count <= 200 ? line : String(line.prefix(200)) + "…"
  }
}
