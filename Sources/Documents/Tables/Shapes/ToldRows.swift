import EDTF
import PolicyModel

/// Rows of which each tells of one policy: what changes and intervals have both.
struct ToldRows {
  /// The days of a row that are no part of what it changes.
  struct OwnDays {
    var announced: EDTFDate?
    var reported: EDTFDate?
  }

  var frame: TableFrame
  private let columns: RowColumns
  private let state: StateColumns
  private let announced: DayCells?
  private let reported: DayCells?
  private var last = SourceLocation.none

  /// Finds the columns; what is wrong with the heading is added to `problems`.
  init(_ frame: TableFrame, _ heading: Heading, _ problems: inout [Problem]) {
    let named = frame.mapping.columns
    self.frame = frame
    columns = RowColumns(named, in: heading, &problems)
    state = StateColumns(
      status: named.status, attributes: named.attributes, note: named.note, in: heading, &problems)
    announced = DayCells(named.announced, in: heading, &problems)
    reported = DayCells(named.reported, in: heading, &problems)
  }

  func ownDays(_ row: CSVRow) throws(Rejection) -> OwnDays {
    OwnDays(announced: try frame.date(row, announced), reported: try frame.date(row, reported))
  }

  /// The event of a row that tells of these days, and what it needs.
  mutating func take(
    _ row: CSVRow, _ days: RowDays, _ own: OwnDays, _ out: inout [LocatedDocument]
  ) throws(Rejection) {
    last = row.place
    let found = try frame.state(row, state)
    let actor = try frame.actor(row, columns, &out)
    let topic = try frame.topic(row, columns, &out)
    let policy = try frame.things.policy(actor: actor, topic: topic, at: row.place, &out)
    frame.event(
      ToldState(
        policy: policy, days: days, state: found, attributes: state.attributes.map(\.attribute),
        note: state.note, place: state.place(row)),
      row, columns, reported: own.reported, &out)
  }

  /// That each policy was looked at through the day that the mapping names, if it names one.
  mutating func finish(_ out: inout [LocatedDocument]) {
    frame.reviewAll(at: last, &out)
  }
}
