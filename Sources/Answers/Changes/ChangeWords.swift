import PolicyModel
package import Queries

/// What became of a policy by what was written, as a line.
package enum ChangeWords {
  /// `us-atacms-russia: prohibited → permitted, from 17 Nov 2024 on`, or `…, from 1 Feb 2025 until 31 Jul 2025`.
  package static func line(_ change: StateChange) -> String {
    let name = change.key == .status ? change.policy.text : "\(change.policy).\(change.key)"
    return "\(name): \(words(change.from)) → \(words(change.to)), \(days(change))"
  }

  private static func days(_ change: StateChange) -> String {
    switch (change.on, change.through) {
    case (let from?, let last?) where from == last: "on \(DateWords.day(from)) only"
    case (let from?, let last?): "from \(DateWords.day(from)) until \(DateWords.day(last))"
    case (let from?, nil): "from \(DateWords.day(from)) on"
    case (nil, let last?): "until \(DateWords.day(last))"
    case (nil, nil): "on every day"
    }
  }

  private static func words(_ states: [AnsweredState]) -> String {
    states.map(StateWords.of).joined(separator: " or ")
  }
}
