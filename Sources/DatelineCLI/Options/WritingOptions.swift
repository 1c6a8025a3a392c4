import ArgumentParser
import Ledger
import PolicyModel
import Queries
import SQLiteLedger
import LedgerService

/// Who writes, and how that is acknowledged.
struct WritingOptions: ParsableArguments {
  @OptionGroup var ledger: LedgerOptions

  @Option(
    help: ArgumentHelp("Who records this; else $DATELINE_RECORDER, else the login name.", valueName: "name"))
  var recorder: String?

  @Option(help: "Output format: text or json.")
  var format: ReceiptFormat = .text

  @Flag(help: "Show what would be recorded, and record nothing.")
  var dryRun = false

  @Flag(help: "Record even if the newest entry is more than a day ahead of this clock.")
  var clockAhead = false

  func context(in environment: Environment) throws -> RecordingContext {
    var context = try RecordingContext(naming: recorder, in: environment)
    context.clock = RecorderClock(now: environment.now, takesAhead: clockAhead)
    return context
  }

  /// Carries commands out in one transaction; all of them or none. What was taken for what is told before anything is
  /// stored, unless it was told already.
  func write(
    _ commands: [Command], onExisting: OnExisting = .refuse, isTold: Bool = false, areDocuments: Bool = false,
    in environment: Environment
  ) throws -> [Acknowledgement] {
    let output = environment.output
    let context = try context(in: environment)
    let store = try ledger.writable(in: environment)
    return try store.write(isDry: dryRun) { session in
      let writer = Writer(session, context)
      // What somebody types at the command line is looked at as it is typed; a file is easily recorded twice.
      if areDocuments { writer.mended = MendedEvents(session, start: try session.head.size) }
      writer.takesRetries = areDocuments
      var done: [Acknowledgement] = []
      var refused = Rejection([])
      for command in commands {
        do {
          let size = try session.head.size
          var one = try writer.write(command, onExisting: onExisting)
          one.changes = try session.changes(by: one.payloads, from: size, to: size + one.entries.count)
          done.append(one)
        } catch let rejection as Rejection {
          refused.add(rejection)
        }
      }
      let alike = try writer.mended?.found() ?? []
      refused.add(Rejection(alike.map { Problem(MendedRule.recorded($0), at: $0.place) }))
      if !refused.problems.isEmpty { throw refused }
      var told: Set<Notice> = []
      for notice in done.flatMap(\.notices) where !isTold && told.insert(notice).inserted {
        output.complain(ProblemText.notice(notice))
      }
      return done
    }
  }

  /// Carries out one command and acknowledges it.
  func carryOut(_ command: Command, isTold: Bool = false, in environment: Environment) throws {
    try acknowledge(try write([command], isTold: isTold, in: environment), in: environment)
  }

  /// Acknowledges what was written, with what is worth a word in it.
  func acknowledge(_ done: [Acknowledgement], in environment: Environment) throws {
    var receipts = ReceiptWriter(isDry: dryRun)
    for one in done {
      try receipts.write(StoredSummary([one])) { try receipt(one, environment.output) }
      remark(on: one, environment.output)
    }
    try receipts.finish()
  }

  /// Tells what is worth a word in what was written.
  func remark(on done: Acknowledgement, _ output: Output) {
    RemarkSummary(done.remarks).tell(output)
    for remark in done.changes?.remarks ?? [] {
      output.complain(ProblemText.note("warning: \(remark.description)"))
    }
  }

  private func receipt(_ done: Acknowledgement, _ output: Output) throws {
    switch format {
    case .json: try output.write(Receipt.json(done, isDry: dryRun) + "\n")
    case .text: try output.write(Receipt.text(done, isDry: dryRun))
    }
  }
}

extension RecordingContext {
  /// Who writes now: who is named, else `$DATELINE_RECORDER`, else the login name.
  init(naming recorder: String?, in environment: Environment) throws {
    let named = try recorder ?? environment.variable("DATELINE_RECORDER") ?? ""
    let name = named.trimmed.isEmpty ? environment.loginName : named.trimmed
    guard name.utf8.count <= 200 else {
      throw DataProblem(option: "--recorder", message: "a recorder's name has at most 200 bytes")
    }
    self.init(recorder: name, now: environment.now(), makeID: environment.makeID)
  }
}
