import ArgumentParser
import Ledger
import PolicyModel
import SQLiteLedger
import Tracker

/// Who writes, and how that is acknowledged.
struct WritingOptions: ParsableArguments {
  @OptionGroup var ledger: LedgerOptions

  @Option(
    help: ArgumentHelp("Who records this; else $DATELINE_RECORDER, else the login name.", valueName: "name"))
  var recorder: String?

  @Option(help: "The form of the answer: text or json.")
  var format: ReceiptFormat = .text

  @Flag(help: "Show what would be recorded, and record nothing.")
  var dryRun = false

  func hand() throws -> Hand { try Hand(naming: recorder) }

  /// Carries commands out in one transaction; all of them or none.
  func write(_ commands: [Command], onExisting: OnExisting = .refuse) throws -> [Acknowledgement] {
    let hand = try hand()
    let store = try ledger.writable()
    return try transact(store) { session in
      let writer = Writer(session, hand)
      var done: [Acknowledgement] = []
      var problems: [Problem] = []
      for command in commands {
        do {
          done.append(try writer.write(command, onExisting: onExisting))
        } catch let rejection as Rejection {
          problems += rejection.problems
          if problems.count >= 20 { break }
        }
      }
      if !problems.isEmpty { throw Rejection(problems) }
      return done
    }
  }

  /// One transaction, which a dry run leaves without a trace.
  func transact<Done: Sendable>(
    _ store: SQLiteStore, _ body: (any LedgerWriter) throws -> Done
  ) throws -> Done {
    do {
      return try store.write { session in
        let done = try body(session)
        if dryRun { throw DryRun(done) }
        return done
      }
    } catch let dry as DryRun<Done> {
      return dry.done
    }
  }

  /// Carries out one command and acknowledges it.
  func carryOut(_ command: Command) throws {
    for done in try write([command]) { try acknowledge(done) }
  }

  /// Acknowledges what was written, with what is worth a word in it.
  func acknowledge(_ done: Acknowledgement) throws {
    try receipt(done)
    try RemarkTally(done.remarks).tell()
  }

  func receipt(_ done: Acknowledgement) throws {
    let output = try Surroundings.required().output
    switch format {
    case .json: try output.write(Receipt.json(done, isDry: dryRun) + "\n")
    case .text: try output.write(Receipt.text(done, isDry: dryRun))
    }
  }
}

extension Hand {
  /// Who writes now: who is named, else `$DATELINE_RECORDER`, else the login name.
  init(naming recorder: String?) throws {
    let surroundings = try Surroundings.required()
    let named = recorder ?? surroundings.environment["DATELINE_RECORDER"] ?? ""
    let name = named.trimmed.isEmpty ? surroundings.loginName : named.trimmed
    guard name.utf8.count <= 200 else {
      throw DataProblem(option: "--recorder", message: "a recorder's name has at most 200 bytes")
    }
    self.init(recorder: name, now: surroundings.now(), makeID: surroundings.makeID)
  }
}
