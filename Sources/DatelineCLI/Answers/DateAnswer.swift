import EDTF
import PolicyModel
import Rendering

/// What a date is understood as, or why it is none.
struct DateAnswer {
  private let text: String
  private let date: Result<EDTFDate, EDTFError>

  init(_ text: String, today: Day) {
    self.text = text
    date = Result { () throws(EDTFError) in try Phrase.read(text, today: today) }
  }

  var isBad: Bool { if case .failure = date { true } else { false } }

  var message: String {
    switch date {
    case .success: ""
    case .failure(let problem): problem.description
    }
  }

  /// `{"text", "edtf", "level", "earliest", "latest"}`, or `{"text", "error"}`, as a line.
  var json: String {
    let node: JSONNode
    switch date {
    case .success(let date):
      node = .object([
        ("text", .string(text)), ("edtf", .string(date.text)), ("level", .integer(date.level)),
        ("earliest", DateAnswer.node(date.earliest)), ("latest", DateAnswer.node(date.latest)),
      ])
    case .failure(let problem):
      node = .object([("text", .string(text)), ("error", .string(problem.description))])
    }
    return node.text(pretty: false) + "\n"
  }

  static let columns = ["text", "edtf", "level", "earliest", "latest", "error"]

  /// A row of CSV.
  var cells: [String?] {
    switch date {
    case .success(let date):
      [text, date.text, "\(date.level)", DateAnswer.cell(date.earliest), DateAnswer.cell(date.latest), nil]
    case .failure(let problem): [text, nil, nil, nil, nil, problem.description]
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
      date.isPlainDay ? nil : bounds, "level \(date.level)",
    ]
    return SafeText.line(parts.compactMap { $0 }.joined(separator: "  ·  ")) + "\n"
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
