import PolicyModel

/// Makes documents of a table's rows, in one shape.
protocol ShapeReader {
  /// What a row means. What was defined before a problem was met is in `out`, though the row is refused.
  mutating func take(_ row: CSVRow, _ out: inout [LocatedDocument]) throws(Rejection)

  /// What is to be said at the end.
  mutating func finish(_ out: inout [LocatedDocument])
}
