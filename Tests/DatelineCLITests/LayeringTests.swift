import Foundation
import Testing

/// Only the command line knows its own options and commands: other modules give structured hints.
@Suite struct LayeringTests {
  @Test func `no text outside of the command line names an option or a command of it`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let modules = try FileManager.default.contentsOfDirectory(atPath: sources.path())
    #expect(modules.contains("PolicyModel"))
    var found: [String] = []
    for module in modules.sorted()
    where !["DatelineCLI", "dateline", "CSQLite", "Gazetteer"].contains(module) {
      let files = FileManager.default.enumerator(atPath: sources.appending(path: module).path())
      for case let file as String in try #require(files) where file.hasSuffix(".swift") {
        let text = try String(contentsOf: sources.appending(path: "\(module)/\(file)"), encoding: .utf8)
        found += LayeringTests.named(in: text).map { "\(module)/\(file): \($0)" }
      }
    }
    #expect(found == [])
  }

  @Test(arguments: [
    ("let a = \"give --reason\"", true), ("let a = \"see dateline verify\"", true),
    ("\"\"\"\n  see `dateline log`\n  \"\"\"", true), ("/// As by --reason.", false),
    ("let a = 1 // as by \"--reason\"", false), ("let a = \"a – b -- c\"", false),
    ("let a = \"Dateline knows\"", false), ("let a = [\"dateline\"]", false),
    ("let a = \"http://a.org\" + \"--set\"", true),
  ])
  func `what is found is found`(text: String, isFound: Bool) {
    #expect(LayeringTests.named(in: text).isEmpty != isFound)
  }

  /// The lines of Swift in whose literals an option or a command is named. Comments do not count.
  private static func named(in text: String) -> [String] {
    var isInBlock = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      let isFence = line.contains("\"\"\"")
      defer { if isFence { isInBlock.toggle() } }
      let told = isInBlock ? String(line) : literals(of: line)
      return told.contains(/(^|[^-\w])--[a-z]|\bdateline [a-z]/)
        ? line.trimmingCharacters(in: .whitespaces) : nil
    }
  }

  /// What stands between quotes, up to a comment.
  private static func literals(of line: Substring) -> String {
    var (inside, outside) = ("", "")
    var isInside = false
    var before: Character = " "
    for character in line {
      if character == "\"", before != "\\" {
        isInside.toggle()
        inside += " "
      } else if isInside {
        inside.append(character)
      } else {
        outside.append(character)
        if outside.hasSuffix("//") { break }
      }
      before = character
    }
    return inside
  }
}
