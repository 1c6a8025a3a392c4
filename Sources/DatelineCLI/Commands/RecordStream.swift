import Documents
import Ledger
import PolicyModel
import Answers
import JSON
import SQLiteLedger
import LedgerService

/// Records documents as they come, one a line, each in a transaction of its own.
struct RecordStream {
  let writing: WritingOptions
  /// Whether an event may have no source.
  let isUnsourced: Bool
  let environment: Environment

  /// Reads until the input ends. A line that is refused is answered with its error, and the next is read.
  func run() throws {
    let store = try writing.ledger.writable(in: environment)
    let dates = DocumentDates(of: writing.ledger, in: environment).reader()
    var context = try writing.context(in: environment)
    var number = 0
    var (isAnyTaken, isAnyRefused, isAnyTold) = (false, false, false)
    while let line = try environment.inputLine() {
      number += 1
      do {
        guard
          let document = try DocumentReader.readLine(
            line[...], number: number, name: "standard input", reading: dates)
        else { continue }
        context.now = environment.now()
        let command = isUnsourced ? document.command.allowingUnsourced : document.command
        let done = try record(command, context, store)
        // The answers say it each time; for who reads along once is enough.
        if !isAnyTold, let notice = done.notices.first(where: { !$0.isOfPlace }) {
          environment.output.complain(ProblemText.notice(notice))
          isAnyTold = true
        }
        try acknowledge(done)
        isAnyTaken = true
      } catch let rejection as Rejection {
        isAnyRefused = true
        try refuse(rejection, line: number)
      }
    }
    if isAnyRefused { throw SomeRefused(areOthersTaken: isAnyTaken, isDry: writing.dryRun) }
  }

  private func record(
    _ command: Command, _ context: RecordingContext, _ store: SQLiteStore
  ) throws -> Acknowledgement {
    try store.write(isDry: writing.dryRun) { session in
      let size = try session.head.size
      let writer = Writer(session, context)
      writer.takesRetries = true
      var one = try writer.write(command, onExisting: .refuse)
      one.changes = try session.changes(by: one.payloads, from: size, to: size + one.entries.count)
      return one
    }
  }

  private func acknowledge(_ done: Acknowledgement) throws {
    let output = environment.output
    var receipts = ReceiptWriter(isDry: writing.dryRun)
    try receipts.write(StoredSummary([done])) {
      try output.write(Receipt.json(done, isDry: writing.dryRun) + "\n")
    }
    writing.remark(on: done, environment.output)
    try receipts.finish()
  }

  private func refuse(_ rejection: Rejection, line: Int) throws {
    let output = environment.output
    do {
      try output.write(RecordStream.refusal(rejection, line: line) + "\n")
    } catch let problem where problem is OutputClosed || problem is FileProblem {
      for problem in rejection.problems {
        for line in ProblemText.lines(of: problem) { output.complain(ProblemText.note(line)) }
      }
      throw UnwrittenAnswer(
        cause: problem, stands: "line \(line) was refused, and no line after it was taken")
    }
  }

  /// `{"line": n, "error": "…"}`
  private static func refusal(_ rejection: Rejection, line: Int) -> String {
    let told = rejection.problems.prefix(Rejection.mostTold)
    let more = rejection.more + rejection.problems.count - told.count
    let messages =
      told.map(ProblemText.line(of:)) + (more > 0 ? ["and \(more) more"] : [])
    return JSONNode.object([("line", .integer(line)), ("error", .string(messages.joined(separator: " | ")))])
      .text(pretty: false)
  }
}

/// Something of what was given was refused and told of.
struct SomeRefused: BrokenRule {
  /// Whether the rest was taken; else there was none.
  var areOthersTaken: Bool
  var isDry: Bool

  var description: String {
    if !areOthersTaken { return "all documents were refused: nothing was taken" }
    return "some documents were refused; the others \(isDry ? "would be" : "were") taken"
  }
}
