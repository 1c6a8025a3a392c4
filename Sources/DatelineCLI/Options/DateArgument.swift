import EDTF
import EDTFEnglish
import PolicyModel

/// Dates as arguments: EDTF, or what people write.
enum DateArgument {
  /// A date as it was understood, and for words such as “yesterday” from which day they count.
  struct Understood {
    let date: EDTFDate
    let counted: String?
  }

  /// Reads a date; errors name the option.
  static func date(_ text: String, _ option: String, _ start: CountedFrom = .today) throws -> EDTFDate {
    try understood(text, option, start).date
  }

  static func understood(_ text: String, _ option: String, _ start: CountedFrom = .today) throws -> Understood
  {
    let found = try counting(text, option, start) { today in
      Result { () throws(EDTFError) in try Phrase.read(text, today: today) }
    }
    return Understood(date: found.value, counted: found.counted)
  }

  /// What `read` makes of a text without a day from which its words count, where it needs none, else with each that they
  /// may count from.
  private static func counting<Value: Equatable>(
    _ text: String, _ option: String, _ start: CountedFrom, reading read: (Day?) -> Result<Value, EDTFError>
  ) throws -> (value: Value, counted: String?) {
    if case .success(let value) = read(nil) { return (value, nil) }
    do {
      let found = try start.count(text, reading: read)
      return (found.value, found.start.words)
    } catch let problem as EDTFError {
      throw DataProblem(option: option, message: problem.description)
    } catch let problem as NoDayToCountFrom {
      throw DataProblem(option: option, message: problem.description)
    } catch let problem as SeveralDaysToCountFrom {
      throw DataProblem(option: option, message: problem.description)
    }
  }

  /// Reads the days that somebody asks for.
  static func period(_ text: String, _ option: String, _ start: CountedFrom = .today) throws -> Period {
    try counting(text, option, start) { today in
      Result { () throws(EDTFError) in try Period(text, today: today) }
    }.value
  }

  /// Reads a period that stands for a day: its last.
  static func day(_ text: String, _ option: String, _ start: CountedFrom = .today) throws -> Day {
    guard let day = try period(text, option, start).latest.day else {
      throw DataProblem(option: option, message: "“\(text)” has no last day; give a day, a month or a year")
    }
    return day
  }

  /// Reads one whole day, which counts from no other.
  static func wholeDay(_ text: String, _ option: String, _ dayOrder: Settling.DayOrder?) throws -> Day {
    let mend = "write the day itself, as in 2024-03-17 or 17 Mar 2024"
    let settling = Settling(ranges: nil, dayOrder: dayOrder, keepsEDTF: true)
    let date: EDTFDate
    do {
      date = try Phrase.read(text, today: nil, settling: settling)
    } catch {
      let isRelative = error.readings.isEmpty && isUnderstood(text, from: Day(0), settling)
      throw DataProblem(
        option: option,
        message: isRelative ? "“\(text)” counts from another day; \(mend)" : error.description)
    }
    guard date.isPlainDay, let day = date.earliest.day else {
      let says = date.text == text ? "is not" : "is \(date), which is not"
      throw DataProblem(option: option, message: "“\(text)” \(says) one whole day; \(mend)")
    }
    return day
  }

  /// Whether the text is a date, or one of several, where it is known which day today is.
  private static func isUnderstood(_ text: String, from today: Day, _ settling: Settling) -> Bool {
    do {
      _ = try Phrase.read(text, today: today, settling: settling)
      return true
    } catch {
      return !error.readings.isEmpty
    }
  }

  /// Reads a day that is about to be written, and tells how it was understood.
  static func echoedDay(_ text: String, _ option: String, _ start: CountedFrom) throws -> Day {
    let day = try day(text, option, start)
    try echo(text, EDTFDate(day), option, counted: try? understood(text, option, start).counted)
    return day
  }

  /// Reads a date that is about to be written, and tells how it was understood.
  static func echoed(_ text: String, _ option: String, _ start: CountedFrom = .today) throws -> EDTFDate {
    let understood = try understood(text, option, start)
    try echo(text, understood.date, option, counted: understood.counted)
    return understood.date
  }

  static func echoed(
    ifGiven text: String?, _ option: String, _ start: CountedFrom = .today
  ) throws -> EDTFDate? {
    try text.map { try echoed($0, option, start) }
  }

  /// Reads until when something lasts: a date, or words for an end that is open or not known.
  static func end(
    ifGiven text: String?, _ option: String, _ start: CountedFrom = .today
  ) throws -> EDTFDate? {
    guard let text else { return nil }
    guard let end = EDTFDate.End(words: text) else { return try echoed(text, option, start) }
    try note("\(option): \(end.echo(of: text))")
    return end.date(from: nil)
  }

  /// Tells on standard error how phrases were understood, and what else a text may mean, before anything is written.
  static func echo(_ text: String?, _ date: EDTFDate?, _ option: String, counted: String? = nil) throws {
    guard let text, let date else { return }
    if let other = OtherReading.words(text, date) { return try note("\(option): \(other)") }
    if text == date.text { return }
    let bounds = date.isPlainDay ? "" : ", \(word(date.earliest)) to \(word(date.latest))"
    try note("\(option): “\(text)” is \(date.text)\(bounds)" + (counted.map { ", counted from \($0)" } ?? ""))
  }

  private static func note(_ text: String) throws {
    try Environment.required().output.complain(ProblemText.note(text))
  }

  private static func word(_ bound: Bound) -> String {
    switch bound {
    case .day(let day): day.description
    case .unbounded: "any day"
    case .unknown: "an unknown day"
    }
  }
}

extension EDTFDate.End {
  /// How words for an end are understood.
  fileprivate func echo(of text: String) -> String {
    switch self {
    case .open: "“\(text)” is without end"
    case .unknown: "“\(text)” is an end that is not known: it may be any day; what has no end is written .."
    case .date(let date): "“\(text)” is \(date)"
    }
  }
}
