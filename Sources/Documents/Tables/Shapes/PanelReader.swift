import EDTF
import PolicyModel

/// A table of which each row is an actor on a day, with columns for each topic. Only the changes are kept.
///
/// What is remembered are each policy's last cells, so memory grows with the policies and not with the days.
struct PanelReader: ShapeReader {
  private struct Topic {
    var columns: StateColumns
    var status: Int
    var mapped: TopicColumns
    var attributes: [AttributeColumn]
  }

  /// What an actor's rows said so far.
  private struct Course {
    var actor: Int
    var day: Day
    var place: SourceLocation
    var last: [Last?]
  }

  private struct Last {
    var policy: Int
    var state: CellState
    /// The cells as they stood there: where they stand there again, nothing need be read.
    var cells: [[UInt8]]
  }

  private var frame: TableFrame
  private let columns: RowColumns
  private let topics: [Topic]
  private let date: DayCells
  private var courses: [Course] = []
  private var courseOfActor: [Int: Int] = [:]
  private var latest: (code: [UInt8], course: Int)?

  init(_ frame: TableFrame, _ heading: Heading) throws(Rejection) {
    var problems: [Problem] = []
    self.frame = frame
    columns = RowColumns(frame.mapping.columns, in: heading, &problems)
    var topics: [Topic] = []
    for topic in frame.mapping.topics {
      let state = StateColumns(
        status: topic.status, attributes: topic.attributes, note: topic.note, in: heading, &problems)
      topics.append(
        Topic(columns: state, status: state.status ?? -1, mapped: topic, attributes: topic.attributes))
    }
    self.topics = topics
    let date = DayCells(frame.mapping.columns.date, in: heading, &problems)
    guard let date, problems.isEmpty else { throw Rejection(problems) }
    self.date = date
  }

  mutating func take(_ row: CSVRow, _ out: inout [LocatedDocument]) throws(Rejection) {
    let day = try frame.day(row, date)
    let course = try course(row, day, &out)
    // A row counts whole or not at all, so all of it is read before anything of it is kept.
    var found: [(topic: Int, state: CellState)] = []
    var problems: [Problem] = []
    for index in topics.indices where !repeats(row, index, courses[course].last[index]) {
      do throws(Rejection) {
        found.append((index, try frame.state(row, topics[index].columns)))
      } catch {
        problems += error.problems
      }
    }
    if !problems.isEmpty { throw Rejection(problems) }
    for (topic, state) in found { try keep(state, of: topic, in: course, row, day, &out) }
    courses[course].day = day
    courses[course].place = row.place
  }

  /// The course of the row's actor, which must go on with a later day.
  private mutating func course(
    _ row: CSVRow, _ day: Day, _ out: inout [LocatedDocument]
  ) throws(Rejection) -> Int {
    if let latest, let column = columns.actor, row.holds(column, latest.code) {
      try check(courses[latest.course], row, day)
      return latest.course
    }
    let actor = try frame.actor(row, columns, &out)
    let course: Int
    if let known = courseOfActor[actor] {
      course = known
      try check(courses[course], row, day)
    } else {
      course = courses.count
      courseOfActor[actor] = course
      courses.append(
        Course(
          actor: actor, day: .distantPast, place: row.place, last: Array(repeating: nil, count: topics.count))
      )
    }
    if let column = columns.actor {
      var code: [UInt8] = []
      row.copy(column, into: &code)
      latest = (code, course)
    }
    return course
  }

  private func check(_ course: Course, _ row: CSVRow, _ day: Day) throws(Rejection) {
    guard day <= course.day else { return }
    let name = frame.things.actors[course.actor].code
    throw Rejection([
      Problem(
        day == course.day ? PanelRule.twice(name, day) : PanelRule.order(name, day, after: course.day),
        at: date.place(row))
    ])
  }

  private func repeats(_ row: CSVRow, _ topic: Int, _ last: Last?) -> Bool {
    guard let last else { return false }
    let columns = topics[topic].columns
    guard row.holds(topics[topic].status, last.cells[0]) else { return false }
    return columns.attributes.indices.allSatisfy {
      row.holds(columns.attributes[$0].column, last.cells[$0 + 1])
    }
  }

  private mutating func keep(
    _ state: CellState, of topic: Int, in course: Int, _ row: CSVRow, _ day: Day,
    _ out: inout [LocatedDocument]
  ) throws(Rejection) {
    let columns = topics[topic].columns
    var cells = [[UInt8]](repeating: [], count: columns.attributes.count + 1)
    row.copy(topics[topic].status, into: &cells[0])
    for (index, attribute) in columns.attributes.enumerated() {
      row.copy(attribute.column, into: &cells[index + 1])
    }
    if let last = courses[course].last[topic], last.state == state {
      courses[course].last[topic]?.cells = cells
      return
    }
    let policy = try policy(topic, courses[course], row, &out)
    courses[course].last[topic] = Last(policy: policy, state: state, cells: cells)
    frame.event(
      ToldState(
        policy: policy, days: RowDays(date: EDTFDate(day)), state: state,
        attributes: topics[topic].attributes, note: columns.note, place: columns.place(row)),
      row, self.columns, &out)
  }

  private mutating func policy(
    _ topic: Int, _ course: Course, _ row: CSVRow, _ out: inout [LocatedDocument]
  ) throws(Rejection) -> Int {
    if let last = course.last[topic] { return last.policy }
    let mapped = topics[topic].mapped
    let known = try frame.things.topic(id: mapped.id.value, name: mapped.name, at: row.place, &out)
    return try frame.things.policy(actor: course.actor, topic: known, at: row.place, &out)
  }

  /// Each policy was looked at through the last day on which its actor has a row.
  mutating func finish(_ out: inout [LocatedDocument]) {
    for course in courses {
      for last in course.last {
        guard let last else { continue }
        frame.review(last.policy, on: EDTFDate(course.day), at: course.place, &out)
      }
    }
  }
}

/// A panel's rows go forward in time.
enum PanelRule: BrokenRule {
  case order(String, Day, after: Day)
  case twice(String, Day)

  var description: String {
    switch self {
    case .order(let actor, let day, let last): "“\(actor)” on \(day) stands behind “\(actor)” on \(last)"
    case .twice(let actor, let day): "“\(actor)” has a second row on \(day)"
    }
  }

  var hints: [Hint] {
    switch self {
    case .order: ["changes are seen from row to row: sort each actor's rows by day, the oldest first"]
    case .twice: ["leave one of the two out"]
    }
  }
}
