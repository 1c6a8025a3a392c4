import PolicyModel
import Queries

/// Entries in words.
enum LogWords {
  static let redacted = "redacted: what it said was erased; its hash stands"

  /// `event recorded`; of a revision `event corrected` or `event updated`.
  static func kind(_ line: LogLine) -> String {
    let words = String(line.kind.rawValue.map { $0 == "-" ? " " : $0 })
    guard let revision = line.revision, let space = words.lastIndex(of: " ") else { return words }
    return words[...space] + (revision == .correction ? "corrected" : "updated")
  }

  /// `10:00`: the clock time of a moment, in UTC.
  static func clock(_ moment: Timestamp) -> String {
    String(moment.description.split(separator: "T").last?.prefix(5) ?? "")
  }

  /// What an entry is about, what it says, and why it was made; with the act, where another entry began that.
  static func about(_ line: LogLine) -> [Span] {
    let act = line.act == line.sequence ? [] : [Span(" · act \(line.act)", .dim)]
    if line.isRedacted { return [Span(redacted, .uncertain)] + act }
    var spans: [Span] = []
    if let subject = line.subject { spans += [Span(subject, .bold), "  "] }
    if let title = line.title { spans.append(Span(title)) }
    if let reason = line.reason { spans += [Span(" — ", .dim), Span(reason)] }
    return spans + act
  }

  static func footer(_ answer: LogAnswer) -> String {
    if answer.lines.count == answer.total { return Wording.count(answer.total, "entry") }
    return "\(answer.lines.count) of \(Wording.count(answer.total, "entry"))"
  }

  static func emptiness(_ answer: LogAnswer) -> [Hint] {
    if answer.total == 0 {
      return [
        "Nothing is recorded yet.",
        "Try: \(action: Action(.define(.event))), or \(action: Action(.importFiles)).",
      ]
    }
    return ["None of the \(Wording.count(answer.total, "entry")) matches.", "Try: fewer options."]
  }
}
