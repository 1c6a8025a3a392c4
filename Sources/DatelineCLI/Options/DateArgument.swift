import EDTF
import EDTFEnglish
import PolicyModel
import LedgerService

/// Dates as arguments: EDTF, or what people write.
enum DateArgument {
  /// A date as it was understood, and for words such as “yesterday” from which day they count.
  struct Understood {
    let date: EDTFDate
    let counted: String?
  }

  /// Reads a date; errors name the option.
  static func date(
    _ text: String, _ option: String, _ start: ReferenceDays? = nil, in environment: Environment
  )
    throws -> EDTFDate
  {
    try understood(text, option, start, in: environment).date
  }

  static func understood(
    _ text: String, _ option: String, _ start: ReferenceDays? = nil, in environment: Environment
  ) throws -> Understood {
    let found = try counting(text, option, start, in: environment) { today in
      Result { () throws(EDTFError) in try Phrase.read(text, today: today) }
    }
    return Understood(date: found.value, counted: found.counted)
  }

  /// What `read` makes of a text without a day from which its words count, where it needs none, else with each that they
  /// may count from.
  private static func counting<Value: Equatable>(
    _ text: String, _ option: String, _ start: ReferenceDays?, in environment: Environment,
    reading read: (Day?) -> Result<Value, EDTFError>
  ) throws -> (value: Value, counted: String?) {
    if case .success(let value) = read(nil) { return (value, nil) }
    do {
      let found = try (start ?? .today(in: environment)).count(text, reading: read)
      return (found.value, found.start.words)
    } catch let problem as EDTFError {
      throw DataProblem(option: option, problem)
    } catch let problem as NoReferenceDay {
      throw DataProblem(option: option, message: problem.description)
    } catch let problem as SeveralReferenceDays {
      throw DataProblem(option: option, message: problem.description)
    }
  }

  /// Reads the days that somebody asks for.
  static func period(
    _ text: String, _ option: String, _ start: ReferenceDays? = nil, in environment: Environment
  ) throws -> Period {
    try counting(text, option, start, in: environment) { today in
      Result { () throws(EDTFError) in try Period(text, today: today) }
    }.value
  }

  /// Reads a period that stands for a day: its last.
  static func day(
    _ text: String, _ option: String, _ start: ReferenceDays? = nil, in environment: Environment
  )
    throws -> Day
  {
    guard let day = try period(text, option, start, in: environment).latest.day else {
      throw DataProblem(option: option, message: "“\(text)” has no last day; give a day, a month or a year")
    }
    return day
  }

  /// Reads one whole day, which counts from no other.
  static func wholeDay(_ text: String, _ option: String, _ dayOrder: ReadingOptions.DayOrder?) throws -> Day {
    let mend = "write the day itself, as in 2024-03-17 or 17 Mar 2024"
    let settling = ReadingOptions(ranges: nil, dayOrder: dayOrder, keepsEDTF: true)
    let date: EDTFDate
    do {
      date = try Phrase.read(text, today: nil, options: settling)
    } catch {
      let isRelative = error.readings.isEmpty && isUnderstood(text, from: Day(0), settling)
      throw DataProblem(
        option: option,
        message: isRelative ? "“\(text)” counts from another day; \(mend)" : error.description,
        hints: isRelative ? [] : error.hints)
    }
    guard date.isPlainDay, let day = date.earliest.day else {
      let says = date.text == text ? "is not" : "is \(date), which is not"
      throw DataProblem(option: option, message: "“\(text)” \(says) one whole day; \(mend)")
    }
    return day
  }

  /// Whether the text is a date, or one of several, where it is known which day today is.
  private static func isUnderstood(_ text: String, from today: Day, _ settling: ReadingOptions) -> Bool {
    do {
      _ = try Phrase.read(text, today: today, options: settling)
      return true
    } catch {
      return !error.readings.isEmpty
    }
  }

  /// Reads a day that is about to be written, and tells how it was understood.
  static func echoedDay(_ text: String, _ option: String, _ start: ReferenceDays, in environment: Environment)
    throws -> Day
  {
    let day = try day(text, option, start, in: environment)
    echo(
      text, EDTFDate(day), option, counted: try? understood(text, option, start, in: environment).counted,
      environment.output)
    return day
  }

  /// Reads a date that is about to be written, and tells how it was understood.
  static func echoed(
    _ text: String, _ option: String, _ start: ReferenceDays? = nil, in environment: Environment
  ) throws -> EDTFDate {
    let understood = try understood(text, option, start, in: environment)
    echo(text, understood.date, option, counted: understood.counted, environment.output)
    return understood.date
  }

  static func echoed(
    ifGiven text: String?, _ option: String, _ start: ReferenceDays? = nil, in environment: Environment
  ) throws -> EDTFDate? {
    try text.map { try echoed($0, option, start, in: environment) }
  }

  /// Reads until when something lasts: a date, or words for an end that is open or not known.
  static func end(
    ifGiven text: String?, _ option: String, _ start: ReferenceDays? = nil, in environment: Environment
  ) throws -> EDTFDate? {
    guard let text else { return nil }
    guard let end = EDTFDate.End(words: text) else { return try echoed(text, option, start, in: environment) }
    note("\(option): \(end.echo(of: text))", environment.output)
    return end.date(from: nil)
  }

  /// Tells on standard error how phrases were understood, and what else a text may mean, before anything is written.
  private static func echo(
    _ text: String, _ date: EDTFDate, _ option: String, counted: String?, _ output: Output
  ) {
    if let other = OtherReading.words(text, date) { return note("\(option): \(other)", output) }
    if text == date.text { return }
    let bounds = date.isPlainDay ? "" : ", \(word(date.earliest)) to \(word(date.latest))"
    note(
      "\(option): “\(text)” is \(date.text)\(bounds)" + (counted.map { ", counted from \($0)" } ?? ""), output
    )
  }

  private static func note(_ text: String, _ output: Output) {
    output.complain(ProblemText.note(text))
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
