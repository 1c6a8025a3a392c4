import EDTF
import PolicyModel

/// Rows of which each tells of one policy: what changes and intervals have both.
struct ToldRows {
  var frame: TableFrame
  private let columns: RowColumns
  private let state: StateColumns
  private var last = Place.none

  /// Finds the columns; what is wrong with the heading is added to `problems`.
  init(_ frame: TableFrame, _ heading: Heading, _ problems: inout [Problem]) {
    let named = frame.mapping.columns
    self.frame = frame
    columns = RowColumns(named, in: heading, &problems)
    state = StateColumns(
      status: named.status, attributes: named.attributes, note: named.note, in: heading, &problems)
  }

  /// The event of a row that tells of these days, and what it needs.
  mutating func take(
    _ row: CSVRow, from date: EDTFDate, until: EDTFDate?, _ out: inout [LocatedDocument]
  ) throws(Rejection) {
    last = row.place
    let found = try frame.state(row, state)
    let actor = try frame.actor(row, columns, &out)
    let topic = try frame.topic(row, columns, &out)
    let policy = try frame.things.policy(actor: actor, topic: topic, at: row.place, &out)
    frame.event(
      ToldState(
        policy: policy, date: date, until: until, state: found,
        attributes: state.attributes.map(\.attribute), note: state.note, place: row.place(state.status)),
      row, columns, &out)
  }

  /// That each policy was looked at through the day that the mapping names, if it names one.
  mutating func finish(_ out: inout [LocatedDocument]) {
    frame.reviewAll(at: last, &out)
  }
}
