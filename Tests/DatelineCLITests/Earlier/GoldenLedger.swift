import Foundation
import PolicyModel
import Testing

/// A ledger as a shipped build made it, with what that build answered about it: the file of `Golden/NAME-VERSION.db` (or
/// `.db.gz`), made by the commands of `Golden/NAME.session`.
struct GoldenLedger: Sendable, CustomTestStringConvertible {
  let name: String
  /// The schema version of the build that made it.
  let version: Int

  /// Those of earlier versions.
  static let earlier = ["kinds", "ruins", "story"].map { GoldenLedger(name: $0, version: 1) }
  static let all = earlier + [GoldenLedger(name: "life", version: 2)]

  var testDescription: String { "\(name)-\(version)" }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden")

  /// The ledger's own copy of the file, as `dateline.db` in a folder.
  func copy() throws -> Bench {
    let bench = try Bench(ids: 10_000)
    try bench.folder.write(Array(try content(".db")), to: "dateline.db")
    return bench
  }

  /// What the build answered, each question with its answer.
  func answers() throws -> [(question: String, answer: String)] {
    let text = String(decoding: try content(".answers"), as: UTF8.self)
    return text.split(separator: "\n$ ").map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(lines[0]).replacing("$ ", with: ""), lines.count > 1 ? String(lines[1]) : "")
    }
  }

  private func content(_ ending: String) throws -> Data {
    let file = GoldenLedger.folder.appendingPathComponent("\(name)-\(version)\(ending)")
    if FileManager.default.fileExists(atPath: file.path) { return try Data(contentsOf: file) }
    return try GoldenLedger.unpack(file.path + ".gz")
  }

  private static func unpack(_ path: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "gzip could not unpack \(path)")
    return data
  }
}
