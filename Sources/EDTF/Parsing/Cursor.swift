/// A place in the bytes of a text that is being parsed.
struct Cursor {
  let text: String
  let bytes: [UInt8]
  /// The next byte to read.
  var at = 0
  /// Where to stop, at most the number of bytes.
  var end: Int

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    end = bytes.count
  }

  var isAtEnd: Bool { at >= end }

  /// The next byte, if there is one.
  var next: UInt8? { peek(0) }

  func peek(_ ahead: Int) -> UInt8? {
    at + ahead < end ? bytes[at + ahead] : nil
  }

  /// Passes over this character if it comes next.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  /// Passes over `..` if it comes next.
  mutating func skipDots() -> Bool {
    guard next == UInt8(ascii: "."), peek(1) == UInt8(ascii: ".") else { return false }
    at += 2
    return true
  }

  /// The next digit's value, passed over; nil where another character comes.
  mutating func digit() -> UInt8? {
    guard let next, next.isDigit else { return nil }
    at += 1
    return next - 48
  }

  func index(of character: Unicode.Scalar) -> Int? {
    bytes[at..<end].firstIndex(of: UInt8(ascii: character))
  }

  /// The text between two places.
  func written(_ from: Int, _ to: Int) -> String {
    String(decoding: bytes[from..<to], as: UTF8.self)
  }

  /// An error at this byte, or at the next one to read.
  func error(_ message: String, at place: Int? = nil) -> EDTFError {
    let place = min(place ?? at, bytes.count)
    let column = String(decoding: bytes[..<place], as: UTF8.self).count + 1
    return EDTFError(text: text, column: column, message: message)
  }

  /// An error that something else was expected where the next byte is.
  func expected(_ what: String) -> EDTFError {
    error("expected \(what), found \(found)")
  }

  /// What comes next, in words.
  private var found: String {
    guard !isAtEnd else { return "the end" }
    guard let character = String(decoding: bytes[at..<end], as: UTF8.self).first else { return "the end" }
    switch character {
    case " ": return "a space"
    case "x": return "x (an unspecified digit is a capital X)"
    default: return "“\(EDTFError.shown(String(character)))”"
    }
  }
}
