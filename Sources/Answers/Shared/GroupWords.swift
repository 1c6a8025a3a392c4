import PolicyModel
import Queries

/// What an answer says of a group, in words.
enum GroupWords {
  /// `NATO: 32 members on that day, 1 more possibly; 28 without such a policy`.
  static func line(_ answer: ShownGroup) -> [Span] {
    let possible = answer.possible.isEmpty ? "" : ", \(answer.possible.count) more possibly"
    let without =
      answer.without.isEmpty ? "" : "; \(answer.without.count) without a policy that was asked about"
    if answer.members.isEmpty && answer.possible.isEmpty {
      return [
        Span(answer.group.name), Span(": nobody is said to have been a member on that day", .uncertain),
      ]
    }
    return [
      Span(answer.group.name),
      Span(": \(Wording.count(answer.members.count, "member")) on that day\(possible)\(without)", .dim),
    ]
  }

  /// `Sweden joined: its policy did not change`.
  static func line(_ change: MembershipChange) -> [Span] {
    [
      Span(change.joined ? "+ " : "- ", .uncertain), Span(change.issuer.name, .bold),
      Span(change.joined ? " is a member on the second day only" : " is a member on the first day only"),
    ]
  }

  /// `Taurus: refused, since Oct 2023`.
  static func policy(_ label: PolicyLabel, _ answer: KeyAnswer) -> [Span] {
    let dates = StateSentence.dates(answer)
    return [Span(PolicyWords.subject(label) + ": "), Span(StateWords.of(answer), StateWords.ink(answer))]
      + (dates.isEmpty ? [] : [Span(", " + dates)])
  }
}
