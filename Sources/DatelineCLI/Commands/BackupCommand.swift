import ArgumentParser
import Ledger
import SQLiteLedger

/// Copies a ledger that may be in use.
struct BackupCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the ledger into a new file, safely while it is in use.",
    discussion: """
      A copy made by other means while somebody writes may lack the newest entries, or the journal without which it cannot \
      be read. The new file is readable by its owner only. A file that exists is left alone.
      """)

  @Argument(help: "The file to make.", completion: .file())
  var file: String

  @OptionGroup var ledger: LedgerOptions

  func validate() throws {
    if file.isEmpty || file == "-" { throw ValidationError("a backup needs the name of a file") }
  }

  func run(in environment: Environment) throws {
    let store = try SQLiteStore.open(path: ledger.path(in: environment), for: .inspecting)
    let head = try store.backUp(to: file)
    try UnwrittenAnswer.write(
      "the copy was made: \(file)",
      ProblemText.note("wrote \(file): \(head.size) \(head.size == 1 ? "entry" : "entries") · \(head.token)"),
      in: environment)
  }
}
