import ArgumentParser
import Ledger
import PolicyModel
import SQLiteLedger
import Tracker

/// Shows one thing whole.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One thing whole, with its history: an event, policy, actor, source or topic.")

  @Argument(help: "Its id, or the start of it.")
  var id: String

  @OptionGroup(title: "Viewpoint") var view: ViewpointOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let viewpoint = try view.viewpoint(on: nil)
    let found = try ledger.read { try $0.show(Reference(id, at: .none), in: nil, from: viewpoint) }
    try ShowAnswer(view: found, answer: answer).write()
  }
}

/// Lists the entries.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "The entries of the ledger: what was recorded, by whom and when.")

  @Argument(help: "Only entries about this thing.")
  var id: String?

  @Option(help: "At most so many, the newest.")
  var limit: Int?

  @OptionGroup(title: "Viewpoint") var known: KnownOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    if let limit, limit < 0 {
      throw UsageProblem(message: "--limit takes a number that is not negative", hints: [])
    }
    let question = try known.question()
    let found = try ledger.read { reader in
      let thing = try id.map {
        try reader.place(Reference($0, at: .none), in: nil, at: reader.prefix(question).entry)
      }
      return try reader.log(of: thing, known: question, limit: limit)
    }
    try LogAnswer(view: found, answer: answer).write()
  }
}

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
    let store = try SQLiteStore.open(path: ledger.path(), for: .reading)
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
