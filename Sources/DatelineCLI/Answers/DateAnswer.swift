import EDTF
import EDTFEnglish
import PolicyModel
import Answers
import JSON

/// How dates are read: from which day words such as “yesterday” count, and what settles several readings.
struct DateReadingOptions {
  var today: Day
  /// What that day is, where somebody may want to know it.
  var isGiven: Bool
  var settling: ReadingOptions
}

/// What a date is understood as, or why it is none.
struct DateAnswer {
  private let text: String
  private let reading: DateReadingOptions
  private let date: Result<EDTFDate, EDTFError>
  /// Whether its words count from the day from which words such as “yesterday” do.
  private let isCounted: Bool

  init(_ text: String, _ reading: DateReadingOptions) {
    self.text = text
    self.reading = reading
    let alone = DateAnswer.read(text, today: nil, reading)
    if case .success = alone {
      (date, isCounted) = (alone, false)
      return
    }
    let counted = DateAnswer.read(text, today: reading.today, reading)
    date = counted
    isCounted = if case .success = counted { true } else { false }
  }

  private static func read(
    _ text: String, today: Day?, _ reading: DateReadingOptions
  ) -> Result<EDTFDate, EDTFError> {
    Result { () throws(EDTFError) in try Phrase.read(text, today: today, options: reading.settling) }
  }

  /// What else is meant by a text that is EDTF: it lasted, or it was once.
  private var others: [EDTFDate] {
    guard case .success(let date) = date else { return [] }
    let others = Phrase.otherReadings(of: text)
    return others.contains(date) ? [] : others
  }

  private var counted: String? {
    isCounted ? "counted from \(reading.isGiven ? "" : "today, ")\(reading.today)" : nil
  }

  var isBad: Bool { if case .failure = date { true } else { false } }

  var message: String {
    switch date {
    case .success: ""
    case .failure(let problem): problem.description
    }
  }

  /// `{"text", "edtf", "level", "earliest", "latest"}`, or `{"text", "error"}`, as a line; with `other`, a list, where
  /// EDTF is one reading of several, and `countedFrom`, a day, where its words count from one.
  var json: String {
    let node: JSONNode
    switch date {
    case .success(let date):
      node = .object(
        [
          ("text", .string(text)), ("edtf", .string(date.text)), ("level", .integer(date.level)),
          ("earliest", DateAnswer.node(date.earliest)), ("latest", DateAnswer.node(date.latest)),
        ] + (others.isEmpty ? [] : [("other", .list(others.map { .string($0.text) }))])
          + (isCounted ? [("countedFrom", .string("\(reading.today)"))] : []))
    case .failure(let problem):
      node = .object([("text", .string(text)), ("error", .string(problem.description))])
    }
    return node.text(pretty: false) + "\n"
  }

  static let columns = ["text", "edtf", "level", "earliest", "latest", "error", "other", "countedFrom"]

  /// A row of CSV.
  var cells: [String?] {
    switch date {
    case .success(let date):
      [
        text, date.text, "\(date.level)", DateAnswer.cell(date.earliest), DateAnswer.cell(date.latest), nil,
        others.isEmpty ? nil : others.map(\.text).joined(separator: " "),
        isCounted ? "\(reading.today)" : nil,
      ]
    case .failure(let problem): [text, nil, nil, nil, nil, problem.description, nil, nil]
    }
  }

  private static func cell(_ bound: Bound) -> String? {
    switch bound {
    case .day(let day): day.description
    case .unbounded: ".."
    case .unknown: nil
    }
  }

  /// What people read: the EDTF, in words, and the bounds.
  var words: String {
    guard case .success(let date) = date else { return "" }
    let isBetween = date.isOnce && date.earliest.day != nil && date.latest.day != nil
    let english = date.inEnglish() + (isBetween ? ", once" : "")
    let bounds = "\(DateAnswer.word(date.earliest)) to \(DateAnswer.word(date.latest))"
    let parts = [
      date.text == text ? text : "\(text)  =  \(date.text)",
      english == text || english == date.text ? nil : english,
      date.isPlainDay ? nil : bounds, "level \(date.level)", counted,
      others.count == 2 ? "or the years \(others[0]) (it lasted), \(others[1]) (once)" : nil,
    ]
    return SafeText.line(parts.compactMap { $0 }.joined(separator: "  ·  ")) + "\n"
  }

  /// The answer to a line that is no text.
  static func notUTF8(_ line: some Sequence<UInt8>) -> String {
    JSONNode.object([
      ("text", .string(RawArguments.shown(line))), ("error", .string("the line is not UTF-8")),
    ]).text(pretty: false) + "\n"
  }

  private static func node(_ bound: Bound) -> JSONNode {
    switch bound {
    case .day(let day): .string(day.description)
    case .unbounded: .string("..")
    case .unknown: .null
    }
  }

  private static func word(_ bound: Bound) -> String {
    switch bound {
    case .day(let day): day.description
    case .unbounded: "any day"
    case .unknown: "an unknown day"
    }
  }
}
