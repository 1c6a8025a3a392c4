import EDTF
import PolicyModel

/// How a table writes days: `yyyy-MM-dd`, `yyyyMMdd`, `ddMMMyyyy`, `d.M.yyyy` …, or `edtf`.
package enum DayFormat: Hashable, Sendable {
  /// EDTF, or whatever the reader of dates takes.
  case edtf
  case pattern(DayPattern)

  /// The format as a mapping names it.
  package var text: String {
    switch self {
    case .edtf: "edtf"
    case .pattern(let pattern): pattern.text
    }
  }
}

/// A day's parts in their order.
package struct DayPattern: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case year
    case month(digits: ClosedRange<Int>)
    case monthName(isShort: Bool)
    case day(digits: ClosedRange<Int>)
    case mark(UInt8)
  }

  /// The pattern as it was written.
  package let text: String
  private let parts: [Part]

  /// Reads a pattern of yyyy, MM or M or MMM or MMMM, dd or d, and marks between them.
  init(_ text: String) throws(DayPatternRule) {
    self.text = text
    var parts: [Part] = []
    var rest = text.utf8[...]
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }.count
      switch (letter, run) {
      case (UInt8(ascii: "y"), 4): parts.append(.year)
      case (UInt8(ascii: "M"), 1): parts.append(.month(digits: 1...2))
      case (UInt8(ascii: "M"), 2): parts.append(.month(digits: 2...2))
      case (UInt8(ascii: "M"), 3): parts.append(.monthName(isShort: true))
      case (UInt8(ascii: "M"), 4): parts.append(.monthName(isShort: false))
      case (UInt8(ascii: "d"), 1): parts.append(.day(digits: 1...2))
      case (UInt8(ascii: "d"), 2): parts.append(.day(digits: 2...2))
      default:
        guard "-/. ,_".utf8.contains(letter) else { throw DayPatternRule(text: text) }
        parts += Array(repeating: .mark(letter), count: run)
      }
      rest = rest.dropFirst(run)
    }
    let counts = parts.reduce(into: [0, 0, 0]) { counts, part in
      switch part {
      case .year: counts[0] += 1
      case .month, .monthName: counts[1] += 1
      case .day: counts[2] += 1
      case .mark: break
      }
    }
    guard counts == [1, 1, 1] else { throw DayPatternRule(text: text) }
    self.parts = parts
  }

  /// Reads a day. A time behind it, as programs write it, is no part of the day. Throws where the text is written otherwise, and where there is no such day.
  func day(_ text: String) throws(TableDayRule) -> Day {
    var rest = text.utf8[...]
    var year = 0
    var month = 0
    var day = 0
    for part in parts {
      let found: Int?
      switch part {
      case .year:
        found = DayPattern.number(&rest, digits: 4...4)
        year = found ?? 0
      case .month(let digits):
        found = DayPattern.number(&rest, digits: digits)
        month = found ?? 0
      case .monthName(let isShort):
        found = DayPattern.month(&rest, isShort: isShort)
        month = found ?? 0
      case .day(let digits):
        found = DayPattern.number(&rest, digits: digits)
        day = found ?? 0
      case .mark(let mark): found = rest.popFirst() == mark ? 0 : nil
      }
      guard found != nil else { throw .format(text, self.text) }
    }
    guard rest.isEmpty || ClockTime.isTime(rest) else { throw .format(text, self.text) }
    guard let found = Day(year: year, month: month, day: day) else { throw .noSuchDay(text) }
    return found
  }

  private static func number(_ rest: inout Substring.UTF8View, digits: ClosedRange<Int>) -> Int? {
    var number = 0
    var count = 0
    while count < digits.upperBound, let byte = rest.first, (0x30...0x39).contains(byte) {
      number = number * 10 + Int(byte - 0x30)
      count += 1
      rest.removeFirst()
    }
    return count >= digits.lowerBound ? number : nil
  }

  private static func month(_ rest: inout Substring.UTF8View, isShort: Bool) -> Int? {
    for (index, name) in names.enumerated() {
      let wanted = isShort ? name.prefix(3) : name[...]
      guard rest.count >= wanted.count else { continue }
      if zip(rest, wanted).allSatisfy({ $0 | 0x20 == $1 }) {
        rest = rest.dropFirst(wanted.count)
        return index + 1
      }
    }
    return nil
  }

  private static let names: [[UInt8]] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ].map { Array($0.utf8) }
}

/// A pattern says where year, month and day stand.
struct DayPatternRule: BrokenRule {
  let text: String

  var description: String { "“\(text)” does not say how days are written" }

  var hints: [Hint] {
    [
      Hint(
        "use yyyy, MM (M without a zero, MMM for Jan, MMMM for January) and dd (d without a zero), each once, with - / . "
          + "or blanks between: yyyy-MM-dd, yyyyMMdd, ddMMMyyyy, d.M.yyyy; or edtf")
    ]
  }
}

/// A day in a table.
enum TableDayRule: BrokenRule {
  case format(String, String)
  case noSuchDay(String)
  case blank(String)
  case notOneDay(String)

  var description: String {
    switch self {
    case .format(let text, let pattern): "“\(text)” is not a day written as \(pattern)"
    case .noSuchDay(let text): "“\(text)”: there is no such day"
    case .blank(let column): "“\(column)” is blank, and a day must stand there"
    case .notOneDay(let text): "“\(text)” is not one day"
    }
  }

  var hints: [Hint] {
    switch self {
    case .format: ["dateFormat in the mapping says how days are written"]
    case .noSuchDay, .blank, .notOneDay: []
    }
  }
}
