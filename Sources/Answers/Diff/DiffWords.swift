import EDTF
import PolicyModel
import Queries

/// What a diff says, in words.
enum DiffWords {
  /// `1 Nov → 30 Nov 2024`, or the one day where only what was known moved.
  static func days(_ answer: DiffAnswer) -> String {
    let (from, to) = (answer.from.on, answer.to.on)
    return from == to ? "On " + DateWords.day(to) : DateWords.span(from, to)
  }

  /// `2 eased · 0 tightened · 2 unchanged`: the two that are asked for most always, others where there are some.
  static func counts(_ answer: DiffAnswer) -> [Span] {
    let found = Dictionary(uniqueKeysWithValues: answer.counts.map { ($0.direction, $0.count) })
    let order: [Direction] = [
      .eased, .tightened, .introduced, .ended, .raised, .lowered, .changed, .becameUncertain, .becameCertain,
    ]
    let shown = order.compactMap { direction -> Span? in
      let count = found[direction] ?? 0
      let isAlways = direction == .eased || direction == .tightened
      return count > 0 || isAlways
        ? Span("\(count) \(direction.rawValue)", count > 0 ? direction.ink : .plain) : nil
    }
    return shown + [Span("\(answer.unchanged) unchanged")]
  }

  static func emptiness(_ answer: DiffAnswer) -> [Hint] {
    if answer.unchanged == 0 {
      let ways =
        ViewpointWords.loosening(answer.to.undated) + [
          "days further apart", "\(give: .all)", "\(action: Action(.list(.policy)))",
        ]
      return [
        "Nothing was stated of what was asked for, before or after.",
        "Try: \(hint: Wording.list(ways, "or")).",
      ]
    }
    let count =
      answer.unchanged == 1 ? "the 1 state is as it was" : "all \(answer.unchanged) states are as they were"
    return ["Nothing changed: \(count)."]
  }

  static func footer(_ answer: DiffAnswer) -> [String] {
    let policies = Set(answer.changes.map(\.policy.id)).count
    if policies == 0 { return [Wording.count(answer.unchanged, "state") + " compared"] }
    return [
      "\(Wording.count(answer.changes.count, "change")) of \(Wording.count(policies, "policy"))",
      "\(answer.unchanged) unchanged",
    ]
  }

  static func token(_ answer: DiffAnswer) -> String {
    let (from, to) = (answer.from.known.token, answer.to.known.token)
    return from == to ? to : from + " → " + to
  }

  /// The year that dates may leave out, for it stands in the headline.
  static func year(_ answer: DiffAnswer) -> Int? {
    let (from, to) = (answer.from.on, answer.to.on)
    return from.year == to.year ? to.year : nil
  }

  /// The date and title of an event that decided a change.
  static func event(_ event: DecidingEvent, within year: Int?) -> [Span] {
    [Span(DateWords.dated(event.brief.date, within: year)), "  ", Span(event.brief.title, .bold)]
  }

  /// `prohibited → permitted, eased`, after the name of an attribute.
  static func move(_ change: ShownChange) -> [Span] {
    (change.key == .status ? [] : [Span("\(change.key)", .dim), "  "]) + [
      Span(before(change), StateWords.ink(change.from)), " → ",
      Span(StateWords.of(change.to), change.to.certainty == .certain ? .bold : StateWords.ink(change.to)),
      ", ",
      Span(change.direction.rawValue, change.direction.ink),
    ]
  }

  private static func before(_ change: ShownChange) -> String {
    guard change.from.alternatives.count == 1, let only = change.from.alternatives.first else {
      return StateWords.of(change.from)
    }
    return StateWords.before(only.state, key: change.key)
  }

  /// The grade of what it became; of what decided it, where it became nothing.
  static func label(_ change: ShownChange) -> [Span] {
    let label = GradeWords.label(of: change.to)
    if !label.isEmpty { return label }
    return change.events.map(\.brief.grade).min().map { [GradeWords.label($0)] } ?? []
  }
}
