import EDTF
import PolicyModel

/// What the reading of one document needs, and the problems that it found.
final class Reading {
  let file: String
  let dates: DateReader
  private(set) var problems: [Problem] = []

  init(file: String, dates: @escaping DateReader) {
    self.file = file
    self.dates = dates
  }

  func place(_ spot: Spot) -> Place { .file(file, line: spot.line, column: spot.column) }

  func report(_ rule: some BrokenRule, at spot: Spot) { report(rule, at: place(spot)) }

  func report(_ rule: some BrokenRule, at place: Place) {
    problems.append(Problem(rule, at: place))
  }
}
