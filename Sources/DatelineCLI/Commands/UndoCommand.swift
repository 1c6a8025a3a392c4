import ArgumentParser
import JSON
import Ledger
import PolicyModel
import Queries
import SQLiteLedger
import LedgerService

/// Undoes what a command recorded.
struct UndoCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo what a command recorded, by new entries.",
    discussion: """
      Without an entry it takes back the last command of yours that is no undo and is not undone yet: it is shown, and \
      you are asked; with --yes you are not. Once more, it goes one command further back. With entry:N the whole command \
      that wrote that entry is taken back, unasked; where that was an undo, what it took back counts again.

      What something still rests on is refused, and what rests on it is named; --with-dependents takes that back too, \
      again whole commands. --only takes back the entry alone, and leaves what else its command recorded. Answers about what was known before stay as they were.
      """)

  @Argument(
    help: ArgumentHelp(
      "An entry, as the log numbers it; your last command unless given.", valueName: "entry:N"))
  var entry: String?

  @Flag(help: "Undo what depends on it, too.")
  var withDependents = false

  @Flag(help: "Undo this entry only, not everything that its command recorded.")
  var only = false

  @Flag(help: "Do not ask before undoing the last command.")
  var yes = false

  @Option(help: "Why.")
  var reason: String?

  @OptionGroup var writing: WritingOptions

  func run(in environment: Environment) throws {
    if only, entry == nil {
      throw UsageProblem(message: "--only is for an entry that is named", hints: ["write entry:142"])
    }
    let context = try writing.context(in: environment)
    let store = try writing.ledger.writable(in: environment)
    let number = try entry.map { try UndoCommand.number($0, in: environment) }
    if number == nil, !writing.dryRun {
      let trial = try plan(nil, context, store)
      try confirm(trial, in: environment)
      try acknowledge(
        try carryOut(trial.act, expecting: trial, context, store, in: environment), environment.output)
    } else {
      let done =
        try number.map { try carryOut($0, expecting: nil, context, store, in: environment) }
        ?? plan(nil, context, store)
      try acknowledge(done, environment.output)
    }
  }

  private static func number(_ entry: String, in environment: Environment) throws -> Int {
    let text = Int(entry) == nil ? entry : "entry:" + entry
    let question: KnownQuestion =
      text.hasPrefix("entry:") || text.hasPrefix("#") ? try KnownOptions.read(text, in: environment) : .newest
    guard case .entry(let number) = question else {
      throw UsageProblem(message: "“\(entry)” is no entry", hints: ["write entry:142"])
    }
    return number
  }

  /// What was undone, or would be.
  private struct Undone: Sendable {
    var act: Int
    var entries: [RecordedPayload]
    var staying: [EventID]
    var done: Acknowledgement
  }

  /// What undoing the last act, or that of an entry, comes to, without a trace of it.
  private func plan(_ number: Int?, _ context: RecordingContext, _ store: SQLiteStore) throws -> Undone {
    try store.write(isDry: true) { session in
      guard let act = try number ?? session.lastAct(of: context.recorder) else {
        throw NothingToUndo(recorder: context.recorder)
      }
      return try write(act, session, context)
    }
  }

  private func carryOut(
    _ number: Int, expecting plan: Undone?, _ context: RecordingContext, _ store: SQLiteStore,
    in environment: Environment
  ) throws -> Undone {
    try store.write(isDry: writing.dryRun) { session in
      let undone = try write(number, session, context)
      if let plan, plan.entries.map(\.sequence) != undone.entries.map(\.sequence) {
        throw DataProblem(
          option: "undo", message: "somebody else wrote meanwhile, and it would undo more: look again")
      }
      // With what rests on it it may be more than was thought of.
      if plan == nil, withDependents, !writing.dryRun {
        show(undone, isDone: true, environment.output)
      }
      return undone
    }
  }

  private func write(_ number: Int, _ session: any LedgerWriter, _ context: RecordingContext) throws -> Undone
  {
    let command = UndoEntry(
      entry: number, reason: reason, withDependents: withDependents, isOnlyEntry: only)
    let size = try session.head.size
    let facts = try session.undoing(command, at: size)
    var done = try Writer(session, context).write(.undo(command), onExisting: .refuse)
    done.changes = try session.changes(by: done.payloads, from: size, to: size + done.entries.count)
    return Undone(act: number, entries: facts?.undone ?? [], staying: facts?.staying ?? [], done: done)
  }
}

// MARK: - What is told

extension UndoCommand {
  private func confirm(_ plan: Undone, in environment: Environment) throws {
    show(plan, environment.output)
    if yes { return }
    guard environment.isInteractive else {
      throw UsageProblem(
        message: "nobody is here to ask whether that is to be undone",
        hints: ["give --yes, or name the entry: dateline undo entry:\(plan.act)"])
    }
    guard try TerminalPrompt(environment: environment).confirm("Undo this?") else { throw Cancelled() }
  }

  /// Lists what is undone, each entry in a line.
  private func show(_ plan: Undone, isDone: Bool = false, _ output: Output) {
    let acts = Set(plan.entries.map(\.act)).count
    output.complain(
      ProblemText.note(acts == 1 ? "what this command recorded:" : "what these \(acts) commands recorded:"))
    for entry in plan.entries.prefix(UndoCommand.most) {
      let line = LogLine(entry)
      let words = [line.subject, line.title].compactMap { $0 }.joined(separator: "  ")
      output.complain(ProblemText.note("  \(entry.sequence)  \(entry.kind.rawValue)  \(words)"))
    }
    if plan.entries.count > UndoCommand.most {
      output.complain(ProblemText.note("  and \(plan.entries.count - UndoCommand.most) more"))
    }
    // The receipt tells it once it is done.
    guard !isDone, !yes || writing.dryRun, let changes = plan.done.changes.map(Receipt.lines),
      !changes.isEmpty
    else { return }
    output.complain(ProblemText.note("undoing it:"))
    for line in changes.split(separator: "\n") { output.complain(ProblemText.note(String(line))) }
  }

  private static var most: Int { 20 }

  private func acknowledge(_ undone: Undone, _ output: Output) throws {
    var receipts = ReceiptWriter(isDry: writing.dryRun)
    for notice in undone.done.notices { output.complain(ProblemText.notice(notice)) }
    try receipts.write(StoredSummary([undone.done])) { try receipt(undone, output) }
    try receipts.finish()
  }

  private func receipt(_ undone: Undone, _ output: Output) throws {
    let staying = undone.staying.map(\.text)
    switch writing.format {
    case .json:
      let more: [(String, JSONNode)] = [
        ("undone", .list(undone.entries.map { .integer($0.sequence) })),
        ("stay", .list(staying.map(JSONNode.string))),
      ]
      try output.write(Receipt.json(undone.done, isDry: writing.dryRun, more: more) + "\n")
    case .text:
      if writing.dryRun {
        show(undone, output)
        try output.write("dry run: nothing was undone\n")
        return
      }
      try output.write(Receipt.text(undone.done, isDry: false))
      if !staying.isEmpty {
        output.complain(
          ProblemText.note(
            "recorded since under the other's id, and stay with it: " + staying.joined(separator: ", ")))
      }
    }
  }
}

/// There is nothing that somebody could take back.
struct NothingToUndo: BrokenRule {
  var recorder: String

  var description: String { "\(recorder) has recorded nothing that is not undone" }
}
