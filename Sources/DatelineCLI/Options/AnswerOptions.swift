import ArgumentParser
import Answers

/// The form of an answer.
enum AnswerFormat: String, WordArgument {
  case text
  case json
  case csv
  case markdown
}

/// When answers are coloured.
enum ColourChoice: String, WordArgument {
  case auto
  case always
  case never
}

/// How an answer is written.
struct AnswerOptions: ParsableArguments {
  @Option(help: "Output format: text, json, csv or markdown.")
  var format: AnswerFormat = .text

  @Option(help: "Colours: auto (only to a terminal), always, never.")
  var color: ColourChoice = .auto

  @Flag(help: "In CSV, put ' before cells that a spreadsheet would read as a formula.")
  var guardFormulas = false

  /// The columns that text may take.
  func width(in environment: Environment) -> Int {
    max(
      40, environment.terminalWidth ?? environment.variables["COLUMNS"].flatMap { Int($0) } ?? 80)
  }

  func palette(in environment: Environment) -> Palette {
    switch color {
    case .always: return Palette(colour: true)
    case .never: return Palette(colour: false)
    case .auto:
      let isRefused = !(environment.variables["NO_COLOR"] ?? "").isEmpty
      return Palette(
        colour: environment.terminalWidth != nil && !isRefused && environment.variables["TERM"] != "dumb")
    }
  }

  /// Writes an answer, ended by a line's end.
  func write(_ text: String, in environment: Environment) throws {
    // Of CRLF, which is one character, the line feed is a byte.
    let isEnded = text.isEmpty || text.utf8.last == UInt8(ascii: "\n")
    try environment.output.write(isEnded ? text : text + "\n")
  }
}

/// How a writing command answers.
enum ReceiptFormat: String, WordArgument {
  case text
  case json
}
