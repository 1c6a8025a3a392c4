import ArgumentParser
import Ledger
import SQLiteLedger

/// Derives the projections again.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Throw the projections away and derive them again from the entries.")

  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let store = try ledger.writable()
    try store.rebuild()
    let head = try store.read { try $0.head }
    try Surroundings.required().output.write(
      Complaint.note("rebuilt from \(head.size) entries · \(head.token)"))
  }
}
