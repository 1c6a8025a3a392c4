import LedgerService
import PolicyModel

/// The answers of an import, one for each file, and what the whole command came to.
struct ImportAnswers {
  private let isDry: Bool
  private let format: ReceiptFormat
  private let output: Output
  private var receipts: ReceiptWriter
  /// Whether anything was recorded, or would be.
  private var isAnyTaken = false
  /// Whether documents were skipped for what is wrong with them.
  private var isAnyRefused = false

  init(isDry: Bool, format: ReceiptFormat, output: Output) {
    self.isDry = isDry
    self.format = format
    self.output = output
    receipts = ReceiptWriter(isDry: isDry)
  }

  /// Why an answer could not be written; nil where all were.
  var problem: (any Error)? { receipts.problem }

  /// Shows what a file came to, and what of it was skipped.
  mutating func tell(_ summary: ImportSummary) throws {
    let outcome = summary.outcome
    isAnyTaken = isAnyTaken || summary.isAnyTaken
    isAnyRefused = isAnyRefused || !outcome.problems.isEmpty
    for problem in outcome.problems {
      for line in ProblemText.lines(of: problem) { output.complain(ProblemText.note(line)) }
    }
    output.complain(outcome.notices.text)
    if let first = outcome.footer.first {
      let more = outcome.footer.count > 1 ? " and \(outcome.footer.count - 1) more" : ""
      output.complain(ProblemText.note("\(summary.file):\(first)\(more): taken for the table's footer"))
    }
    summary.remarks.tell(output)
    // Whoever stops reading the summaries has not called off the import.
    try receipts.write(summary.stored) {
      try output.write(format == .json ? summary.json : summary.text)
    }
  }

  /// Throws where an answer could not be written, or documents were skipped.
  func finish() throws {
    // Whoever stops reading the summaries of what was there already has missed nothing.
    if let problem, !(problem is OutputClosed) { throw problem }
    if isAnyRefused { throw SomeRefused(areOthersTaken: isAnyTaken, isDry: isDry) }
  }
}
