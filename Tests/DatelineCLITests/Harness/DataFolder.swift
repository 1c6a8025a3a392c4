import Foundation

/// A folder of documents in `Data`.
enum DataFolder: String {
  case gazetteer
  case story

  /// Its documents, file by file, in the order of the files' names.
  func files() throws -> [String] { try names().map(text) }

  /// The names of its documents, in order.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.path).filter { $0.hasSuffix(".yaml") }.sorted()
  }

  /// What a file in it says.
  func text(_ name: String) throws -> String {
    try String(decoding: Data(contentsOf: place.appendingPathComponent(name)), as: UTF8.self)
  }

  private var place: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data/\(rawValue)")
  }
}
