import ArgumentParser
import Documents
import Ledger
import PolicyModel
import SQLiteLedger
import LedgerService

/// What `import` does with a document or row that is refused.
enum OnError: String, WordArgument {
  /// Takes nothing of the file.
  case stop
  /// Leaves it, tells of it, and takes the rest.
  case skip
}

/// What an import takes an event for that looks like one that is there with its date or title mended.
enum OnAlike: String, WordArgument {
  /// That one, which is revised.
  case revise
  /// Another one, which is recorded.
  case record
}

/// Takes documents and tables in.
struct ImportCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take documents (YAML, JSON Lines) and tables (CSV) in.",
    discussion: """
      What the ledger says already is passed over; what a document or row says otherwise becomes an update (with \
      --correction a correction), with --reason or the file's name as its reason. A file is taken whole or not at all, \
      unless --on-error skip. Later files may build on earlier ones. A file packed by gzip, xz, bzip2 or zstd is \
      unpacked.

      An event without an id of its own that looks like one of the same source with another date or title is asked \
      about on a terminal, and else refused, unless --alike says what it is. What was retracted stays so.

      A table whose columns are named as the options of record (title, date, actor, set, source …) needs no mapping. \
      For any other, --mapping names a YAML file that says what its columns mean: its shape (changes, intervals, panel, \
      matrix), where the actor, the day and the status stand, how days are written, what means no data, and the source. \
      Ready ones are in Data/mappings. Actors, topics and policies that the ledger has already stay as they are.

      With --reconcile the files are one publication, and the whole truth of their source: what is new is recorded, what \
      differs is corrected, what they have no longer is retracted. So one publication after the other becomes the \
      ledger's history, and --known answers as each did. --only-topic says that they are the whole of that topic only. \
      Before whole policies are retracted you are asked, unless you give --yes.

      A table of changes without a column of the day is a list as of the day of its publication. What is new in it starts \
      on that day; with --reconcile, what it has no longer ends on that day, and earlier days stay as they were.
      """)

  @Argument(help: "Files of documents or tables; - is standard input.", completion: .file())
  var files: [String]

  @Option(help: "What the columns of tables mean: a file, YAML or JSON.", completion: .file())
  var mapping: String?

  @Option(help: "What the files hold: documents or table; told by their names unless given.")
  var form: ImportedForm?

  @Flag(help: "The files are the whole truth of their source: retract what they have no longer.")
  var reconcile = false

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("With --reconcile: the files are the whole of this topic only.", valueName: "topic"))
  var onlyTopic: [String] = []

  @Flag(help: "With --reconcile: do not ask before whole policies are retracted.")
  var yes = false

  @Flag(help: "What differs corrects the record, rather than updating it.")
  var correction = false

  @Option(help: "Why what differs is revised; the file's name unless given.")
  var reason: String?

  @Option(
    help:
      "What an event is that looks like one that is there, with its date or title mended: revise (it is that one) or record (it is another)."
  )
  var alike: OnAlike?

  @Option(help: "stop: nothing of a file with an error is taken; skip: what has no error is.")
  var onError: OnError = .stop

  @OptionGroup(title: "Recording") var writing: WritingOptions

  func run(in environment: Environment) throws {
    if reconcile, onError == .skip {
      throw UsageProblem(
        message: "--reconcile takes a file whole: what --on-error skip would leave would be retracted",
        hints: [])
    }
    if !reconcile, let option = onlyTopic.isEmpty ? yes ? "--yes" : nil : "--only-topic" {
      throw UsageProblem(message: "\(option) is for --reconcile", hints: [])
    }
    for file in files { try writing.ledger.refuse(asInput: file, in: environment) }
    let mapping = try mapping.map { try MappingFile.read($0, in: environment) }
    let store = try writing.ledger.writable(in: environment)
    let before = try store.read { try $0.head.size }
    var telling = Telling(isDry: writing.dryRun)
    var refusals = Refusals()
    do {
      // Heeded from the first file to the last: who asks while one is being committed wants none of the next.
      try environment.interruption.observed {
        if reconcile { return try takePublication(mapping, store, &telling, in: environment) }
        var act: Int?
        for path in files {
          let file = try ImportedFile(path, form: form, hasMapping: mapping != nil, in: environment)
          let (summary, left) = try take(file, mapping, store, act, before: before, in: environment)
          // What a dry run wrote is not there.
          act = writing.dryRun ? nil : left.act
          refusals.isAnyTaken = refusals.isAnyTaken || summary.isAnyTaken
          refusals.isAnyLeft = refusals.isAnyLeft || !left.problems.isEmpty
          try tell(summary, left, of: file.name, &telling, environment.output)
        }
      }
    } catch {
      // The files before were taken, and that was not told either.
      guard let untold = telling.problem as? UntoldAnswer else { throw error }
      environment.output.complain(ProblemText.text(error))
      throw untold
    }
    // Whoever stops reading the summaries of what was there already has missed nothing.
    if let problem = telling.problem, !(problem is OutputClosed) { throw problem }
    if refusals.isAnyLeft {
      throw SomeRefused(areOthersTaken: refusals.isAnyTaken, isDry: writing.dryRun)
    }
  }

  /// What `--on-error skip` came to, over all files.
  private struct Refusals {
    var isAnyTaken = false
    var isAnyLeft = false
  }

  /// Tells what a file came to, and what was left of it.
  private func tell(
    _ summary: ImportSummary, _ left: ImportSession.Left, of file: String, _ telling: inout Telling,
    _ output: Output
  ) throws {
    for problem in left.problems {
      for line in ProblemText.lines(of: problem) { output.complain(ProblemText.note(line)) }
    }
    output.complain(left.notices.text)
    if let first = left.footer.first {
      let more = left.footer.count > 1 ? " and \(left.footer.count - 1) more" : ""
      output.complain(ProblemText.note("\(file):\(first)\(more): taken for the table's footer"))
    }
    summary.remarks.tell(output)
    // Whoever stops reading the summaries has not called off the import.
    try telling.tell(summary.stored) {
      try output.write(writing.format == .json ? summary.json : summary.text)
    }
  }

  /// Takes one file, in a transaction of its own.
  private func take(
    _ file: ImportedFile, _ mapping: TableMapping?, _ store: SQLiteStore, _ act: Int?, before: Int,
    in environment: Environment
  ) throws -> (ImportSummary, ImportSession.Left) {
    var taking = try taking(file, mapping, in: environment)
    taking.mendedSince = before
    var file = file
    // What looks like an event that is there is known only behind the last document; then the file is taken anew.
    while true {
      do {
        return try takeOnce(taking, file, store, act, in: environment)
      } catch let found as MendedFound {
        let choices = try MendedChoices(alike: alike, isSkipping: onError == .skip, environment: environment)
          .made(
            found.mended, inOneOf: files.count > 1 ? file.name : nil)
        taking.choices.merge(choices) { $1 }
        taking.leftMended += found.mended.filter { taking.choices[$0.number] == .left }
        file = try file.again()
      }
    }
  }

  private func takeOnce(
    _ taking: ImportSession, _ file: ImportedFile, _ store: SQLiteStore, _ act: Int?,
    in environment: Environment
  ) throws -> (ImportSummary, ImportSession.Left) {
    do {
      return try writing.transact(store) { session in
        var summary = ImportSummary(
          file: file.name, isTable: file.form == .table, isDry: writing.dryRun)
        var progress = Progress.watched(file.shortName, in: environment)
        defer { progress?.end() }
        let left = try taking.take(file, session, act: act, settle: { summary.settle($0) }) { done in
          summary.count(done)
          progress?.advance(summary.documents, part: { file.part })
        }
        if !left.mended.isEmpty { throw MendedFound(mended: left.mended) }
        summary.left = left.documents + left.dependents
        summary.notices = left.notices
        return (summary, left)
      }
    } catch let rejection as Rejection where files.count > 1 {
      throw FileRefused(rejection: rejection, file: file.name)
    } catch var interrupted as Interrupted where files.count > 1 {
      interrupted.file = file.name
      throw interrupted
    }
  }

  private func taking(_ file: ImportedFile, _ mapping: TableMapping?, in environment: Environment) throws
    -> ImportSession
  {
    ImportSession(
      hand: try writing.hand(in: environment),
      reason: RevisionReason(
        kind: correction ? .correction : .update, reason: reason ?? file.reason),
      isReconciling: reconcile, isSkipping: onError == .skip, environment: environment,
      mapping: mapping)
  }
}

