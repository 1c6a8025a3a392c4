import EDTF
import Documents
import PolicyModel
import SQLiteLedger

/// Opens a filled-in document in an editor, and records what comes back.
struct RecordEditing {
  let prompt: TerminalPrompt
  let command: RecordCommand

  func run() throws {
    let editor = try editor()
    let form = Array(try form().utf8)
    let path = try TemporaryFile.document(form, suffix: ".yaml", in: prompt.environment.variables["TMPDIR"])
    while true {
      let status = try prompt.environment.runEditor(editor, path)
      guard status == 0 else { throw EditorProblem.failed(editor, status: status, path: path) }
      do {
        let commands = try read(try Files.read(path: path), form: form)
        let done =
          commands.isEmpty
          ? [] : try command.writing.write(commands, areDocuments: true, in: prompt.environment)
        Files.remove(path)
        if commands.isEmpty { throw Cancelled() }
        return try command.writing.acknowledge(done, in: prompt.environment)
      } catch let rejection as Rejection {
        guard prompt.environment.isInteractive else {
          throw KeptDocument(problems: rejection.problems, path: path)
        }
        prompt.tell(rejection)
        guard isWantedAgain else { throw KeptDocument(problems: [], path: path) }
      } catch let problem as LedgerFileProblem {
        prompt.say("the document is kept: \(path)")
        throw problem
      }
    }
  }

  private func editor() throws -> String {
    let variables = prompt.environment.variables
    let named = ["VISUAL", "EDITOR"].compactMap { variables[$0]?.trimmed }.first { !$0.isEmpty }
    guard let named else { throw EditorProblem.none }
    return named
  }

  private var isWantedAgain: Bool {
    guard let answer = try? prompt.ask("Edit it again? [Y/n]") else { return false }
    return !["n", "no"].contains(answer.lowercased())
  }

  /// The commands of the document; none where nothing was changed or all was taken out.
  private func read(_ bytes: [UInt8], form: [UInt8]) throws -> [Command] {
    let says = bytes.split(separator: UInt8(ascii: "\n")).contains { line in
      let text = String(decoding: line, as: UTF8.self).trimmed
      return !text.isEmpty && !text.hasPrefix("#") && text != "---"
    }
    if !says || bytes == form { return [] }
    return try DocumentFile.read(
      bytes, name: "the document", form: .yaml, into: command.writing.ledger, in: prompt.environment
    ).map {
      command.unsourced ? $0.allowingUnsourced : $0
    }
  }

  /// The document: what the options say, and what they leave open after the most similar earlier event.
  private func form() throws -> String {
    var filled = command
    let template = try TemplateQuestion(prompt: prompt, ledger: command.writing.ledger).template(for: command)
    if let template { filled.take(template) }
    var blank: Set<String> = []
    if filled.title == nil { blank.insert("title") }
    if filled.date == nil { blank.insert("date") }
    let date = try filled.date.map {
      try DateArgument.date(
        $0, "--date", filled.citations.referenceDays(in: filled.writing.ledger, in: prompt.environment),
        in: prompt.environment)
    }
    let draft = try filled.draft(
      title: filled.title ?? "", date: date ?? EDTFDate(prompt.environment.today()),
      in: prompt.environment)
    return EventForm.yaml(draft, blank: blank, after: template)
  }
}

/// There is no editor, or it failed.
enum EditorProblem: ReportedProblem {
  case none
  case failed(String, status: Int32, path: String)

  var description: String {
    switch self {
    case .none: "there is no editor: name one, as in EDITOR=nano dateline record --edit"
    case .failed(let editor, let status, let path):
      "the editor “\(editor)” ended with \(status), so nothing was recorded; the document is kept: \(path)"
    }
  }

  var kind: ProblemKind { .unavailable }
}

/// A document that was refused, and where it is kept.
struct KeptDocument: ReportableError {
  /// None where they were told already.
  var problems: [Problem]
  var path: String

  var report: ProblemReport {
    ProblemReport(
      problems, outcome: "Nothing was recorded; the document is kept: \(path)",
      next: ["correct it, and record it: \(action: Action(.define(.event), [], [.file: .text(path)]))"],
      kind: .badData)
  }
}
