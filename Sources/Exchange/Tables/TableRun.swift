import EDTF
import PolicyModel

/// One reading of one table, from its first byte to its last.
struct TableRun {
  /// How many footer rows are held back at most, until a row shows that they are none.
  private static let longestFooter = 1000

  private let mapping: TableMapping?
  private let dates: DateReader
  private var csv: CSVReader
  private var row: CSVRow
  private var summary = Tables.Summary(rows: 0, footer: [])
  private var out: [LocatedDocument] = []

  init(
    name: String, mapping: TableMapping?, dates: @escaping DateReader,
    chunks: @escaping () throws -> ArraySlice<UInt8>?
  ) {
    self.mapping = mapping
    self.dates = dates
    csv = CSVReader(name: name, chunks: chunks)
    row = CSVRow(file: name)
  }

  mutating func each(
    _ take: (Result<LocatedDocument, Rejection>) throws -> Bool
  ) throws -> Tables.Summary {
    do {
      let heading = try heading()
      var reader = try reader(heading)
      if case .defined(let source)? = mapping?.source, mapping?.shape != .events {
        let place = source.id.place
        let document = LocatedDocument(record: .source, command: .defineSource(source), place: place)
        guard try take(.success(document)) else { return summary }
      }
      try rows(heading, &reader, take)
    } catch let rejection as Rejection {
      _ = try take(.failure(rejection))
    }
    return summary
  }

  private mutating func heading() throws -> Heading {
    for _ in 0..<(mapping?.skipRows ?? 0) { _ = try csv.next(&row) }
    if let delimiter = mapping?.delimiter {
      csv.part(by: delimiter)
    } else {
      try csv.guessDelimiter()
    }
    guard try csv.next(&row) else {
      throw Rejection([Problem(HeadingRule.noHeading, at: .file(row.file, line: 1, column: 1))])
    }
    return try Heading(row)
  }

  private func reader(_ heading: Heading) throws(Rejection) -> any ShapeReader {
    guard let mapping, mapping.shape != .events else { return try EventsReader(heading, dates) }
    let frame = TableFrame(mapping: mapping, dates: dates)
    switch mapping.shape {
    case .changes: return try ChangesReader(frame, heading)
    case .intervals: return try IntervalsReader(frame, heading)
    case .panel: return try PanelReader(frame, heading)
    case .matrix: return try MatrixReader(frame, heading)
    case .events: return try EventsReader(heading, dates)
    }
  }

  private mutating func rows(
    _ heading: Heading, _ reader: inout any ShapeReader,
    _ take: (Result<LocatedDocument, Rejection>) throws -> Bool
  ) throws {
    // A row of somebody's own table of which only the first cell is filled in is not whole, wherever it stands.
    let hasFooter = mapping != nil && mapping?.shape != .events && heading.names.count > 1
    // Rows of which only the first cell says something: a footer, if nothing else follows.
    var held: [Rejection] = []
    var heldLines: [Int] = []
    while try csv.next(&row) {
      if let footer = mapping?.footer, row.trimmed(0).hasPrefix(footer) {
        summary.footer.append(row.line)
        break
      }
      let isFooter = hasFooter && row.fault == nil && row.cells.indices.dropFirst().allSatisfy(row.isBlank)
      out.removeAll(keepingCapacity: true)
      var refused: Rejection?
      if let fault = heading.fault(of: row) {
        refused = Rejection([fault])
      } else {
        do throws(Rejection) {
          try reader.take(row, &out)
        } catch {
          refused = error
        }
      }
      if let refused, isFooter, held.count < TableRun.longestFooter {
        held.append(refused)
        heldLines.append(row.line)
        for document in out { guard try take(.success(document)) else { return } }
        continue
      }
      for earlier in held { guard try take(.failure(earlier)) else { return } }
      summary.rows += held.count + 1
      held.removeAll()
      heldLines.removeAll()
      for document in out { guard try take(.success(document)) else { return } }
      if let refused { guard try take(.failure(refused)) else { return } }
    }
    summary.footer = heldLines + summary.footer
    out.removeAll(keepingCapacity: true)
    reader.finish(&out)
    for document in out { guard try take(.success(document)) else { return } }
  }
}
