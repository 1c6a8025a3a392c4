/// One thing that is wrong, and where.
package struct Problem: Sendable {
  package var place: SourceLocation
  /// The rule that is broken, which words what is wrong.
  package var rule: any ReportedProblem

  package init(_ rule: any ReportedProblem, at place: SourceLocation) {
    self.rule = rule
    self.place = place
  }

  /// What is wrong, in a sentence without its full stop.
  package var message: String { rule.description }
  package var kind: ProblemKind { rule.kind }
  /// What helps to correct it.
  package var hints: [Hint] { rule.hints }
}

/// All that is told of a failure: several problems at once, and what became of what was asked.
package struct ProblemReport: Sendable {
  package var problems: [Problem]
  /// How many more there are, which nobody kept.
  package var more: Int
  /// What was done or left undone because of them, as a sentence: “Nothing was recorded.”
  package var outcome: String?
  /// What to do next about the whole.
  package var next: [Hint]

  /// The kind of the whole.
  package var kind: ProblemKind

  /// - Parameter kind: the kind of the whole; that of the problems unless given.
  package init(
    _ problems: [Problem], more: Int = 0, outcome: String? = nil, next: [Hint] = [], kind: ProblemKind? = nil
  ) {
    self.problems = problems
    self.more = more
    self.outcome = outcome
    self.next = next
    // A request that cannot be understood comes before what is wrong with its values.
    let isUsage = problems.contains { $0.kind == .usage }
    self.kind = kind ?? (isUsage ? .usage : problems.first?.kind ?? .refused)
  }
}

/// An error that is told to whoever made the request.
package protocol ReportableError: Error {
  var report: ProblemReport { get }
}

/// An error that is one problem. Its text stands beside the code that raises it.
package protocol ReportedProblem: ReportableError, CustomStringConvertible {
  /// Where it is, where the error knows.
  var place: SourceLocation { get }
  var kind: ProblemKind { get }
  /// What helps to correct it.
  var hints: [Hint] { get }
}

extension ReportedProblem {
  package var place: SourceLocation { .none }
  package var hints: [Hint] { [] }
  package var report: ProblemReport { ProblemReport([Problem(self, at: place)]) }
}

/// A rule that what somebody wrote breaks: what is wrong, and how to correct it.
package protocol BrokenRule: ReportedProblem {}

extension BrokenRule {
  package var kind: ProblemKind { .badData }
}
