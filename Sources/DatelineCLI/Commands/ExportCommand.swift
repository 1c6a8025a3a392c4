import ArgumentParser
import SQLiteLedger
import Documents
import Ledger
import PolicyModel
import LedgerService

/// The forms that a ledger is written in.
enum ExportFormat: String, WordArgument {
  case yaml
  case jsonl

  var form: DocumentForm { self == .yaml ? .yaml : .jsonLines }
}

/// Writes a ledger as documents.
struct ExportCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the ledger as documents.",
    discussion: """
      Imported into a fresh ledger, they give the same answer to every question about the newest entry. What was \
      retracted is left out, and so is who recorded what when.
      """)

  @Option(help: "yaml or jsonl; by the name of the output where that tells, else yaml.")
  var format: ExportFormat?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The file to write; - or nothing is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup(title: "Viewpoint") var known: KnownOptions
  @OptionGroup var ledger: LedgerOptions

  func run(in environment: Environment) throws {
    let question = try known.question(in: environment)
    let form = format?.form ?? output.flatMap { DocumentForm(fileName: $0) } ?? .yaml
    let messages = environment.output
    try OutputFile.write(
      output ?? "-", mode: .ownerOnly, ledger: ledger.path(in: environment), output: messages,
      interruption: environment.interruption
    ) { file in
      try ledger.read(for: .inspecting, in: environment) { reader in
        let content = try ExportContent(reader, at: reader.prefix(question).entry)
        let plan = try ExportPlan(content)
        for left in plan.leftOut { messages.complain(ProblemText.note("left out: \(left)")) }
        let names = ActorDirectory(content.actors.map(\.actor))
        try write(plan, with: DocumentWriter(form: form) { names.mayName($0) }, to: file)
      }
    }
  }

  /// Writes one document after the other; each piece ends where one does.
  private func write(_ plan: ExportPlan, with writer: DocumentWriter, to file: OutputFile) throws {
    var bytes: [UInt8] = []
    writer.appendHeader(to: &bytes)
    try plan.forEach { (document: ExportedDocument) in
      writer.append(document, to: &bytes)
      if bytes.count > 1 << 16 {
        try file.write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.write(bytes)
  }
}

extension ExportContent {
  /// All that a prefix of a ledger holds.
  init(_ reader: any LedgerReader, at size: Int) throws {
    self.init(
      actors: try reader.actors(.all, at: size), topics: try reader.topics(.all, at: size),
      policies: try reader.policies(.all, at: size), sources: try ExportSources(reader, at: size),
      events: try ExportEvents(reader, at: size),
      assertions: try reader.assertions(of: .all, at: size).map(\.assertion))
  }
}

extension ExportSources {
  /// The sources of a prefix of a ledger, read in thousands.
  init(_ reader: any LedgerReader, at size: Int) throws {
    let ids = try reader.ids(startingWith: "", in: .source, limit: .max, at: size)
    self.init(ids: ids.map { SourceID(stored: $0) }, atOnce: 1000) { try reader.sources(.some($0), at: size) }
  }
}

extension ExportEvents {
  /// The events of a prefix of a ledger, read in thousands.
  init(_ reader: any LedgerReader, at size: Int) throws {
    self.init(entries: try reader.entriesOfEvents(at: size), atOnce: 1000) { ids in
      try reader.events(.some(ids), at: size)
    } retracted: { id in
      try reader.retracted(id, at: size)
    }
  }
}
