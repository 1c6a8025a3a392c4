import ArgumentParser
import Documents
import Ledger
import PolicyModel
import SQLiteLedger
import LedgerService

/// What `import` does with a document or row that is refused.
enum OnError: String, WordArgument {
  /// Records nothing of the file.
  case stop
  /// Skips it, reports it, and records the rest.
  case skip
}

/// What an import takes an event for that looks like one that is there with its date or title mended.
enum OnAlike: String, WordArgument {
  /// That one, which is revised.
  case revise
  /// Another one, which is recorded.
  case record
}

/// Imports documents and tables.
struct ImportCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import documents (YAML, JSON Lines) and tables (CSV).",
    discussion: """
      A document or row that changes nothing is skipped; one that differs from the ledger becomes an update (with \
      --correction a correction), with --reason or the file's name as its reason. A file is imported as a whole or not at \
      all, unless --on-error skip. Later files may build on earlier ones. Files compressed by gzip, xz, bzip2 or zstd are \
      decompressed.

      An event without an id that resembles one of the same source with another date or title causes a question on a \
      terminal, and otherwise an error, unless --alike says what it is. Retracted events stay retracted.

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

  @Option(help: "A YAML or JSON file that says what the columns of tables mean.", completion: .file())
  var mapping: String?

  @Option(help: "Content of the files: documents or table; by default from their names.")
  var form: InputForm?

  @Flag(help: "The files are all that their source says: retract what they no longer contain.")
  var reconcile = false

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("With --reconcile: the files cover this topic only.", valueName: "topic"))
  var onlyTopic: [String] = []

  @Flag(help: "With --reconcile: do not ask before whole policies are retracted.")
  var yes = false

  @Flag(help: "Record differences as corrections rather than updates.")
  var correction = false

  @Option(help: "Reason for revisions; by default the name of the file.")
  var reason: String?

  @Option(
    help:
      "How to treat an event that resembles an existing one with another date or title: revise (the same event) or record (another event)."
  )
  var alike: OnAlike?

  @Option(help: "stop: import nothing of a file with an error; skip: import what has no error.")
  var onError: OnError = .stop

  @OptionGroup(title: "Recording") var writing: WritingOptions

  func run(in environment: Environment) throws {
    try checkOptions()
    for file in files { try writing.ledger.refuse(asInput: file, in: environment) }
    let mapping = try mapping.map { try MappingFile.read($0, in: environment) }
    let importer = try Importer(writing.ledger.writable(in: environment), isDry: writing.dryRun)
    var answers = ImportAnswers(isDry: writing.dryRun, format: writing.format, output: environment.output)
    do {
      // Observed from the first file to the last: who asks while one is being committed wants none of the next.
      try environment.interruption.observed {
        if reconcile {
          try importPublication(mapping, importer, &answers, in: environment)
        } else {
          try importFiles(mapping, importer, &answers, in: environment)
        }
      }
    } catch {
      // The files before were recorded, and that was not told either.
      guard let untold = answers.problem as? UnwrittenAnswer, let problem = error as? any ReportableError
      else {
        throw error
      }
      environment.output.complain(ProblemText.text(problem))
      throw untold
    }
    try answers.finish()
  }

  private func checkOptions() throws {
    if reconcile, onError == .skip {
      throw UsageProblem(
        message: "--reconcile takes a file whole: what --on-error skip would leave would be retracted",
        hints: [])
    }
    if !reconcile, let option = onlyTopic.isEmpty ? yes ? "--yes" : nil : "--only-topic" {
      throw UsageProblem(message: "\(option) is for --reconcile", hints: [])
    }
  }

  /// How the files are imported.
  private func session(
    for input: ImportInput, _ mapping: TableMapping?, in environment: Environment
  ) throws -> ImportSession {
    ImportSession(
      context: try writing.context(in: environment),
      reason: RevisionReason(
        kind: correction ? .correction : .update, reason: reason ?? input.defaultReason),
      isReconciling: reconcile, isSkipping: onError == .skip, mapping: mapping,
      scope: ReconciledScope(
        named: onlyTopic.map { Reference($0, at: .option("--only-topic")) }), today: environment.today(),
      noteDate: environment.note,
      checkInterruption: environment.interruption.check)
  }

  /// Imports each file in a transaction of its own.
  private func importFiles(
    _ mapping: TableMapping?, _ importer: Importer, _ answers: inout ImportAnswers,
    in environment: Environment
  ) throws {
    var importer = importer
    for path in files {
      let file = try ImportedFile(path, form: form, hasMapping: mapping != nil, in: environment)
      do {
        try answers.tell(try importFile(file, mapping, &importer, in: environment))
      } catch let rejection as Rejection where files.count > 1 {
        throw FileRefused(rejection: rejection, file: file.input.name)
      } catch var interrupted as Interrupted where files.count > 1 {
        interrupted.file = file.input.name
        throw interrupted
      }
    }
  }

  private func importFile(
    _ file: ImportedFile, _ mapping: TableMapping?, _ importer: inout Importer, in environment: Environment
  ) throws -> ImportSummary {
    let input = file.input
    let choices = MendedChoices(alike: alike, isSkipping: onError == .skip, environment: environment)
    var summary = ImportSummary(input, isDry: writing.dryRun)
    summary.outcome = try importer.importInput(
      input, as: session(for: input, mapping, in: environment), deciding: choices.made
    ) {
      summary = ImportSummary(input, isDry: writing.dryRun)
      var progress = Progress.watched(input.shortName, in: environment)
      return ImportObserver(
        imported: {
          summary.count($0)
          progress?.advance(summary.documents, part: { file.part })
        }, settled: { summary.settle($0) }, ended: { progress?.end() })
    }
    return summary
  }

  /// Imports all files as one publication, in one transaction.
  private func importPublication(
    _ mapping: TableMapping?, _ importer: Importer, _ answers: inout ImportAnswers,
    in environment: Environment
  ) throws {
    // What comes by a pipe is read before the ledger is locked.
    let opened = try files.map {
      try ImportedFile($0, form: form, hasMapping: mapping != nil, in: environment)
    }
    guard let first = opened.first else { return }
    var summaries: [ImportSummary] = []
    let outcomes = try importer.importPublication(
      opened.map(\.input), as: session(for: first.input, mapping, in: environment),
      consent: { try consent($0, in: environment) }
    ) { input in
      let number = summaries.count
      let file = input == nil ? nil : opened[number]
      summaries.append(ImportSummary(input, isDry: writing.dryRun))
      var progress = input.flatMap { Progress.watched($0.shortName, in: environment) }
      return ImportObserver(
        imported: {
          summaries[number].count($0)
          progress?.advance(summaries[number].documents, part: { file?.part })
        }, settled: { summaries[number].settle($0) },
        ended: {
          progress?.end()
          progress = nil
        })
    }
    for (var summary, outcome) in zip(summaries, outcomes) {
      summary.outcome = outcome
      try answers.tell(summary)
    }
  }

  /// Asks before whole policies are retracted.
  private func consent(_ vanished: VanishedPolicies, in environment: Environment) throws {
    let what = VanishedPoliciesText(vanished)
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
    guard try TerminalPrompt(environment: environment).confirm("Retract all that was said of them?") else {
      throw Cancelled()
    }
  }
}
