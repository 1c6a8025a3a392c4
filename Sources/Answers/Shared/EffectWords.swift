import EDTF
import PolicyModel
import Queries

/// What an event does to one key of a policy.
enum EffectWords {
  /// `us-atacms-russia  prohibited → permitted  (eased)`.
  static func spans(_ effect: ShownEffect, of event: ShownEvent) -> [Span] {
    let name = effect.policy.text + (effect.key == .status ? "" : ".\(effect.key)")
    var spans = [Span(name, .bold), "  "]
    let after = AnsweredState(effect.does)
    if effect.before == after {
      spans += ["still ", Span(StateWords.of(after))]
    } else if let before = effect.before {
      spans += [Span(StateWords.before(before, key: effect.key)), " → ", Span(StateWords.of(after))]
    } else {
      spans += ["→ ", Span(StateWords.of(after))]
    }
    let commenced = event.takenBack.last { $0.type == .commences && !$0.isDisputed && acts($0, on: effect) }
    let from =
      commenced?.from.map(DateWords.from)
      ?? (effect.starts == .unknown ? "from a day not known" : effect.effective.map(DateWords.from))
    let dates = [from, effect.until.map(DateWords.until)].compactMap { $0 }
    if !dates.isEmpty { spans.append(Span(", " + dates.joined(separator: ", "))) }
    let remarks = remarks(effect, event)
    if !remarks.isEmpty {
      spans += ["  ("] + Array(remarks.map { [$0] }.joined(separator: [", "])) + [")"]
    }
    return spans
  }

  /// `commenced by order`.
  private static func acts(on event: ShownEvent, _ effect: ShownEffect) -> [Span] {
    event.takenBack.filter { acts($0, on: effect) }.map { Span(RelationWords.taken($0), .uncertain) }
  }

  private static func acts(_ relation: ActingOn, on effect: ShownEffect) -> Bool {
    relation.acts(on: effect.key, of: effect.policy)
  }

  /// `us-atacms-russia  prohibited → nothing stated, until 31 Jul 2025  (ended)`: what relations of the event do.
  static func spans(_ outcome: RelationOutcome, of event: ShownEvent) -> [Span] {
    let change = outcome.change
    let name = change.policy.text + (change.key == .status ? "" : ".\(change.key)")
    let before = outcome.before ?? change.from
    let from = before.count == 1 ? before.map { StateWords.before($0, key: change.key) } : nil
    let isOwnDay = event.date.startDays.first == change.on && event.date.startDays.last == change.on
    let dates = [
      isOwnDay ? nil : change.on.map { "from " + DateWords.day($0) },
      change.through.map { "until " + DateWords.day($0) },
    ].compactMap { $0 }
    var remarks: [Span] = []
    if let direction = outcome.direction { remarks.append(Span(direction.rawValue, direction.ink)) }
    // What it would have been instead, where it was not that before.
    if Set(before) != Set(change.from) { remarks.append(Span("else " + StateWords.of(change.from), .dim)) }
    if event.modality == .planned { remarks.append(Span("planned", .uncertain)) }
    let lead: [Span] =
      Set(before) == Set(change.to) ? ["still "] : [Span(from?.first ?? StateWords.of(before)), " → "]
    let words: [Span] =
      [Span(name, .bold), "  "] + lead + [
        Span(StateWords.of(change.to)), Span(dates.isEmpty ? "" : ", " + dates.joined(separator: ", ")),
      ]
    return remarks.isEmpty
      ? words : words + ["  ("] + Array(remarks.map { [$0] }.joined(separator: [", "])) + [")"]
  }

  private static func remarks(_ effect: ShownEffect, _ event: ShownEvent) -> [Span] {
    var remarks: [Span] = []
    if let direction = effect.direction { remarks.append(Span(direction.rawValue, direction.ink)) }
    if effect.basis == .inferred { remarks.append(Span(GradeWords.inferred, .uncertain)) }
    // The event's own label says the best of its effects.
    if let grade = effect.grade, grade != event.grade { remarks.append(Span(grade.rawValue, .dim)) }
    if event.isRejected { remarks.append(Span("rejected: it does not count", .uncertain)) }
    switch event.modality {
    case .actual: remarks += acts(on: event, effect)
    case .planned: remarks += [Span("planned", .uncertain)] + acts(on: event, effect)
    case .expected, .proposed:
      remarks.append(Span("only \(event.modality.rawValue): it changes nothing", .uncertain))
    }
    return remarks
  }
}
