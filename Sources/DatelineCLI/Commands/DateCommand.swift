import ArgumentParser
import EDTF
import Exchange
import PolicyModel
import Rendering

/// Says what dates are understood as.
struct DateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date", abstract: "What is a date understood as?",
    discussion: "Each TEXT is a date; with --file each line is one, answered as a line of JSON.")

  @Argument(help: "Dates: EDTF, or what people write.")
  var texts: [String] = []

  @Option(
    help: ArgumentHelp("A file with one date a line; - is standard input.", valueName: "file"),
    completion: .file())
  var file: String?

  @Option(help: "The form of the answer: text, json (a line each), csv or markdown.")
  var format: AnswerFormat = .text

  func run() throws {
    let surroundings = try Surroundings.required()
    let today = surroundings.today()
    if let file { return try readFile(file, today) }
    guard !texts.isEmpty else {
      throw UsageProblem(
        message: "there is no date", hints: ["dateline date \"spring 2024\"", "dateline date --file FILE"])
    }
    let answers = texts.map { DateAnswer($0, today: today) }
    switch format {
    case .text, .markdown:
      for answer in answers where !answer.isBad { try surroundings.output.write(answer.words) }
      for answer in answers where answer.isBad {
        surroundings.output.complain(Complaint.note("dateline: " + answer.message))
      }
    case .json: for answer in answers { try surroundings.output.write(answer.json) }
    case .csv:
      var table = CSVTable(DateAnswer.columns, guardFormulas: false)
      for answer in answers { table.add(answer.cells) }
      try surroundings.output.write(table.text)
    }
    if answers.contains(where: \.isBad) { throw ExitCode(ExitStatus.badData.rawValue) }
  }

  private func readFile(_ file: String, _ today: Day) throws {
    let output = try Surroundings.required().output
    var isAnyBad = false
    var lines = try DocumentFile.bytes(file).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    var waiting = ""
    for line in lines {
      let text = String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
      let answer = DateAnswer(text, today: today)
      isAnyBad = isAnyBad || answer.isBad
      waiting += answer.json
      if waiting.utf8.count > 1 << 16 {
        try output.write(waiting)
        waiting = ""
      }
    }
    try output.write(waiting)
    if isAnyBad { throw ExitCode(ExitStatus.badData.rawValue) }
  }
}
