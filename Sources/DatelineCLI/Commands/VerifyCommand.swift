import ArgumentParser
import Ledger
import PolicyModel
import SQLiteLedger
import LedgerService

/// Verifies a ledger's integrity.
struct VerifyCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify the ledger: rehash every entry, and derive every table again.",
    discussion: """
      Compares the entries with their hashes, the schema with Dateline's own, and every derived table and the index of \
      words with what the entries derive. --quick leaves out the derived tables, which take most of the time. With TOKEN \
      also checks that the ledger still goes on from the answer that cited it. Exits with 1 where something is wrong, and \
      tells what is whole and what is not; `dateline rebuild` mends derived tables, `dateline rebuild --salvage FILE` \
      saves whole entries.
      """
  )

  @Argument(help: "A token of an answer given earlier.")
  var token: String?

  @Flag(help: "Skip the derived tables.")
  var quick = false

  @Option(help: "Output format: text or json.")
  var format: ReceiptFormat = .text

  @OptionGroup var ledger: LedgerOptions

  func run(in environment: Environment) throws {
    let path = try ledger.path(in: environment)
    var found = try SQLiteStore.verify(
      path: path, isQuick: quick, earlier: EarlierLedgerNotes.make(path, in: environment))
    if quick { found.notes.append("the derived tables were not compared with the entries: --quick") }
    let other = try token.flatMap { try check($0, &found, path) }
    let output = environment.output
    if format == .json {
      found.damage += other.map { [$0] } ?? []
      try output.write(VerifyAnswer.json(found))
    } else {
      try output.write(VerifyAnswer.text(found, otherHistory: other))
    }
    if !found.damage.isEmpty || other != nil { throw ExitCode(1) }
  }

  /// Why the ledger does not go on from the prefix that a token names; nil where it does.
  private func check(_ token: String, _ found: inout Verification, _ path: String) throws -> String? {
    do {
      let store = try SQLiteStore.open(path: path, for: .inspecting)
      let cited = try CitedToken(token)
      _ = try store.read { try $0.prefix(.token(token)) }
      let count = cited.digits.utf8.count
      found.notes.append(
        "the ledger goes on from \(token): \(count) of 64 digits of the root match"
          + (count < CitedToken.proving
            ? "; fewer than \(CitedToken.proving) prove nothing against somebody who made both ledgers" : ""))
    } catch let problem as PrefixProblem {
      if case .notAToken = problem { throw problem }
      return problem.description
    } catch let problem as LedgerFileProblem where !found.damage.isEmpty {
      found.notes.append("the token could not be checked: \(problem)")
    }
    return nil
  }
}
