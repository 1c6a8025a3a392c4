/// `17/11/2024`, `17.11.2024`, `2024/11/17`, `11/2024`: numbers whose order must be plain from what they are.
enum Slashes {
  static func read(_ wording: Wording) throws(EDTFError) -> EDTFDate? {
    guard wording.words.count == 1, let word = wording.words.first else { return nil }
    for separator: Character in ["/", ".", "-"] {
      let parts = word.plain.split(separator: separator, omittingEmptySubsequences: false)
      let words = parts.map { Wording.Word(typed: String($0), column: word.column) }
      if words.count == 2, separator != "-", let month = words[0].digits(1...2), let year = words[1].year {
        return try wording.date("\(padded(year, to: 4))-\(padded(month, to: 2))")
      }
      guard words.count == 3, let middle = words[1].digits(1...2) else { continue }
      if let first = words[0].digits(1...2), let year = words[2].year {
        return try day(first, middle, year, wording)
      }
      if let year = words[0].year, let last = words[2].digits(1...2), separator != "-" {
        return try wording.date("\(padded(year, to: 4))-\(padded(middle, to: 2))-\(padded(last, to: 2))")
      }
    }
    return nil
  }

  private static func day(
    _ first: Int, _ second: Int, _ year: Int, _ wording: Wording
  ) throws(EDTFError) -> EDTFDate {
    let dayFirst = Day(year: year, month: second, day: first)
    let monthFirst = Day(year: year, month: first, day: second)
    switch (dayFirst, monthFirst) {
    case (let one?, let other?) where one != other: throw wording.twoReadings("\(one)", "\(other)")
    case (let day?, _), (nil, let day?): return EDTFDate(day)
    case (nil, nil):
      throw wording.error("the calendar has no such day, whether the day or the month comes first")
    }
  }
}
