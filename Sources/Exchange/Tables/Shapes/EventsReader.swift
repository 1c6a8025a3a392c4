import PolicyModel

/// A table of which each row is an event, its columns named as `record`'s options.
struct EventsReader: ShapeReader {
  init(_ heading: Heading, _ dates: @escaping DateReader) throws(Rejection) {
    throw Rejection([Problem(EventsRule(), at: heading.place(0))])
  }

  mutating func take(_ row: CSVRow, _ out: inout [LocatedDocument]) throws(Rejection) {}

  mutating func finish(_ out: inout [LocatedDocument]) {}
}

struct EventsRule: BrokenRule {
  var description: String { "a table without a mapping cannot be read yet" }
  var hints: [String] { [] }
}
