import PolicyModel

/// The first row of a table: where each column stands.
struct Heading {
  let names: [String]
  private let row: CSVRow
  /// The columns by their headings, and by these as names are compared.
  private let exact: [String: [Int]]
  private let folded: [String: [Int]]

  init(_ row: CSVRow) throws(Rejection) {
    if let fault = row.fault { throw Rejection([fault]) }
    self.row = row
    let names = (0..<row.count).map { row.trimmed($0) }
    self.names = names
    exact = Dictionary(grouping: names.indices) { names[$0] }
    folded = Dictionary(grouping: names.indices) { Folded.key(names[$0]) }
  }

  func place(_ column: Int) -> SourceLocation { row.place(column) }

  /// The columns with that heading.
  func columns(_ name: String) -> [Int] { exact[name] ?? [] }

  /// The column that a mapping names; -1, with the problem, where there is none or there are several.
  func column(_ wanted: Written<String>, _ problems: inout [Problem]) -> Int {
    let name = wanted.value.trimmed
    let exact = columns(name)
    let found = exact.isEmpty ? folded[Folded.key(name)] ?? [] : exact
    switch found.count {
    case 1: return found[0]
    case 0:
      // What nobody reads need not be looked for.
      let near = problems.count < Rejection.mostTold ? nearest(to: name) : []
      // The headings are told once, where nothing is near.
      let isTold = problems.contains {
        if case HeadingRule.noColumn(_, _, _, headings: .some) = $0.rule { true } else { false }
      }
      let rule = HeadingRule.noColumn(
        name, file: row.file, nearest: near, headings: near.isEmpty && !isTold ? names : nil)
      problems.append(Problem(rule, at: wanted.place))
    default: problems.append(Problem(HeadingRule.twice(name, file: row.file), at: wanted.place))
    }
    return -1
  }

  func column(_ wanted: Written<String>?, _ problems: inout [Problem]) -> Int? {
    wanted.map { column($0, &problems) }
  }

  private func nearest(to name: String) -> [String] {
    let spellings = Dictionary(
      names.filter { !$0.isEmpty }.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    let near = Spelling.nearest(to: name.lowercased(), among: Array(spellings.keys), limit: 3)
    return near.compactMap { spellings[$0] }
  }

  /// What is wrong with a row as a whole: its own fault, or cells beyond the heading that say something.
  func fault(of row: CSVRow) -> Problem? {
    if let fault = row.fault { return fault }
    guard row.count > names.count, let extra = (names.count..<row.count).first(where: { !row.isBlank($0) })
    else {
      return nil
    }
    return Problem(CSVRule.tooManyCells(found: row.count, heading: names.count), at: row.place(extra))
  }

  /// The headings that say something, as a hint shows them.
  static func shown(_ names: [String]) -> String {
    let shown = names.filter { !$0.isEmpty }
    return shown.prefix(30).joined(separator: ", ")
      + (shown.count > 30 ? " and \(shown.count - 30) more" : "")
  }
}

/// A mapping names columns that the table has.
enum HeadingRule: BrokenRule {
  case noColumn(String, file: String, nearest: [String], headings: [String]?)
  case twice(String, file: String)
  case noHeading
  case noDays(format: String, names: [String])
  case sameDay(String)
  /// One among others that are days.
  case noDay(String, format: String)

  var description: String {
    switch self {
    case .noColumn(let name, let file, _, _): "\(file) has no column “\(name)”"
    case .twice(let name, let file): "\(file) has several columns “\(name)”"
    case .noHeading: "there is no heading: nothing stands in the file"
    case .noDays(let format, _): "no heading is a day written as \(format)"
    case .sameDay(let day): "two columns are the day \(day)"
    case .noDay(let name, let format): "“\(name)” is no day written as \(format), as the other headings are"
    }
  }

  var hints: [Hint] {
    switch self {
    case .noColumn(_, _, let nearest, _) where !nearest.isEmpty:
      ["did you mean \(nearest.map { "“\($0)”" }.joined(separator: " or "))?"]
    case .noColumn(_, _, _, let headings?):
      ["the headings: \(Heading.shown(headings))"]
        + (headings.count > 1 ? [] : ["does the mapping's delimiter part the cells?"])
    case .noColumn: []
    case .twice: ["rename one of them in the file"]
    case .noHeading, .sameDay: []
    case .noDay: ["mend the heading, or take the column out of the file"]
    case .noDays(_, let names):
      ["dateFormat in the mapping says how days are written", "the headings: \(Heading.shown(names))"]
    }
  }
}
