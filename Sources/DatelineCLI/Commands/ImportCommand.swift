import ArgumentParser
import Exchange
import Ledger
import PolicyModel
import SQLiteLedger
import Tracker

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
struct ImportCommand: ParsableCommand {
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

      With --reconcile the file is the whole truth of its source: what is new is recorded, what differs is corrected, \
      what the file has no longer is retracted. So one publication after the other becomes the ledger's history, and \
      --known answers as each did.
      """)

  @Argument(help: "Files of documents or tables; - is standard input.", completion: .file())
  var files: [String]

  @Option(help: "What the columns of tables mean: a file, YAML or JSON.", completion: .file())
  var mapping: String?

  @Option(help: "What the files hold: documents or table; told by their names unless given.")
  var form: ImportedForm?

  @Flag(help: "The file is the whole truth of its source: retract what it has no longer.")
  var reconcile = false

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

  func run() throws {
    if reconcile, onError == .skip {
      throw UsageProblem(
        message: "--reconcile takes a file whole: what --on-error skip would leave would be retracted",
        hints: [])
    }
    let mapping = try mapping.map(MappingFile.read)
    let store = try writing.ledger.writable()
    let before = try store.read { try $0.head.size }
    // Heeded from the first file to the last: who asks while one is being committed wants none of the next.
    let isAnyLeft = try Interruption.heeded {
      var act: Int?
      return try files.reduce(false) { isAnyLeft, path in
        let file = try ImportedFile(path, form: form, hasMapping: mapping != nil)
        let (summary, left) = try take(file, mapping, store, act, before: before)
        // What a dry run wrote is not there.
        act = writing.dryRun ? nil : left.act
        try tell(summary, left, of: file)
        return isAnyLeft || !left.problems.isEmpty
      }
    }
    if isAnyLeft { throw SomeRefused() }
  }

  /// Tells what a file came to, and what was left of it.
  private func tell(_ summary: ImportSummary, _ left: Taking.Left, of file: ImportedFile) throws {
    let output = try Surroundings.required().output
    for problem in left.problems {
      for line in Complaint.lines(of: problem) { output.complain(Complaint.note(line)) }
    }
    output.complain(left.notices.text)
    if let first = left.footer.first {
      let more = left.footer.count > 1 ? " and \(left.footer.count - 1) more" : ""
      output.complain(Complaint.note("\(file.name):\(first)\(more): taken for the table's footer"))
    }
    try summary.remarks.tell()
    // Whoever stops reading the summaries has not called off the import.
    do { try output.write(writing.format == .json ? summary.json : summary.text) } catch is OutputClosed {}
  }

  /// Takes one file, in a transaction of its own.
  private func take(
    _ file: ImportedFile, _ mapping: TableMapping?, _ store: SQLiteStore, _ act: Int?, before: Int
  ) throws -> (ImportSummary, Taking.Left) {
    var taking = try taking(file, mapping)
    taking.mendedSince = before
    var file = file
    // What looks like an event that is there is known only behind the last document; then the file is taken anew.
    while true {
      do {
        return try takeOnce(taking, file, store, act)
      } catch let found as MendedFound {
        let choices = try MendedChoices(alike: alike, isSkipping: onError == .skip).made(
          found.mended, inOneOf: files.count > 1 ? file.name : nil)
        taking.choices.merge(choices) { $1 }
        taking.leftMended += found.mended.filter { taking.choices[$0.number] == .left }
        file = try file.again()
      }
    }
  }

  private func takeOnce(
    _ taking: Taking, _ file: ImportedFile, _ store: SQLiteStore, _ act: Int?
  ) throws -> (ImportSummary, Taking.Left) {
    do {
      return try writing.transact(store) { session in
        var summary = ImportSummary(file: file.name, isDry: writing.dryRun)
        var progress = try Progress.watched(file.shortName)
        defer { progress?.end() }
        let left = try taking.take(file, session, act: act, settle: { summary.settle($0) }) { done in
          summary.count(done)
          progress?.advance(summary.documents, part: { file.part })
        }
        if !left.mended.isEmpty { throw MendedFound(mended: left.mended) }
        summary.left = left.problems.count + left.dependents
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

  private func taking(_ file: ImportedFile, _ mapping: TableMapping?) throws -> Taking {
    Taking(
      hand: try writing.hand(),
      reason: RevisionReason(
        kind: correction ? .correction : .update, reason: reason ?? file.reason),
      isReconciling: reconcile, isSkipping: onError == .skip, mapping: mapping)
  }
}
