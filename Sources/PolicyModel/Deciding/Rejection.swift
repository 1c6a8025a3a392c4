/// Why a command was not carried out: everything that is wrong with it, at once.
package struct Rejection: ReportableError {
  package var problems: [Problem]
  /// How many more there are, which nobody kept.
  package var more: Int

  /// More than this are not told in full.
  package static let mostTold = 20

  package init(_ problems: [Problem], more: Int = 0) {
    self.problems = problems
    self.more = more
  }

  /// Adds what is wrong elsewhere; what is more than can be told is only counted.
  package mutating func add(_ other: Rejection) {
    let room = max(0, Rejection.mostTold - problems.count)
    problems += other.problems.prefix(room)
    more += other.more + max(0, other.problems.count - room)
  }

  package var report: ProblemReport {
    ProblemReport(problems, more: more, outcome: "Nothing was recorded.")
  }
}
