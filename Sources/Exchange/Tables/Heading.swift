import PolicyModel

/// The first row of a table: where each column stands.
struct Heading {
  let names: [String]
  private let row: CSVRow

  init(_ row: CSVRow) throws(Rejection) {
    if let fault = row.fault { throw Rejection([fault]) }
    self.row = row
    names = (0..<row.count).map { row.trimmed($0) }
  }

  func place(_ column: Int) -> Place { row.place(column) }

  /// The columns with that heading.
  func columns(_ name: String) -> [Int] { names.indices.filter { names[$0] == name } }

  /// The column that a mapping names; -1, with the problem, where there is none or there are several.
  func column(_ wanted: Written<String>, _ problems: inout [Problem]) -> Int {
    let name = wanted.value.trimmed
    let exact = columns(name)
    let found = exact.isEmpty ? names.indices.filter { Folded.key(names[$0]) == Folded.key(name) } : exact
    switch found.count {
    case 1: return found[0]
    case 0:
      problems.append(
        Problem(HeadingRule.noColumn(name, file: row.file, nearest: nearest(to: name)), at: wanted.place))
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
  case noColumn(String, file: String, nearest: [String])
  case twice(String, file: String)
  case noHeading
  case noDays(format: String, names: [String])
  case sameDay(String)

  var description: String {
    switch self {
    case .noColumn(let name, let file, _): "\(file) has no column “\(name)”"
    case .twice(let name, let file): "\(file) has several columns “\(name)”"
    case .noHeading: "there is no heading: nothing stands in the file"
    case .noDays(let format, _): "no heading is a day written as \(format)"
    case .sameDay(let day): "two columns are the day \(day)"
    }
  }

  var hints: [String] {
    switch self {
    case .noColumn(_, _, let nearest) where !nearest.isEmpty:
      ["did you mean \(nearest.map { "“\($0)”" }.joined(separator: " or "))?"]
    case .noColumn: ["is skipRows right, and does the delimiter part the cells?"]
    case .twice: ["rename one of them in the file"]
    case .noHeading, .sameDay: []
    case .noDays(_, let names):
      ["dateFormat in the mapping says how days are written", "the headings: \(Heading.shown(names))"]
    }
  }
}
