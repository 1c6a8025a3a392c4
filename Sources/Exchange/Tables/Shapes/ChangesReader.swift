import EDTF
import PolicyModel

/// A table of which each row is one change of one policy.
struct ChangesReader: ShapeReader {
  private var frame: TableFrame
  private let columns: RowColumns
  private let state: StateColumns
  private let date: Int
  private var last = Place.none

  init(_ frame: TableFrame, _ heading: Heading) throws(Rejection) {
    var problems: [Problem] = []
    let named = frame.mapping.columns
    self.frame = frame
    columns = RowColumns(named, in: heading, &problems)
    state = StateColumns(
      status: named.status, attributes: named.attributes, note: named.note, in: heading, &problems)
    date = heading.column(named.date, &problems) ?? -1
    if !problems.isEmpty { throw Rejection(problems) }
  }

  mutating func take(_ row: CSVRow, _ out: inout [LocatedDocument]) throws(Rejection) {
    last = row.place
    let date = try frame.date(row, date, frame.mapping.columns.date)
    let found = try frame.state(row, state)
    let actor = try frame.actor(row, columns, &out)
    let topic = try frame.topic(row, columns, &out)
    let policy = try frame.things.policy(actor: actor, topic: topic, at: row.place, &out)
    frame.event(
      ToldState(
        policy: policy, date: date, until: nil, state: found, attributes: state.attributes.map(\.attribute),
        note: state.note, place: row.place(state.status)), row, columns, &out)
  }

  mutating func finish(_ out: inout [LocatedDocument]) {
    frame.reviewAll(at: last, &out)
  }
}