// MARK: - Reconciling

extension ImportCommand {
  /// Takes all files as one publication, in one transaction.
  private func takePublication(
    _ mapping: TableMapping?, _ store: SQLiteStore, _ telling: inout Telling,
    in environment: Environment
  ) throws {
    // What comes by a pipe is read before the ledger is locked.
    let opened = try files.map {
      try ImportedFile($0, form: form, hasMapping: mapping != nil, in: environment)
    }
    let told = try writing.transact(store) { session -> [(ImportSummary, ImportSession.Left)] in
      var told: [(ImportSummary, ImportSession.Left)] = []
      guard let first = opened.first else { return told }
      var taking = try taking(first, mapping, in: environment)
      taking.scope = ReconciledScope(named: onlyTopic)
      let run = try ImportRun(session, taking)
      for file in opened {
        var summary = ImportSummary(
          file: file.name, isTable: file.form == .table, isDry: writing.dryRun)
        var progress = Progress.watched(file.shortName, in: environment)
        defer { progress?.end() }
        let left = try taking.take(file, in: run) { done in
          summary.count(done)
          progress?.advance(summary.documents, part: { file.part })
        }
        summary.notices = left.notices
        told.append((summary, left))
      }
      // Of several files, what all of them lack is told apart.
      let isOne = opened.count == 1
      var (rest, left) = told[0]
      if !isOne {
        rest = ImportSummary(file: "all files", isTable: true, isDry: writing.dryRun)
        left = ImportSession.Left()
        for (_, other) in told where !other.problems.isEmpty { left.leave(Rejection(other.problems)) }
      }
      try taking.finish(
        run, &left, consent: { try consent($0, in: environment) }, settle: { rest.settle($0) }
      ) { rest.count($0) }
      rest.notices = left.notices
      if isOne { told = [(rest, left)] } else { told.append((rest, left)) }
      return told
    }
    for (summary, left) in told { try tell(summary, left, of: summary.file, &telling, environment.output) }
  }

  /// Asks before whole policies are retracted.
  private func consent(_ vanished: VanishedPolicies, in environment: Environment) throws {
    let what = VanishedWords(vanished)
    environment.output.progress?("")
    environment.output.complain(ProblemText.note(what.text))
    if yes || writing.dryRun { return }
    guard environment.isInteractive else {
      throw UsageProblem(
        message: "nobody is here to ask whether \(what.short) to be retracted",
        hints: [
          "if that is meant: --yes", "if the files are the whole of one topic only: --only-topic TOPIC",
          "to see what would be done: --dry-run",
        ])
    }
    guard try Conversation(environment: environment).confirm("Retract all that was said of them?") else {
      throw Left()
    }
  }
}
