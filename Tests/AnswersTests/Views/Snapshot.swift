import Foundation
import Testing

/// Answers as they were when somebody last looked at them: text files in `Snapshots`.
enum Snapshot {
  static let isRecording = ProcessInfo.processInfo.environment["DATELINE_RECORD"] == "1"

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Snapshots")

  /// Compares, or with DATELINE_RECORD=1 records; recording fails the run.
  static func check(_ name: String, _ text: String) throws {
    let file = folder.appendingPathComponent(name + ".txt")
    if isRecording {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name).txt: look at it, and run again without DATELINE_RECORD")
      return
    }
    let stored = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(Array(text.utf8) == Array(stored.utf8), "\(name).txt says:\n\(stored)\nit is now:\n\(text)")
  }

  static var recorded: Set<String> {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return Set(files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
  }
}
