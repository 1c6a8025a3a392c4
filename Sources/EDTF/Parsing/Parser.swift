/// Reads EDTF over the bytes of a text: each `parse…` is one rule of the grammar.
package struct Parser {
  /// The longest text that is looked at, in UTF-8 bytes.
  static let mostBytes = 512

  var cursor: Cursor

  static func form(of text: String) throws(EDTFError) -> DateForm {
    try checkLength(of: text)
    var parser = Parser(cursor: Cursor(text))
    return try parser.parse()
  }

  /// Throws where the text is too long to be read.
  package static func checkLength(of text: String) throws(EDTFError) {
    guard text.utf8.count > mostBytes else { return }
    throw EDTFError(
      text: text, column: 1, message: "a date has at most \(mostBytes) bytes, this has \(text.utf8.count)")
  }

  private mutating func parse() throws(EDTFError) -> DateForm {
    guard let first = cursor.next else { throw cursor.error("expected a date, found an empty text") }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") { return .set(try parseSet()) }
    if let slash = cursor.index(of: "/") { return .interval(try parseInterval(slash: slash)) }
    if first == UInt8(ascii: ".") {
      throw cursor.error(
        "write “on or before” in brackets: [..2024-11-20]; an open start has an end behind the slash: ../2024"
      )
    }
    let date = try parseDate()
    if cursor.next == UInt8(ascii: "T") { return try parseTime(after: date) }
    if cursor.next == UInt8(ascii: ".") {
      throw cursor.error("a range is written in brackets: [2024-11-14..2024-11-17]")
    }
    guard cursor.isAtEnd else { throw cursor.expected("nothing more") }
    if let day = date.plainDay { return .day(day) }
    return .single(date)
  }
}
