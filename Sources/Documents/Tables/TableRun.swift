import EDTF
import PolicyModel

/// One reading of one table, from its first byte to its last.
struct TableRun {
  /// How many footer rows are held back at most, until a row shows that they are none.
  private static let longestFooter = 1000

  typealias Take = (Result<LocatedDocument, Rejection>) throws -> Bool

  private let mapping: TableMapping?
  private let dates: DateReader
  private var csv: CSVReader
  private var row: CSVRow
  private var summary = Tables.Summary(rows: 0, footer: [])
  private var reader: (any ShapeReader)?
  private var out: [LocatedDocument] = []
  /// Refused rows of which only the first cell says something: a footer, if nothing else follows.
  private var held: [(line: Int, refused: Rejection)] = []

  init(
    name: String, mapping: TableMapping?, dates: @escaping DateReader,
    chunks: @escaping () throws -> ArraySlice<UInt8>?
  ) {
    self.mapping = mapping
    self.dates = dates
    csv = CSVReader(name: name, chunks: chunks)
    row = CSVRow(file: name)
  }

  mutating func each(_ take: Take) throws -> Tables.Summary {
    let heading: Heading
    do {
      heading = try self.heading()
      reader = try reader(heading)
    } catch let rejection as Rejection {
      _ = try take(.failure(rejection))
      return summary
    }
    if let source = definedSource { guard try take(.success(source)) else { return summary } }
    guard try rows(heading, take) else { return summary }
    summary.footer = held.map(\.line) + summary.footer
    out.removeAll(keepingCapacity: true)
    reader?.finish(&out)
    _ = try give(nil, take)
    return summary
  }

  private var definedSource: LocatedDocument? {
    guard case .defined(let source)? = mapping?.source, mapping?.shape != .events else { return nil }
    return LocatedDocument(record: .source, command: .defineSource(source), place: source.id.place)
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

  /// Reads the rows; false where no more is wanted or can be read.
  private mutating func rows(_ heading: Heading, _ take: Take) throws -> Bool {
    // A row of somebody's own table of which only the first cell is filled in is not whole, wherever it stands.
    let hasFooter = mapping != nil && mapping?.shape != .events && heading.names.count > 1
    while true {
      do {
        guard try csv.next(&row) else { return true }
      } catch let rejection as Rejection {
        guard try release(take) else { return false }
        _ = try take(.failure(rejection))
        return false
      }
      if let footer = mapping?.footer, row.trimmed(0).hasPrefix(footer) {
        summary.footer.append(row.line)
        return true
      }
      let refused = read(heading)
      if let refused, hasFooter, held.count < TableRun.longestFooter, isFirstCellAlone {
        held.append((row.line, refused))
        guard try give(nil, take) else { return false }
      } else {
        guard try release(take) else { return false }
        summary.rows += 1
        guard try give(refused, take) else { return false }
      }
    }
  }

  private var isFirstCellAlone: Bool {
    row.fault == nil && row.cells.indices.dropFirst().allSatisfy(row.isBlank)
  }

  /// What the row means comes to `out`; what is wrong with it is the result.
  private mutating func read(_ heading: Heading) -> Rejection? {
    out.removeAll(keepingCapacity: true)
    if let fault = heading.fault(of: row) { return Rejection([fault]) }
    do throws(Rejection) {
      try reader?.take(row, &out)
      return nil
    } catch {
      return error
    }
  }

  /// Gives what a row means, then what is wrong with it; false where no more is wanted.
  private func give(_ refused: Rejection?, _ take: Take) throws -> Bool {
    for document in out { guard try take(.success(document)) else { return false } }
    guard let refused else { return true }
    return try take(.failure(refused))
  }

  /// Something follows the rows that were held back, so they are no footer.
  private mutating func release(_ take: Take) throws -> Bool {
    defer { held.removeAll() }
    summary.rows += held.count
    for (_, refused) in held { guard try take(.failure(refused)) else { return false } }
    return true
  }
}
