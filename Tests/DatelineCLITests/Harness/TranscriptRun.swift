import Foundation
import PolicyModel

/// Plays a transcript and writes down what comes back.
struct TranscriptRun {
  private let bench: Bench
  private var answer = ""
  private var kept = ""

  init(bench: Bench) { self.bench = bench }

  /// What a step came to, as a transcript writes it.
  mutating func play(_ step: Transcript.Step) throws -> [String] {
    var words = try ShellWords.split(step.bare).map { word in
      word == "TOKEN" ? kept : word.hasPrefix("./") ? bench.folder.path(word.dropFirst(2)) : word
    }
    var environment: [String: String] = [:]
    while let first = words.first, let sign = first.firstIndex(of: "="), first.first?.isUppercase == true {
      environment[String(first[..<sign])] = String(first[first.index(after: sign)...])
      words.removeFirst()
    }
    let input = Array(step.input.map { $0 + "\n" }.joined().utf8)
    let arguments = Array(words.dropFirst())
    switch words.first {
    case "dateline":
      let width = environment.removeValue(forKey: "COLUMNS").flatMap { Int($0) } ?? 80
      let outcome = bench.run(arguments, input: input, environment: environment, width: width)
      answer = outcome.out
      return lines(of: outcome)
    case "keep":
      guard let token = answer.firstMatch(of: /\b[0-9]+-[0-9a-f]{16}\b/) else {
        throw Unplayable(command: step.command)
      }
      kept = String(token.output)
      return []
    case "write":
      try Data(input).write(to: URL(fileURLWithPath: arguments.first ?? ""))
      return []
    case "cat":
      let bytes = try Data(contentsOf: URL(fileURLWithPath: arguments.first ?? ""))
      return shown(String(decoding: bytes, as: UTF8.self)).map(quoted)
    case "given":
      return try prepare(arguments.first ?? "")
    case "clock":
      guard let time = arguments.first.flatMap({ Timestamp($0) }) else {
        throw Unplayable(command: step.command)
      }
      bench.set(clock: time)
      return []
    default: throw Unplayable(command: step.command)
    }
  }

  /// Makes a ledger of the documents of a file in `Transcripts/Fixtures`; of all of `Data/story` where `story` is named.
  private func prepare(_ name: String) throws -> [String] {
    let texts = name == "story" ? try Story.files() : [try fixture(name)]
    var files: [String] = []
    for (index, text) in texts.enumerated() {
      let file = index == 0 ? "\(name).yaml" : "\(name)-\(index + 1).yaml"
      try bench.folder.write(Array(text.utf8), to: file)
      files.append(bench.folder.path(file))
    }
    for arguments in [["init", bench.folder.path("dateline.db")], ["import"] + files] {
      let outcome = bench.run(arguments)
      if outcome.code != 0 { return lines(of: outcome) }
    }
    return []
  }

  private func fixture(_ name: String) throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Transcripts/Fixtures/\(name).yaml")
    return try String(decoding: Data(contentsOf: file), as: UTF8.self)
  }

  private func lines(of outcome: Bench.Outcome) -> [String] {
    let code = outcome.code == 0 ? [] : ["? \(outcome.code)"]
    var lines = shown(outcome.out).map(quoted) + shown(outcome.complaints).map { "! " + $0 } + code
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The lines of an output, the test's folder left out and what a terminal would obey made visible.
  private func shown(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var visible = ""
    for scalar in text.replacingOccurrences(of: bench.folder.path + "/", with: "")
      .replacingOccurrences(of: bench.folder.path, with: "this folder").unicodeScalars
    {
      let isCommand =
        scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
      if scalar != "\n" && isCommand {
        visible += "⟦" + String(scalar.value, radix: 16, uppercase: true) + "⟧"
      } else {
        visible.unicodeScalars.append(scalar)
      }
    }
    var lines = visible.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() } else { lines.append("⟦no end of line⟧") }
    return lines
  }

  private func quoted(_ line: String) -> String {
    ["$ ", "# ", "! ", "? ", "\\"].contains { line.hasPrefix($0) } ? "\\" + line : line
  }
}

/// A command that transcripts do not know.
struct Unplayable: Error, CustomStringConvertible {
  let command: String
  var description: String { "a transcript cannot play: \(command)" }
}
