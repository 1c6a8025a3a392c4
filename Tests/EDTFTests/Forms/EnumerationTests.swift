import EDTF
import EDTFTestSupport
import Testing

/// The bounds of random dates are those of their completions: every X is replaced by every digit, and what the calendar
/// has is kept. Calendar and seasons are written anew here, from the standard and the design, so that both can be wrong
/// only in different ways.
@Suite struct EnumerationTests {
  @Test(arguments: [31, 32, 33, 34, 35, 36] as [UInt64])
  func `the bounds of a date are those of its completions`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var accepted = 0
    for _ in 0..<150 {
      let text = Self.date(&random)
      let expected = Self.bounds(of: text)
      let date = try? EDTFDate(text)
      #expect((date == nil) == (expected == nil), "seed \(seed): \(text)")
      guard let date, let expected else { continue }
      accepted += 1
      #expect(date.earliest.day?.description == expected.first.shown, "seed \(seed): \(text)")
      #expect(date.latest.day?.description == expected.last.shown, "seed \(seed): \(text)")
    }
    #expect(accepted > 60, "seed \(seed): too few dates to tell anything")
  }

  @Test(arguments: [41, 42, 43] as [UInt64])
  func `the bounds of several dates are the outermost`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var accepted = 0
    for _ in 0..<150 {
      let (one, other) = (Self.date(&random), Self.date(&random))
      guard let first = Self.bounds(of: one), let last = Self.bounds(of: other) else { continue }
      let (low, high) = (min(first.first, last.first), max(first.last, last.last))
      for text in ["[\(one),\(other)]", "{\(one),\(other)}"] {
        let date = try? EDTFDate(text)
        #expect(date?.earliest.day?.description == low.shown, "seed \(seed): \(text)")
        #expect(date?.latest.day?.description == high.shown, "seed \(seed): \(text)")
      }
      let interval = try? EDTFDate("\(one)/\(other)")
      #expect((interval == nil) == (first.first > last.last), "seed \(seed): \(one)/\(other)")
      if let interval {
        accepted += 1
        #expect(interval.earliest.day?.description == first.first.shown, "seed \(seed): \(interval)")
        #expect(interval.latest.day?.description == last.last.shown, "seed \(seed): \(interval)")
      }
      #expect(
        (try? EDTFDate("../\(one)"))?.earliest == .unbounded && (try? EDTFDate("\(one)/"))?.latest == .unknown
      )
      #expect(
        (try? EDTFDate("[..\(one)]"))?.latest.day?.description == first.last.shown, "seed \(seed): [..\(one)]"
      )
    }
    #expect(accepted > 10, "seed \(seed): too few intervals to tell anything")
  }

  // MARK: - Dates of any form

  private static func date(_ random: inout SplitMix) -> String {
    func digits(_ count: Int, x: Int) -> String {
      var left = x
      return String(
        (0..<count).map { _ -> Character in
          if left > 0, Int.random(in: 0..<4, using: &random) == 0 {
            left -= 1
            return "X"
          }
          return Character(String(Int.random(in: 0...9, using: &random)))
        })
    }
    func qualifier() -> String { ["", "", "", "?", "~", "%"].randomElement(using: &random) ?? "" }
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      return
        "Y\(Bool.random(using: &random) ? "-" : "")\(Int.random(in: 10_000...99_999_999, using: &random))"
    case 1: return "\(Int.random(in: 1000...9999, using: &random))S\(Int.random(in: 1...4, using: &random))"
    case 2: return "Y\(Int.random(in: 1...9999, using: &random))E\(Int.random(in: 1...6, using: &random))"
    case 3:
      return qualifier() + digits(4, x: 2) + "-" + String(Int.random(in: 21...41, using: &random))
        + qualifier()
    default: break
    }
    let isNegative = Int.random(in: 0..<6, using: &random) == 0
    var text = isNegative ? "-" + digits(4, x: 0) : digits(4, x: 2)
    text = qualifier() + text + qualifier()
    guard Int.random(in: 0..<5, using: &random) > 0 else { return text }
    let month = ["XX", "0X", "1X", "X1", "X0", "02", "02"].randomElement(using: &random) ?? ""
    let isMonthX = Bool.random(using: &random)
    text +=
      "-" + qualifier() + (isMonthX ? month : String("0\(Int.random(in: 1...13, using: &random))".suffix(2)))
    guard Int.random(in: 0..<4, using: &random) > 0 else { return text + qualifier() }
    let day = ["XX", "3X", "X9", "29", "30", "31", "2X", "X0"].randomElement(using: &random) ?? ""
    let isDayX = Bool.random(using: &random)
    return text + qualifier() + "-" + qualifier()
      + (isDayX ? day : String("0\(Int.random(in: 0...32, using: &random))".suffix(2)))
  }

  // MARK: - What they mean, by trying

  private struct Civil: Comparable {
    let year: Int, month: Int, day: Int

    static func < (one: Civil, other: Civil) -> Bool {
      (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }

    /// As the module shows days.
    var shown: String {
      func padded(_ number: Int, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
      }
      return (year < 0 ? "-" : "") + padded(abs(year), 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }
  }

  private static func bounds(of text: String) -> (first: Civil, last: Civil)? {
    let bare = text.filter { !"?~%".contains($0) }
    // Two qualifiers that meet are an error.
    let signs = zip(text, text.dropFirst()).contains { "?~%".contains($0) && "?~%".contains($1) }
    if signs { return nil }
    if bare.hasPrefix("Y") { return long(bare.dropFirst()) }
    if let at = bare.firstIndex(of: "S"), let year = Int(bare[..<at]),
      let known = Int(bare[bare.index(after: at)...])
    {
      let unit = (known..<4).reduce(1) { power, _ in power * 10 }
      return years(year / unit * unit, year / unit * unit + unit - 1)
    }
    let isNegative = bare.hasPrefix("-")
    var parts = bare.split(separator: "-").map(String.init)
    if isNegative && Int(parts[0]) == 0 { return nil }
    let years = completions(parts.removeFirst()).map { isNegative ? -$0 : $0 }
    if let code = parts.first.flatMap({ Int($0) }), code > 20 {
      guard let months = months(of: code) else { return nil }
      let all = years.map { year in
        let (from, through) = (year * 12 + months.lowerBound, year * 12 + months.upperBound)
        func floor(_ month: Int) -> (Int, Int) {
          ((month - (month < 0 ? 11 : 0)) / 12, (month % 12 + 12) % 12 + 1)
        }
        let (first, last) = (floor(from), floor(through))
        return (
          Civil(year: first.0, month: first.1, day: 1),
          Civil(year: last.0, month: last.1, day: length(last.1, last.0))
        )
      }
      guard let first = all.map(\.0).min(), let last = all.map(\.1).max() else { return nil }
      return (first, last)
    }
    var found: [Civil] = []
    for year in years {
      for month in parts.isEmpty ? Array(1...12) : completions(parts[0]) where (1...12).contains(month) {
        for day in parts.count < 2 ? [1, length(month, year)] : completions(parts[1]) where day >= 1 {
          if day <= length(month, year) { found.append(Civil(year: year, month: month, day: day)) }
        }
      }
    }
    guard let first = found.min(), let last = found.max() else { return nil }
    return (first, last)
  }

  private static func long(_ text: Substring) -> (first: Civil, last: Civil)? {
    let parts = text.split(separator: "E").map { Int($0) ?? 0 }
    let year = (0..<(parts.count > 1 ? parts[1] : 0)).reduce(parts[0]) { value, _ in value * 10 }
    return abs(year) > 9999 ? years(year, year) : nil
  }

  private static func years(_ first: Int, _ last: Int) -> (first: Civil, last: Civil) {
    (Civil(year: first, month: 1, day: 1), Civil(year: last, month: 12, day: 31))
  }

  /// Every number that the digits can be.
  private static func completions(_ pattern: String) -> [Int] {
    pattern.reduce([0]) { numbers, digit in
      numbers.flatMap { number in
        (digit == "X" ? Array(0...9) : [Int(String(digit)) ?? 0]).map { number * 10 + $0 }
      }
    }
  }

  private static func length(_ month: Int, _ year: Int) -> Int {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// The months of a part of a year, January 0, as the design lists them.
  private static func months(of code: Int) -> ClosedRange<Int>? {
    let table: [Int: ClosedRange<Int>] = [
      21: 2...4, 22: 5...7, 23: 8...10, 24: 11...13, 25: 2...4, 26: 5...7, 27: 8...10, 28: 11...13,
      29: 8...10, 30: 11...13, 31: 2...4, 32: 5...7, 33: 0...2, 34: 3...5, 35: 6...8, 36: 9...11,
      37: 0...3, 38: 4...7, 39: 8...11, 40: 0...5, 41: 6...11,
    ]
    return table[code]
  }
}
