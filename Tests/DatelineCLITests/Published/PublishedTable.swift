import Documents
import Foundation
import TestSupport

/// A table as its publisher gives it, read by headings.
struct PublishedTable {
  let rows: [[String: String]]

  /// Where the published data lies, beside this checkout.
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data")

  /// A published file: the rows of every twelfth or so of its jurisdictions, all rows in a long run. Nil, with a message,
  /// where the file is not here.
  static func bytes(published name: String) throws -> [UInt8]? {
    let path = folder.appendingPathComponent(name)
    guard FileManager.default.fileExists(atPath: path.path) else {
      print("skipped: ../shared/data/\(name) is not there")
      return nil
    }
    let data = try Data(contentsOf: path)
    return LongRun.isOn ? Array(data) : PublishedSample.rows(of: data)
  }

  /// Reads a published file; nil, with a message, where it is not here.
  init?(published name: String) throws {
    guard let bytes = try PublishedTable.bytes(published: name) else { return nil }
    self = try PublishedTable(bytes)
  }

  /// Reads CSV.
  init(_ bytes: [UInt8]) throws {
    var rest: ArraySlice<UInt8>? = bytes[...]
    var reader = CSVReader(name: "table") {
      defer { rest = nil }
      return rest
    }
    var row = CSVRow(file: "table")
    var rows: [[String: String]] = []
    var heading: [String] = []
    while try reader.next(&row) {
      let cells = (0..<row.count).map { row.text($0) }
      if heading.isEmpty {
        heading = cells
      } else {
        rows.append(Dictionary(zip(heading, cells)) { first, _ in first })
      }
    }
    self.rows = rows
  }
}

extension [String: String] {
  /// The cell under a heading; empty where the row lacks it.
  func cell(_ heading: String) -> String { self[heading] ?? "" }

  /// `abw/c1`, of the columns of the Oxford tables.
  var policy: String { "\(cell("jurisdiction_code"))/\(cell("indicator_code"))".lowercased() }
}
