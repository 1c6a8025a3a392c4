import Answers

/// A line that is typed on a terminal, byte by byte, with Tab to complete it: what it is so far, and what to show of it.
///
/// It writes at the end of the line only, and takes back with backspaces, so that it works on every terminal.
struct LineEditing {
  /// What may stand where the end of a line stands.
  struct Offers: Equatable {
    /// The end of the line that each of them would take the place of.
    var typed: String
    var all: [String]
  }

  /// What a byte came to.
  enum KeyResult: Equatable {
    case goingOn, done, end, interrupted, stopped
  }

  private enum Escape { case none, begun, within }

  private let question: String
  private let width: Int
  private let offers: (String) -> Offers?
  private var escape = Escape.none
  private(set) var bytes: [UInt8] = []

  /// - Parameter offers: what is offered behind what was typed; nil where nothing can be.
  init(question: String, width: Int, offers: @escaping (String) -> Offers?) {
    self.question = question
    self.width = width
    self.offers = offers
  }

  private var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The question with what was answered so far.
  var shown: String { question + " " + SafeText.line(text) }

  /// Takes the next byte; `echo` shows a text behind what is shown.
  mutating func take(_ byte: UInt8, _ echo: (String) -> Void) -> KeyResult {
    if isEscaped(byte) { return .goingOn }
    switch byte {
    case 0x0A, 0x0D:
      echo("\n")
      return .done
    case 0x03:
      echo("^C\n")
      return .interrupted
    case 0x1A:
      echo("^Z\n")
      return .stopped
    case 0x04: return bytes.isEmpty ? .end : .goingOn
    case 0x09: complete(echo)
    case 0x08, 0x7F: erase(1, echo)
    case 0x15: erase(text.count, echo)
    case 0x17: erase(lastWord, echo)
    case 0x1B: escape = .begun
    case 0..<0x20: break
    default:
      bytes.append(byte)
      if let scalar = lastScalar { echo(SafeText.line(scalar)) }
    }
    return .goingOn
  }

  /// The arrows and the like begin with ESC; they move nothing here.
  private mutating func isEscaped(_ byte: UInt8) -> Bool {
    switch escape {
    case .none: return false
    case .begun: escape = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") ? .within : .none
    case .within: if (0x40...0x7E).contains(byte) { escape = .none }
    }
    return true
  }

  /// The last scalar once all of its bytes are there.
  private var lastScalar: String? {
    guard let lead = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
    let length =
      switch bytes[lead] {
      case ..<0x80: 1
      case ..<0xE0: 2
      case ..<0xF0: 3
      default: 4
      }
    return bytes.count - lead == length ? String(decoding: bytes[lead...], as: UTF8.self) : nil
  }

  /// How many characters the last word has, with the blanks behind it.
  private var lastWord: Int {
    let end = text.reversed().drop { $0.isWhitespace }
    return text.count - end.drop { !$0.isWhitespace }.count
  }

  private mutating func erase(_ count: Int, _ echo: (String) -> Void) {
    let gone = text.suffix(count)
    if gone.isEmpty { return }
    // A backspace does not lead back to the row above.
    let isWrapped = CellWidth.of(shown) >= width
    bytes = Array(text.dropLast(gone.count).utf8)
    if isWrapped { return echo("\n" + shown) }
    let cells = CellWidth.of(SafeText.line(String(gone)))
    echo(String(repeating: "\u{8} \u{8}", count: cells))
  }

  private mutating func complete(_ echo: (String) -> Void) {
    guard let found = offers(text), let first = found.all.first else { return echo("\u{7}") }
    let common = found.all.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    if common.count > found.typed.count {
      // What was typed in capitals is written as it is.
      var written = found.typed
      if !common.hasPrefix(written) {
        erase(written.count, echo)
        written = ""
      }
      let rest = String(common.dropFirst(written.count))
      bytes += Array(rest.utf8)
      echo(SafeText.line(rest))
    } else if found.all.count > 1 {
      echo("\n" + LineEditing.rows(of: found.all, width: width) + shown)
    }
  }

  /// Texts side by side, the first sixty of them.
  private static func rows(of texts: [String], width: Int) -> String {
    var rows = ""
    var row = ""
    for text in texts.prefix(60) {
      let next = row + "  " + SafeText.line(text)
      if CellWidth.of(next) > width, !row.isEmpty {
        rows += row + "\n"
        row = "  " + SafeText.line(text)
      } else {
        row = next
      }
    }
    rows += row + "\n"
    return texts.count > 60 ? rows + "  and \(texts.count - 60) more\n" : rows
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
