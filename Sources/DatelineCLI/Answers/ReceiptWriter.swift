/// Writes receipts of what was stored, and remembers whether one could not be written.
struct ReceiptWriter {
  private let isDry: Bool
  private var stored = StoredSummary()
  private var cause: (any Error)?

  /// - Parameter isDry: whether nothing was stored at all.
  init(isDry: Bool) {
    self.isDry = isDry
  }

  /// Writes the answer of what was stored. That it cannot be written calls nothing off.
  mutating func write(_ stored: StoredSummary, _ writeAnswer: () throws -> Void) throws {
    if !isDry { self.stored.add(stored) }
    do { try writeAnswer() } catch let problem where problem is OutputClosed || problem is FileProblem {
      cause = cause ?? problem
    }
  }

  /// What came of answers that could not be written: that something was stored is told elsewhere. What was written to a
  /// reader who has gone may not have been read.
  var problem: (any Error)? {
    cause.map { stored.isEmpty ? $0 : UnwrittenAnswer(cause: $0, stands: "it was recorded: \(stored.text)") }
  }

  func finish() throws {
    if let problem { throw problem }
  }
}
