import Foundation

/// The files of stored payloads: never changed, only added to.
enum GoldenFiles {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden")

  /// Whether what is missing is to be written.
  static let isRecording = ProcessInfo.processInfo.environment["DATELINE_RECORD"] == "1"

  /// The names of all files, without `.json`, in order.
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: file(name)))
  }

  static func record(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: file(name), options: .withoutOverwriting)
  }

  private static func file(_ name: String) -> URL { folder.appendingPathComponent(name + ".json") }
}
