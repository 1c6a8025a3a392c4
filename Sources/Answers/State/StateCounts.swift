import EDTF
import PolicyModel
import Queries

/// How much a state shows, in words.
enum StateCounts {
  /// What was asked for, and the day; the one topic there is where nothing else is said.
  static func title(_ answer: StateAnswer, _ heading: [String], _ topics: [StateTopic]) -> [Span] {
    let parts = heading.isEmpty && topics.count == 1 ? [topics.first?.name].compactMap { $0 } : heading
    let day = "on " + DateWords.day(answer.viewpoint.on)
    return parts.map { Span($0, .heading) } + [Span(parts.isEmpty ? Wording.capitalized(day) : day, .heading)]
  }

  /// `4 of 7 policies; nothing is stated of the others (--all lists them)`, `last checked 15 Nov 2024`.
  static func footer(_ answer: StateAnswer) -> [Hint] {
    let rows = shown(answer)
    let shown = Set(rows.map(\.policy.id)).count
    if shown == 0 { return ["0 of \(Wording.count(answer.asked, "policy"))"] }
    let number: Hint =
      shown == answer.asked
      ? "\(Wording.count(shown, "policy"))"
      : "\(shown) of \(Wording.count(answer.asked, "policy")); of the rest nothing is stated (\(give: .all) lists them)"
    return [number] + (checked(rows).map { [Hint($0)] } ?? [])
  }

  /// The rows that people are shown: also those of policies that were asked for by their ids and of which it is said that
  /// they have no value, or why nothing is stated of them. Where that is all there is to say, none.
  static func shown(_ answer: StateAnswer) -> [StateRow] {
    let without = answer.withoutValue
    let isTelling = without.contains { $0.answer.certainty != .unstated || !$0.silencing.isEmpty }
    if answer.rows.isEmpty, !isTelling { return [] }
    return (answer.rows + without).sorted { ($0.policy.id, $0.answer.key) < ($1.policy.id, $1.answer.key) }
  }

  static func emptiness(_ answer: StateAnswer) -> [Hint] {
    if answer.asked == 0 {
      return ["The ledger has no such policy.", "Try: \(action: Action(.list(.policy)))."]
    }
    let day = DateWords.day(answer.viewpoint.on)
    let whose = answer.asked == 1 ? "the policy" : "any of the \(answer.asked) policies"
    let ways =
      ViewpointWords.loosening(answer.viewpoint.undated) + ["another \(give: .on) day", "\(give: .all)"]
    return ["Nothing is stated of \(whose) on \(day).", "Try: \(hint: Wording.list(ways, "or"))."]
  }

  /// More than a year before the day that is asked about: long enough to be said with the policy itself.
  static func isOld(_ checked: Day, on day: Day) -> Bool {
    day.number - checked.number > 365
  }

  private static func checked(_ rows: [StateRow]) -> String? {
    let days = rows.compactMap(\.checked)
    guard let first = days.min(), let last = days.max() else { return nil }
    if first == last { return "last checked " + DateWords.day(last) }
    return "last checked " + DateWords.day(first) + " to " + DateWords.day(last)
  }
}
