import PolicyModel

/// Something was stored, and the answer that says so could not be written.
struct UnwrittenAnswer: ReportedProblem {
  /// Why not.
  var cause: any Error
  /// What was done, in a sentence.
  var stands: String

  var description: String {
    cause is OutputClosed ? "standard output was closed before the answer was read" : "\(cause)"
  }

  var kind: ProblemKind { .ioError }
  var hints: [Hint] { [Hint(stands)] }
}

extension UnwrittenAnswer {
  /// Writes an answer; where that fails, says what stands nevertheless.
  static func write(_ stands: String, _ answer: String, in environment: Environment) throws {
    do {
      try environment.output.write(answer)
    } catch let problem where problem is OutputClosed || problem is FileProblem {
      throw UnwrittenAnswer(cause: problem, stands: stands)
    }
  }
}
