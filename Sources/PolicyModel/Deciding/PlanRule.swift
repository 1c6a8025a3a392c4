package import EDTF

/// A plan must say when it comes into force (DESIGN, section 1, "modality").
package enum PlanRule: BrokenRule {
  case noDay(EDTFDate, reported: Day?, hasEffects: Bool)

  /// Whether nothing tells the day of a decision from the day of the change: the event is not dated after the day on which
  /// it was first reported, and neither effects nor relations have a day.
  /// - Parameter recorded: the day on which it is recorded, where nothing was reported.
  package static func lacksDay(_ event: Event, _ citations: [Citation], recorded: Day?) -> Bool {
    guard let told = firstReport(citations) ?? recorded else { return false }
    return lacksDay(event, by: told)
  }

  /// Whether it does not say so, whenever it was recorded.
  package static func lacksDay(_ event: Event, _ citations: [Citation]) -> Bool {
    event.modality == .planned && lacksDay(event, by: firstReport(citations))
  }

  /// - Parameter told: the day by which the plan was known; nil for any.
  private static func lacksDay(_ event: Event, by told: Day?) -> Bool {
    guard event.modality == .planned else { return false }
    let acting = event.relations.filter(\.type.acts)
    if event.effects.isEmpty, acting.isEmpty { return false }
    if event.effects.contains(where: { $0.starts != .withEvent })
      || acting.contains(where: { $0.from != nil })
    {
      return false
    }
    guard let told, let start = event.date.startDays.first else { return true }
    return start <= told
  }

  static func check(
    _ event: Event, _ citations: [Citation], _ facts: Facts, at place: SourceLocation,
    _ resolver: inout Resolver
  ) {
    guard lacksDay(event, citations, recorded: facts.today) else { return }
    resolver.report(
      PlanRule.noDay(event.date, reported: firstReport(citations), hasEffects: !event.effects.isEmpty),
      at: place)
  }

  private static func firstReport(_ citations: [Citation]) -> Day? {
    citations.compactMap { $0.reported?.latest.day }.min()
  }

  package var description: String {
    switch self {
    case .noDay(let date, let reported, _):
      "the event is planned and dated \(date), "
        + (reported.map { "no later than it was reported (\($0))" } ?? "no later than today")
        + ", so nothing tells from when the change is to hold"
    }
  }

  package var hints: [Hint] {
    // Without an effect there is nothing that another event could bring into force on a day still to be named.
    let hasEffects = if case .noDay(_, _, let hasEffects) = self { hasEffects } else { true }
    let start: [Hint] =
      hasEffects
      ? [
        "give the day from which it is to hold: \(give: .effective, .wanted(.date))",
        "where nobody has named it: \(give: .effective, .text(EffectStart.unknownWord))",
      ]
      : [
        "give the day from which it is to act: \(give: .effective, .wanted(.date))",
        "where nobody has named it, record it with what else it is to do from a day not known (\(give: .effective, .text(EffectStart.unknownWord))): what commences it brings its relations into force too",
      ]
    return start + [
      "if it holds from its date on, it is not planned: \(give: .modality, .text(Modality.actual.rawValue))"
    ]
  }
}
