import Documents
import Foundation

/// A table as its publisher gives it, read by headings.
struct PublishedTable {
  let rows: [[String: String]]

  /// Where the published data lies, beside this checkout.
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data")

  /// The place of a published file; nil, with a word, where it is not here.
  static func path(_ name: String) -> String? {
    let path = folder.appendingPathComponent(name).path
    if FileManager.default.fileExists(atPath: path) { return path }
    print("skipped: ../shared/data/\(name) is not there")
    return nil
  }

  /// Reads a published file; nil, with a word, where it is not here.
  init?(published name: String) throws {
    guard let path = PublishedTable.path(name) else { return nil }
    self = try PublishedTable(Array(Data(contentsOf: URL(fileURLWithPath: path))))
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
