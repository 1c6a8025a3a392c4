import EDTF
import PolicyModel

/// What the reading of one document needs, and the problems that it found.
final class Reading {
  let file: String
  private let dates: DateReader
  /// What the document cites.
  private lazy var cited: CitedSources = findCited()
  private let findCited: () -> CitedSources
  private(set) var problems: [Problem] = []

  init(file: String, dates: @escaping DateReader, citing cited: @escaping @autoclosure () -> CitedSources) {
    self.file = file
    self.dates = dates
    findCited = cited
  }

  /// Reads a date as somebody wrote it.
  func date(_ text: String) throws(EDTFError) -> EDTFDate { try dates(text, cited) }

  func place(_ spot: Spot) -> SourceLocation { .file(file, line: spot.line, column: spot.column) }

  func report(_ rule: some BrokenRule, at spot: Spot) { report(rule, at: place(spot)) }

  func report(_ rule: some BrokenRule, at place: SourceLocation) {
    problems.append(Problem(rule, at: place))
  }
}
