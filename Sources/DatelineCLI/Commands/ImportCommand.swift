import ArgumentParser
import Exchange
import Ledger
import PolicyModel
import Tracker

/// What `import` does with a document that is refused.
enum OnError: String, WordArgument {
  /// Takes nothing of the file.
  case stop
  /// Leaves it, tells of it, and takes the rest.
  case skip
}

/// Takes documents in.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take documents in: YAML or JSON Lines.",
    discussion: """
      What the ledger says already is passed over; what a document says otherwise becomes an update (with --correction \
      a correction), with --reason or the file's name as its reason. A file is taken whole or not at all, unless \
      --on-error skip. Later files may build on earlier ones.
      """)

  @Argument(help: "Files of documents; - is standard input.", completion: .file())
  var files: [String]

  @Flag(help: "What differs corrects the record, rather than updating it.")
  var correction = false

  @Option(help: "Why what differs is revised; the file's name unless given.")
  var reason: String?

  @Option(help: "stop: nothing of a file with an error is taken; skip: what has no error is.")
  var onError: OnError = .stop

  @OptionGroup(title: "Recording") var writing: WritingOptions

  func run() throws {
    for file in files
    where ["csv", "tsv", "xlsx"].contains(file.split(separator: ".").last?.lowercased() ?? "") {
      throw DataProblem(
        option: file, message: "tables cannot be read yet; give documents, YAML or JSON Lines")
    }
    let store = try writing.ledger.writable()
    var isAnyLeft = false
    for file in files {
      let bytes = try DocumentFile.bytes(file)
      let name = DocumentFile.name(file)
      let taking = Taking(
        hand: try writing.hand(),
        onExisting: .revise(
          RevisionReason(
            kind: correction ? .correction : .update, reason: reason ?? Taking.reason(file: name))),
        isSkipping: onError == .skip)
      var left: [Problem] = []
      let done = try writing.transact(store) { session in
        let taken = try taking.take(bytes, name: name, session)
        left = taken.left
        return taken.done
      }
      let output = try Surroundings.required().output
      for problem in left {
        for line in Complaint.lines(of: problem) { output.complain(Complaint.note(line)) }
      }
      isAnyLeft = isAnyLeft || !left.isEmpty
      let summary = ImportSummary(file: name, done: done, left: left.count, isDry: writing.dryRun)
      // Whoever stops reading the summaries has not called off the import.
      do { try output.write(writing.format == .json ? summary.json : summary.text) } catch is OutputClosed {}
    }
    if isAnyLeft { throw SomeRefused() }
  }
}

/// Takes a file's documents, one after the other, in one transaction.
struct Taking {
  var hand: Hand
  var onExisting: OnExisting
  var isSkipping: Bool

  /// Why what a file says otherwise is revised, where nobody says why.
  static func reason(file name: String) -> String {
    "import of \(name.split(separator: "/").last.map(String.init) ?? name)"
  }

  func take(
    _ bytes: [UInt8], name: String, _ session: any LedgerWriter
  ) throws -> (done: [Acknowledgement], left: [Problem]) {
    let writer = Writer(session, hand)
    var done: [Acknowledgement] = []
    var problems: [Problem] = []
    try Documents.each(of: bytes, name: name, form: nil, reading: try DocumentFile.dates()) { result in
      do {
        let document = try result.get()
        done.append(try writer.write(document.command, onExisting: onExisting))
      } catch let rejection as Rejection {
        problems += rejection.problems
      }
      return isSkipping || problems.count < Documents.mostProblems
    }
    if !isSkipping, !problems.isEmpty { throw Rejection(Array(problems.prefix(Documents.mostProblems))) }
    return (done, problems)
  }
}
