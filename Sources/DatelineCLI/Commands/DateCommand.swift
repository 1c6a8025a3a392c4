import ArgumentParser
import EDTF
import Documents
import EDTFEnglish
import PolicyModel
import Answers

/// Says what dates are understood as.
struct DateCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "date", abstract: "Show how a date is interpreted.",
    discussion: """
      Each TEXT is a date; with --file each line is one, answered as a line of JSON. Words such as yesterday count from \
      today, or from the day of --relative-to. What has two readings is refused with both; --ranges and --day-order \
      settle that for all of them.
      """)

  @Argument(help: "Dates: EDTF, or what people write.")
  var texts: [String] = []

  @Option(
    help: ArgumentHelp("A file with one date a line; - is standard input.", valueName: "file"),
    completion: .file())
  var file: String?

  @Option(help: ArgumentHelp("The day from which yesterday and its like count.", valueName: "day"))
  var relativeTo: String?

  @Option(
    help: "What 1925–1940 says where no word tells: once, some day of it, or lasted, from then to then.")
  var ranges: ReadingOptions.Ranges?

  @Option(help: "What comes first in 05/11/2024: day-first or month-first.")
  var dayOrder: ReadingOptions.DayOrder?

  @Option(help: "Output format: text, json (one line each), csv or markdown.")
  var format: AnswerFormat = .text

  func run(in environment: Environment) throws {
    let reading = DateReadingOptions(
      today: try relativeTo.map { try DateArgument.wholeDay($0, "--relative-to", dayOrder) }
        ?? environment.today(),
      isGiven: relativeTo != nil,
      settling: ReadingOptions(ranges: ranges, dayOrder: dayOrder, keepsEDTF: true))
    if let file { return try readFile(file, reading, in: environment) }
    guard !texts.isEmpty else {
      throw UsageProblem(
        message: "there is no date", hints: ["dateline date \"spring 2024\"", "dateline date --file FILE"])
    }
    let answers = texts.map { DateAnswer($0, reading) }
    switch format {
    case .text, .markdown:
      for answer in answers where !answer.isBad { try environment.output.write(answer.words) }
      for answer in answers where answer.isBad {
        environment.output.complain(ProblemText.note("dateline: " + answer.message))
      }
    case .json: for answer in answers { try environment.output.write(answer.json) }
    case .csv:
      var table = CSVTable(DateAnswer.columns, guardFormulas: false)
      for answer in answers { table.add(answer.cells) }
      try environment.output.write(table.text)
    }
    if answers.contains(where: \.isBad) { throw ExitCode(ExitStatus.badData.rawValue) }
  }

  private func readFile(_ file: String, _ reading: DateReadingOptions, in environment: Environment) throws {
    let output = environment.output
    var isAnyBad = false
    let bytes = try DocumentFile.bytes(file, in: environment)
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    // Spreadsheets write a byte order mark before the first date.
    var lines = bytes[(isMarked ? 3 : 0)...].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    var waiting = ""
    for line in lines {
      let written = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if let text = String(validating: written, as: UTF8.self) {
        let answer = DateAnswer(text, reading)
        isAnyBad = isAnyBad || answer.isBad
        waiting += answer.json
      } else {
        isAnyBad = true
        waiting += DateAnswer.notUTF8(written)
      }
      if waiting.utf8.count > 1 << 16 {
        try output.write(waiting)
        waiting = ""
      }
    }
    try output.write(waiting)
    if isAnyBad { throw ExitCode(ExitStatus.badData.rawValue) }
  }
}
