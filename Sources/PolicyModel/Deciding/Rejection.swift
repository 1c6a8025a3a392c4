/// Why a command was not carried out: everything that is wrong with it, at once.
package struct Rejection: Error, Sendable {
  package var problems: [Problem]

  package init(_ problems: [Problem]) {
    self.problems = problems
  }
}

/// One thing that is wrong, and where.
package struct Problem: Sendable {
  package var place: Place
  package var rule: any BrokenRule

  package init(_ rule: any BrokenRule, at place: Place) {
    self.rule = rule
    self.place = place
  }
}

/// A rule that what somebody wrote breaks: what is wrong, and how to mend it.
package protocol BrokenRule: Error, CustomStringConvertible {
  /// Lines that help to mend it.
  var hints: [String] { get }
}
