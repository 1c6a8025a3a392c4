import Foundation
import Testing

/// The sessions of `Transcripts`, which say what the command line does, good and bad.
///
/// With DATELINE_RECORD=1 what comes back is written into them, and the run fails.
@Suite struct TranscriptTests {
  private static let isRecording = ProcessInfo.processInfo.environment["DATELINE_RECORD"] == "1"
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Transcripts")

  /// The names of all transcripts.
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".transcript") }.map { String($0.dropLast(".transcript".count)) }.sorted()

  @Test(arguments: names)
  func `a session goes as it is written down`(name: String) throws {
    // Given
    let file = TranscriptTests.folder.appendingPathComponent(name + ".transcript")
    let stored = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    var transcript = Transcript(stored)
    var run = TranscriptRun(bench: try Bench())
    // When
    for (index, step) in transcript.steps.enumerated() {
      let got = try run.play(step)
      // Then
      if TranscriptTests.isRecording {
        transcript.steps[index].expected = got
      } else if got != step.expected {
        let place = SourceLocation(
          fileID: "DatelineCLITests/\(name).transcript", filePath: file.path, line: step.line, column: 1)
        Issue.record(
          "$ \(step.command)\n--- expected\n\(step.expected.joined(separator: "\n"))\n--- got\n\(got.joined(separator: "\n"))",
          sourceLocation: place)
      }
    }
    if TranscriptTests.isRecording, transcript.text != stored {
      try Data(transcript.text.utf8).write(to: file)
      Issue.record("recorded \(name).transcript: look at it, and run again without DATELINE_RECORD")
    }
  }

  @Test(arguments: names)
  func `a session that is read and written is the same`(name: String) throws {
    let file = TranscriptTests.folder.appendingPathComponent(name + ".transcript")
    let stored = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    if !TranscriptTests.isRecording { #expect(Transcript(stored).text == stored) }
  }

  @Test func `there are sessions`() { #expect(TranscriptTests.names.count > 20) }
}
