import Foundation
import Testing

/// The example in README.md, which runs as it stands.
@Suite struct ReadmeTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")

  @Test func `the commands of the example answer in order as it says`() throws {
    // Given
    let page = try String(decoding: Data(contentsOf: ReadmeTests.file), as: UTF8.self)
    let commands = ReadmeTests.consoleBlocks(of: page).flatMap(\.steps)
    try #require(!commands.isEmpty)
    // One ledger for all of them, in the test's own folder.
    var run = TranscriptRun(bench: try Bench())
    for var step in commands {
      let shown = step.command
      if step.command == "dateline init" { step.command += " ./dateline.db" }
      // When
      let got = try run.play(step)
      // Then
      #expect(ReadmeTests.difference(got, from: step.expected) == nil, "$ \(shown)")
    }
  }

  @Test(arguments: [
    (["a (5 Jan 2026)", "! b"], ["b", "a (5 Jan 2026)"], true), (["a"], ["a", "b"], false),
    (["a", "b"], ["a"], false), (["a", "! b"], ["a"], false), (["a", "? 65"], ["a"], false),
    (
      ["as recorded to entry 4 (5 Jan 2026)", "1 policy · 4-0123456789abcdef"],
      ["as recorded to entry 4 (30 Nov 2026)", "1 policy · 4-fedcba9876543210"], true
    ),
    (["as recorded to entry 4 (5 Jan 2026)"], ["as recorded to entry 5 (5 Jan 2026)"], false),
  ])
  func `an answer differs by more than its day and token`(got: [String], shown: [String], isAlike: Bool) {
    #expect((ReadmeTests.difference(got, from: shown) == nil) == isAlike)
  }

  /// The sessions in fenced blocks of the kind `console`, a command that goes on behind a backslash on one line.
  private static func consoleBlocks(of page: String) -> [Transcript] {
    var blocks: [String] = []
    var isInside = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```console" {
        blocks.append("")
        isInside = true
      } else if line == "```" {
        isInside = false
      } else if isInside {
        blocks[blocks.count - 1] += line + "\n"
      }
    }
    return blocks.map { Transcript($0.replacing(#/ \\\n +/#, with: " ")) }
  }

  /// In what an answer differs from the one shown; nil where it does not. A terminal shows standard error among the answer,
  /// so its lines may stand anywhere. The day of recording and the token differ by the machine.
  private static func difference(_ got: [String], from shown: [String]) -> String? {
    var rest = shown.map(steady)
    var answered: [String] = []
    for line in got {
      if line.hasPrefix("! ") {
        let told = steady(String(line.dropFirst(2)))
        guard let place = rest.firstIndex(of: told) else { return "not shown: \(told)" }
        rest.remove(at: place)
      } else {
        answered.append(steady(line))
      }
    }
    return answered == rest ? nil : "answered \(answered), not \(rest)"
  }

  /// A line without the day of recording and the token.
  private static func steady(_ line: String) -> String {
    line.replacing(/\bentry (\d+) \(\d+ \w+ \d{4}\)/) { "entry \($0.output.1)" }
      .replacing(/\b(\d+)-[0-9a-f]{16}\b/) { "\($0.output.1)-token" }
  }
}
