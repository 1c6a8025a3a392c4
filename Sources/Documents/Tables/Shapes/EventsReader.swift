import EDTF
import PolicyModel

/// A table of which each row is an event, its columns named as `record`'s options.
///
/// A row is made the document that says the same, so that its values are read and refused as a document's are.
struct EventsReader: ShapeReader {
  private let heading: EventHeading
  private let dates: DateReader

  init(_ heading: Heading, _ dates: @escaping DateReader) throws(Rejection) {
    self.heading = try EventHeading(heading)
    self.dates = dates
  }

  mutating func take(_ row: CSVRow, _ out: inout [LocatedDocument]) throws(Rejection) {
    if let column = heading.nameless.first(where: { !row.isBlank($0) }) {
      throw Rejection([Problem(EventCellRule.noHeading, at: row.place(column))])
    }
    let sources = heading[.source].map { row.trimmed($0) }
    let reading = Reading(file: row.file, dates: dates, citing: CitedSources(EventRow.pieces(of: sources)))
    let node = EventRow(row: row, heading: heading, reading: reading).node()
    let command = reading.event(node)
    if case .recordEvent(let draft)? = command, draft.citations.isEmpty, !draft.isUnsourced,
      reading.problems.isEmpty
    {
      reading.report(CitationRule.noSource, at: row.place)
    }
    guard let command, reading.problems.isEmpty else { throw Rejection(reading.problems) }
    var document = LocatedDocument(record: .event, command: command, place: row.place)
    document.isModalityMade = heading[.modality].allSatisfy { row.isBlank($0) }
    out.append(document)
  }

  mutating func finish(_ out: inout [LocatedDocument]) {}
}
