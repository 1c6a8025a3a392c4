import EDTF
import PolicyModel

/// Dates as arguments: EDTF, or what people write.
enum DateArgument {
  /// Reads a date; errors name the option.
  static func date(_ text: String, _ option: String) throws -> EDTFDate {
    do {
      return try Phrase.read(text, today: Surroundings.required().today())
    } catch let problem as EDTFError {
      throw DataProblem(option: option, message: problem.description)
    }
  }

  /// Reads the days that somebody asks for.
  static func period(_ text: String, _ option: String) throws -> Period {
    do {
      return try Period(text, today: Surroundings.required().today())
    } catch let problem as EDTFError {
      throw DataProblem(option: option, message: problem.description)
    }
  }

  /// Reads a period that stands for a day: its last.
  static func day(_ text: String, _ option: String) throws -> Day {
    guard let day = try period(text, option).latest.day else {
      throw DataProblem(option: option, message: "“\(text)” has no last day; give a day, a month or a year")
    }
    return day
  }

  /// Gathers what is wrong with several dates.
  static func optional(_ text: String?, _ option: String) throws -> EDTFDate? {
    try text.map { try date($0, option) }
  }

  /// Reads a date that is about to be written, and tells how it was understood.
  static func echoed(_ text: String, _ option: String) throws -> EDTFDate {
    let date = try date(text, option)
    try echo(text, date, option)
    return date
  }

  static func echoed(ifGiven text: String?, _ option: String) throws -> EDTFDate? {
    try text.map { try echoed($0, option) }
  }

  /// Tells on standard error how phrases were understood, before anything is written.
  static func echo(_ text: String?, _ date: EDTFDate?, _ option: String) throws {
    guard let text, let date, text != date.text else { return }
    let bounds = "\(word(date.earliest)) to \(word(date.latest))"
    try Surroundings.required().output.complain(
      Complaint.note("\(option): “\(text)” is \(date.text)" + (date.isPlainDay ? "" : ", \(bounds)")))
  }

  private static func word(_ bound: Bound) -> String {
    switch bound {
    case .day(let day): day.description
    case .unbounded: "any day"
    case .unknown: "an unknown day"
    }
  }
}
