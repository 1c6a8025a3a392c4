/// How much of a diff is shown.
package enum DiffDetail: Hashable, Sendable {
  /// Only the numbers of changes.
  case stat
  /// Each change with its cause and its best word.
  case changes
  /// Each change with the events that decided it, and what was said of them.
  case why
}
