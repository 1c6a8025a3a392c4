import ArgumentParser
import Ledger
import SQLiteLedger

/// Rebuilds the derived tables, or saves what is whole of a damaged ledger.
struct RebuildCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Rebuild the derived tables from the entries.",
    discussion: """
      Rehashes the entries first; where one does not match, nothing is changed, and the exit is 1. With --salvage the \
      ledger is left as it is, and the entries that match their hashes are written into a new ledger: those before the \
      first lost one with their numbers and tokens, the others under new numbers. What rests on a lost entry is left out \
      and named.
      """)

  @Option(
    help: ArgumentHelp(
      "Write the whole entries of a damaged ledger into this new ledger.", valueName: "file"),
    completion: .file())
  var salvage: String?

  @OptionGroup var ledger: LedgerOptions

  func validate() throws {
    if salvage?.isEmpty ?? false { throw ValidationError("--salvage needs the name of a file") }
  }

  func run(in environment: Environment) throws {
    if let salvage { return try save(into: salvage, in: environment) }
    let path = try ledger.path(in: environment)
    let (head, redacted) = try SQLiteStore.rebuild(
      path: path, earlier: EarlierLedgerNotes.make(path, in: environment))
    if !redacted.isEmpty {
      environment.output.complain(
        ProblemText.note(
          "\(redacted.count) redacted \(redacted.count == 1 ? "entry" : "entries"), of which nothing is in the tables: "
            + redacted.prefix(20).map(String.init).joined(separator: ", ")
            + (redacted.count > 20 ? " and \(redacted.count - 20) more" : "")))
    }
    try UnwrittenAnswer.write(
      "the ledger was rebuilt: \(path)",
      ProblemText.note("rebuilt from \(head.size) \(head.size == 1 ? "entry" : "entries") · \(head.token)"),
      in: environment)
  }

  private func save(into path: String, in environment: Environment) throws {
    let done = try Salvage(path: ledger.path(in: environment)).write(to: path)
    let output = environment.output
    let count = done.head.size
    try UnwrittenAnswer.write(
      "the ledger was written: \(path)",
      ProblemText.note("wrote \(path): \(count) \(count == 1 ? "entry" : "entries") · \(done.head.token)"),
      in: environment)
    for left in done.leftOut.prefix(RebuildCommand.most) {
      let (first, last) = (left.entries.lowerBound, left.entries.upperBound)
      output.complain(
        ProblemText.note(
          "left out: \(first == last ? "entry \(first)" : "entries \(first) to \(last)"): \(left.why)"))
    }
    let more = done.leftOut.count - RebuildCommand.most
    if more > 0 { output.complain(ProblemText.note("left out: \(more) more")) }
    if !done.leftOut.isEmpty {
      output.complain(
        ProblemText.note(
          "where a lost entry retracted, revised or undid something, that counts again in the new ledger as it was before"
        ))
    }
    if done.asTheyWere < count {
      output.complain(
        ProblemText.note(
          "the first \(done.asTheyWere) entries keep their numbers and tokens; the \(count - done.asTheyWere) after them have new ones"
        ))
    }
  }

  /// How many entries that were left out are named.
  private static let most = 50
}
