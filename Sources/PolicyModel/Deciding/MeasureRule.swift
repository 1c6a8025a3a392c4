/// A relation with the event that has it.
package struct StatedRelation: Hashable, Sendable {
  package var event: EventID
  package var type: RelationType
  package var target: EventID

  package init(event: EventID, type: RelationType, target: EventID) {
    self.event = event
    self.type = type
    self.target = target
  }
}

/// What relations of a measure's life may say.
package enum MeasureRule: BrokenRule, Hashable {
  case circle([EventID])
  case noBound(String, RelationType)
  case supersedesWithoutEffect(EventID)
  case extendsWithoutUntil(EventID)
  case commencesUndecided(EventID, Modality)
  case notTouched(RelationTarget, EventID, touched: [RelationTarget])
  case tooEarly(EventID, RelationType, EventID)
  case noWorld(PolicyID, Key, StatedRelation?)
  case twice(RelationType, EventID)

  package var description: String {
    switch self {
    case .circle(let events):
      "the relations run in a circle: \(events.map(\.text).joined(separator: ", "))"
    case .noBound(let field, let type):
      field == "of"
        ? "“\(type.rawValue)” cannot be limited to policies or keys"
        : "“\(type.rawValue)” takes no “\(field)” date"
    case .supersedesWithoutEffect(let event):
      "the event supersedes \(event) and has no effect of its own to put in its place"
    case .extendsWithoutUntil(let event):
      "the event extends \(event) and does not say until when"
    case .commencesUndecided(let event, let modality):
      "\(event) is only \(modality.rawValue): nothing of it can be brought into force"
    case .notTouched(let target, let event, _): "\(event) does nothing to \(target)"
    case .tooEarly(let later, let type, let earlier):
      "\(later) \(type.rawValue) \(earlier), and is dated before it"
    case .noWorld(let policy, let key, let culprit):
      "the dates cannot all be true for \(key == .status ? policy.text : "\(policy).\(key)")"
        + (culprit.map { ": \($0.event) \($0.type.rawValue) \($0.target)" } ?? "")
    case .twice(let type, let event): "“\(type.rawValue):\(event)” is given twice"
    }
  }

  /// The events that cannot be so together, where it takes several.
  package var events: [EventID] {
    switch self {
    case .circle(let events): events
    case .tooEarly(let later, _, let earlier): [later, earlier]
    case .noWorld(_, _, let stated): stated.map { [$0.event, $0.target] } ?? []
    case .supersedesWithoutEffect(let event), .extendsWithoutUntil(let event),
      .commencesUndecided(let event, _), .notTouched(_, let event, _), .twice(_, let event):
      [event]
    case .noBound: []
    }
  }

  /// The event that says what is wrong, where it is one's.
  var event: EventID? {
    switch self {
    case .circle(let events): events.last
    case .tooEarly(let later, _, _): later
    case .noWorld(_, _, let stated): stated?.event
    case .supersedesWithoutEffect, .extendsWithoutUntil, .commencesUndecided, .notTouched, .twice, .noBound:
      nil
    }
  }

  package var hints: [Hint] {
    switch self {
    case .circle: ["leave out one of these relations"]
    case .noBound(_, let type):
      type == .amends
        ? ["amends only says which lies over the other; to limit a change in time or to a key, use suspends"]
        : ["only suspends and extends have an end of their own"]
    case .supersedesWithoutEffect(let event):
      ["to end what it does, use repeals:\(event); or say what now holds"]
    case .extendsWithoutUntil: ["give the new last day as until"]
    case .commencesUndecided(let event, _):
      ["record the decision as an event of its own, or revise \(event) to planned or actual"]
    case .notTouched(_, let event, let touched):
      touched.isEmpty
        ? ["\(event) has no effect on any policy"]
        : ["it touches \(touched.map(\.description).joined(separator: ", "))"]
    case .tooEarly: ["correct one of the dates, or the relation"]
    case .noWorld:
      [
        Hint(
          "correct a date, or the relation: what amends starts no earlier than what it amends, and a commencement lies "
            + "no later than the last day of what it starts")
      ]
    case .twice: ["several relations of one type to one event must differ by what they are limited to (of)"]
    }
  }
}
