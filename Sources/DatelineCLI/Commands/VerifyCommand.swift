import ArgumentParser
import Ledger
import PolicyModel
import SQLiteLedger
import Tracker

/// Proves the file whole.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove the file whole: hash every entry again and hold it against the tree.",
    discussion:
      "With TOKEN also that the ledger still goes on from the answer that cited it. Exits with 1 where something is wrong."
  )

  @Argument(help: "A token of an answer given earlier.")
  var token: String?

  @Option(help: "The form of the answer: text or json.")
  var format: ReceiptFormat = .text

  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let store = try SQLiteStore.open(
      path: ledger.path(), for: .reading, earlier: EarlierNotes.make(ledger.path()))
    var found = try store.verify()
    if let token {
      do {
        _ = try store.read { try $0.prefix(.token(token)) }
      } catch let problem as PrefixProblem {
        if case .notAToken = problem { throw problem }
        found.damage.append(problem.description)
      }
    }
    let output = try Surroundings.required().output
    try output.write(format == .json ? VerifyAnswer.json(found) : VerifyAnswer.text(found))
    if !found.damage.isEmpty { throw ExitCode(1) }
  }
}
