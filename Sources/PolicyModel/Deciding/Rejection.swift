/// Why a command was not carried out: everything that is wrong with it, at once.
package struct Rejection: Error, Sendable {
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
}

/// One thing that is wrong, and where.
package struct Problem: Sendable {
  package var place: SourceLocation
  package var rule: any BrokenRule

  package init(_ rule: any BrokenRule, at place: SourceLocation) {
    self.rule = rule
    self.place = place
  }
}

/// A rule that what somebody wrote breaks: what is wrong, and how to mend it.
package protocol BrokenRule: Error, CustomStringConvertible {
  /// Lines that help to mend it.
  var hints: [String] { get }
}
