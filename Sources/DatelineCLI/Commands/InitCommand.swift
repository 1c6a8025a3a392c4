import ArgumentParser
import SQLiteLedger

/// Makes a new ledger.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new ledger.",
    discussion:
      "Without FILE: --ledger, else $DATELINE_LEDGER, else dateline.db in this folder. A file that is there is left alone."
  )

  @Argument(help: "The file to make.", completion: .file())
  var file: String?

  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let surroundings = try Surroundings.required()
    let path = file ?? ledger.ledger ?? surroundings.environment["DATELINE_LEDGER"] ?? "dateline.db"
    _ = try SQLiteStore.create(path: path)
    try surroundings.output.write(Complaint.note("made \(path): a ledger without entries"))
    surroundings.output.complain(Complaint.note("next: dateline actor add …, or dateline import FILE …"))
  }
}
