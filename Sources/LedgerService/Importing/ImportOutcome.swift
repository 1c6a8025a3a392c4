package import PolicyModel

/// What importing an input came to, besides what was recorded.
package struct ImportOutcome: Sendable {
  /// What is wrong with the documents that were skipped.
  package private(set) var problems: [Problem] = []
  /// How many more problems there are of an input of which nothing is recorded.
  private(set) var more = 0
  /// How many documents were skipped for what is wrong with them.
  private var refused = 0
  /// How many documents were skipped because they name what was refused.
  var dependents = 0
  /// The lines of a table that were taken for its footer.
  package var footer: [Int] = []
  /// The first entry that the command wrote.
  package var act: Int?
  /// What should be known of what was recorded, each thing once.
  package var notices = ImportNotices()
  /// The new events that may be recorded ones, mended.
  var mended: [MendedEvent] = []

  package init() {}

  /// How many documents were skipped.
  package var skipped: Int { refused + dependents }

  /// All that is wrong.
  var rejection: Rejection { Rejection(problems, more: more) }

  /// Skips a document.
  mutating func skip(_ rejection: Rejection) {
    problems += rejection.problems
    refused += 1
  }

  /// Refuses the whole input for what is wrong with a document.
  mutating func refuse(_ rejection: Rejection) {
    var all = self.rejection
    all.add(rejection)
    (problems, more) = (all.problems, all.more)
  }
}
