package import PolicyModel
package import Projections

/// What became of a policy by what was written, as a line.
package enum ChangeWords {
  /// `us-atacms-russia: prohibited → permitted, from 17 Nov 2024 on`.
  package static func line(_ change: StateChange) -> String {
    let name = change.key == .status ? change.policy.text : "\(change.policy).\(change.key)"
    let from = change.on.map { ", from \(DateWords.day($0)) on" } ?? ", on every day"
    return "\(name): \(words(change.from)) → \(words(change.to))\(from)"
  }

  private static func words(_ states: [AnsweredState]) -> String {
    states.map(StateWords.of).joined(separator: " or ")
  }
}
