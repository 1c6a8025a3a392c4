import PolicyModel

/// The columns of a table of events. Each heading must be known, so that no column is lost without a word.
struct EventHeading {
  /// What a column may be, named as `record`'s options.
  enum Option: String, CaseIterable {
    case title, date, actor, set, clear, unknown, effective, until, inferred, type, modality
    case source, attribution, speaker, stance, quote, locator, reported, credibility, origin
    case relation, of, follows, id, place, note, tag, unsourced

    /// Whether there may be several: in one cell, or with the heading repeated.
    var isList: Bool {
      switch self {
      case .actor, .set, .clear, .unknown, .source, .relation, .of, .follows, .tag: true
      case .title, .date, .effective, .until, .inferred, .type, .modality, .attribution, .speaker, .stance,
        .quote, .locator, .reported, .credibility, .origin, .id, .place, .note, .unsourced:
        false
      }
    }

    /// The option that a heading means: in any case, in the plural too, with blanks, `-` or `_` within.
    init?(heading: String) {
      let key = Folded.key(heading).filter { !" -_".contains($0) }
      if let option = Option(rawValue: key) {
        self = option
      } else if key.hasSuffix("s"), let option = Option(rawValue: String(key.dropLast())), option.isList {
        self = option
      } else {
        return nil
      }
    }
  }

  private var columns: [Option: [Int]] = [:]
  /// Columns without a heading, in which nothing may stand.
  private(set) var nameless: [Int] = []

  init(_ heading: Heading) throws(Rejection) {
    var problems: [Problem] = []
    for (column, name) in heading.names.enumerated() {
      if name.isEmpty {
        nameless.append(column)
      } else if let option = Option(heading: name) {
        if !option.isList, columns[option] != nil {
          problems.append(Problem(EventHeadingRule.twice(option), at: heading.place(column)))
        }
        columns[option, default: []].append(column)
      } else {
        problems.append(Problem(EventHeadingRule.unknown(name), at: heading.place(column)))
      }
    }
    // Not one mistake for each of sixty columns, where there is one.
    if columns[.title] == nil, columns[.date] == nil {
      throw Rejection([Problem(EventHeadingRule.otherShape, at: heading.place(0))])
    }
    for needed in [Option.title, .date] where columns[needed] == nil {
      problems.append(Problem(EventHeadingRule.missing(needed), at: heading.place(0)))
    }
    if !problems.isEmpty { throw Rejection(problems) }
  }

  subscript(option: Option) -> [Int] { columns[option] ?? [] }
}

/// A table of events names what `record` takes.
enum EventHeadingRule: BrokenRule {
  case otherShape
  case unknown(String)
  case twice(EventHeading.Option)
  case missing(EventHeading.Option)

  var description: String {
    switch self {
    case .otherShape: "this is no table of events: it has neither a column “title” nor a column “date”"
    case .unknown(let name): "“\(name)” is no column of events"
    case .twice(let option): "there are several columns “\(option.rawValue)”, and an event has one"
    case .missing(let option): "a table of events must have a column “\(option.rawValue)”"
    }
  }

  var hints: [Hint] {
    let all = EventHeading.Option.allCases.map(\.rawValue)
    switch self {
    case .otherShape:
      return [
        "a table in another shape is read by a mapping that says what its columns mean: \(give: .mapping, .wanted(.file))",
        "the columns of events: \(all.joined(separator: ", "))",
      ]
    case .unknown(let name):
      return [
        Nearness.nearest(all, to: Folded.key(name)).map { "did you mean “\($0)”?" }
          ?? "the columns: \(all.joined(separator: ", "))",
        "a table in another shape is read by a mapping: \(give: .mapping, .wanted(.file))",
      ]
    case .twice: return ["leave one of them out"]
    case .missing:
      return ["a table in another shape is read by a mapping: \(give: .mapping, .wanted(.file))"]
    }
  }
}
