import EDTF
import PolicyModel

/// A table of which each row is an actor and each column a day. Only the changes are kept.
struct MatrixReader: ShapeReader {
  private var frame: TableFrame
  private let columns: RowColumns
  /// The columns of days, by day.
  private let days: [(day: Day, column: Int)]
  private let width: Int
  private var rowOfActor: [Int: Int] = [:]
  private var policies: [(policy: Int, place: SourceLocation)] = []

  init(_ frame: TableFrame, _ heading: Heading) throws(Rejection) {
    var problems: [Problem] = []
    self.frame = frame
    width = heading.names.count
    columns = RowColumns(frame.mapping.columns, in: heading, &problems)
    var days: [(day: Day, column: Int)] = []
    var unread: [(name: String, column: Int)] = []
    for (column, name) in heading.names.enumerated() {
      guard let day = frame.day(named: name) else {
        if MatrixReader.isMeantAsDay(name) { unread.append((name, column)) }
        continue
      }
      days.append((day, column))
    }
    days.sort { ($0.day, $0.column) < ($1.day, $1.column) }
    self.days = days
    for (one, next) in zip(days, days.dropFirst()) where one.day == next.day {
      problems.append(Problem(HeadingRule.sameDay(one.day.description), at: heading.place(next.column)))
    }
    if !days.isEmpty {
      let format = frame.mapping.dateFormat.text
      problems += unread.map {
        Problem(HeadingRule.noDay($0.name, format: format), at: heading.place($0.column))
      }
    } else {
      problems.append(
        Problem(
          HeadingRule.noDays(format: frame.mapping.dateFormat.text, names: heading.names),
          at: heading.place(0)))
    }
    if !problems.isEmpty { throw Rejection(problems) }
  }

  /// Whether a heading looks like a day: digits, with marks or the letters of a month between.
  private static func isMeantAsDay(_ name: String) -> Bool {
    let digits = name.count { $0.isNumber }
    let letters = name.count { $0.isLetter }
    return digits >= 5 && letters <= 3 && (name.first?.isNumber ?? false)
  }

  mutating func take(_ row: CSVRow, _ out: inout [LocatedDocument]) throws(Rejection) {
    if let name = columns.actorName, row.isBlank(name), row.cells.indices.dropFirst().allSatisfy(row.isBlank)
    {
      throw Rejection([Problem(MatrixRule.empty, at: row.place)])
    }
    if row.count == 1, width > 1 { throw Rejection([Problem(MatrixRule.empty, at: row.place)]) }
    var changes: [(day: Day, state: CellState, column: Int)] = []
    var problems: [Problem] = []
    for (day, column) in days {
      do throws(Rejection) {
        let state = try frame.state(row, StateColumns(status: column))
        if changes.last?.state != state { changes.append((day, state, column)) }
      } catch {
        problems += error.problems
      }
    }
    if !problems.isEmpty { throw Rejection(problems) }
    let actor = try frame.actor(row, columns, &out)
    if let line = rowOfActor[actor] {
      throw Rejection([Problem(MatrixRule.twice(frame.things.actors[actor].code, line: line), at: row.place)]
      )
    }
    rowOfActor[actor] = row.line
    let topic = try frame.topic(row, columns, &out)
    let policy = try frame.things.policy(actor: actor, topic: topic, at: row.place, &out)
    policies.append((policy, row.place))
    for change in changes {
      frame.event(
        ToldState(
          policy: policy, days: RowDays(date: EDTFDate(change.day)), state: change.state, attributes: [],
          note: nil, place: row.place(change.column)), row, columns, &out)
    }
  }

  /// Each policy was looked at through the last day that the table has.
  mutating func finish(_ out: inout [LocatedDocument]) {
    guard let last = days.last?.day else { return }
    for (policy, place) in policies { frame.review(policy, on: EDTFDate(last), at: place, &out) }
  }
}

/// A matrix has one row of each actor, with days in it.
enum MatrixRule: BrokenRule {
  case twice(String, line: Int)
  case empty

  var description: String {
    switch self {
    case .twice(let actor, let line): "“\(actor)” has a second row: the first is on line \(line)"
    case .empty: "nothing stands in the row but its first cell"
    }
  }

  var hints: [Hint] {
    switch self {
    case .twice: ["leave one of the two out"]
    case .empty: []
    }
  }
}
