/// `today`, `yesterday`, `3 days ago`, `in two weeks`, `last month`: what counts from today.
enum Relative {
  private static let days: [[String]: Int] = [
    ["today"]: 0, ["yesterday"]: -1, ["tomorrow"]: 1,
    ["day", "before", "yesterday"]: -2, ["day", "after", "tomorrow"]: 2,
  ]
  private static let steps = ["last": -1, "this": 0, "next": 1]

  static func read(_ wording: Wording) throws(EDTFError) -> EDTFDate? {
    let words = Array(wording.words.drop { $0.plain == "the" })
    if let days = days[words.map(\.plain)] { return try day(days, wording) }
    if words.count == 3, words[2].plain == "ago", let days = length(words[0], words[1]) {
      return try day(-days, wording)
    }
    if words.count == 3, words[0].plain == "in", let days = length(words[1], words[2]) {
      return try day(days, wording)
    }
    guard words.count == 2, let step = steps[words[0].plain] else { return nil }
    let today: Day
    switch words[1].plain {
    case "week": throw try week(step, wording)
    case "month", "year": today = try wording.knownToday()
    default: return nil
    }
    if words[1].plain == "year" { return try wording.date(padded(max(0, today.year + step), to: 4)) }
    let month = today.year * 12 + today.month - 1 + step
    return try wording.date("\(padded(max(0, month / 12), to: 4))-\(padded(month % 12 + 1, to: 2))")
  }

  /// How many days these many days or weeks are.
  private static func length(_ amount: Wording.Word, _ unit: Wording.Word) -> Int? {
    switch unit.plain {
    case "day", "days": amount.amount
    case "week", "weeks": amount.amount.map { $0 * 7 }
    default: nil
    }
  }

  private static func day(_ days: Int, _ wording: Wording) throws(EDTFError) -> EDTFDate {
    let day = try wording.knownToday().adding(days)
    guard (0...9999).contains(day.year) else { throw wording.error("that is beyond the years 0000 to 9999") }
    return EDTFDate(day)
  }

  /// A week is where something lasted, or where it was once: the words do not say.
  private static func week(_ step: Int, _ wording: Wording) throws(EDTFError) -> EDTFError {
    let today = try wording.knownToday()
    let monday = today.adding(7 * step - Weekdays.place(of: today))
    let sunday = monday.adding(6)
    return wording.twoReadings(
      "it lasted, \(monday)/\(sunday)", "it was once, \(EDTFDate.onceBetween(monday, sunday))")
  }
}

extension Wording {
  /// Today, or an error where nobody said which day that is.
  func knownToday() throws(EDTFError) -> Day {
    guard let today else { throw error("this counts from today, which is not known here") }
    return today
  }
}
