import EDTF
import PolicyModel

/// Answers what changed between two viewpoints.
package enum DiffEvaluator {
  /// The changes of `query`; `before` holds the prefix that its first viewpoint knows, `after` that of its second.
  package static func answer(_ query: DiffQuery, before: LedgerExcerpt, after: LedgerExcerpt) -> DiffAnswer {
    let dayA = query.from.on
    let dayB = query.to.on
    let new = PolicyStates(ledger: after.seen(from: query.to.undated), excerpt: after)
    let isOneKnowledge = query.from.undated.hasKnowledge(of: query.to.undated)
    let old =
      isOneKnowledge ? new : PolicyStates(ledger: before.seen(from: query.from.undated), excerpt: before)
    let reader = isOneKnowledge ? nil : MovedEvent(old: old, new: new)
    var changes: [ShownChange] = []
    var unchanged = 0
    for id in Set(query.policies).sorted() {
      let now = new.effects(on: id)
      let was = isOneKnowledge ? now : old.effects(on: id)
      for key in Set((was?.keys ?? []) + (now?.keys ?? [])).sorted() {
        let prepared = now?.prepared(key)
        let from = (isOneKnowledge ? prepared : was?.prepared(key))?.answer(on: dayA) ?? .unstated(key)
        let middle = isOneKnowledge ? from : prepared?.answer(on: dayA) ?? .unstated(key)
        let to = isOneKnowledge && dayA == dayB ? from : prepared?.answer(on: dayB) ?? .unstated(key)
        let sides = DiffKeyAnswers(key: key, from: from, middle: middle, to: to)
        guard sides.differ(all: query.all) else {
          if sides.from.hasValue || sides.to.hasValue { unchanged += 1 }
          continue
        }
        guard let label = (after.policies[id] ?? before.policies[id]).map(\.policy) else { continue }
        let record = reader.flatMap {
          RecordLeg($0, of: id, was: was, now: now, key: key, day: dayA, sides: sides).cause
        }
        let world = WorldLeg(
          new, of: id, now: now, prepared, from: dayA, to: dayB, today: query.today, sides: sides)
        let causes = [record, world.cause].compactMap { $0 }
        let decided = Set(causes.flatMap(\.events))
        changes.append(
          ShownChange(
            policy: PolicyLabel(label, in: after.policies[id] == nil ? before : after), key: key,
            from: sides.from, to: sides.to,
            direction: sides.direction(label), causes: causes,
            events: decided.compactMap {
              deciding($0, for: label.issuer, in: new, reader)
                ?? deciding($0, for: label.issuer, in: old, reader)
            }
            .sorted {
              ($0.brief.date.earliestForOrder, $0.brief.id) < ($1.brief.date.earliestForOrder, $1.brief.id)
            }))
      }
    }
    return DiffAnswer(
      from: query.from, to: query.to, changes: changes, unchanged: unchanged, groups: [], membership: [])
  }

  private static func deciding(
    _ id: EventID, for issuer: ActorID, in states: PolicyStates, _ reader: MovedEvent?
  ) -> DecidingEvent? {
    guard let brief = states.brief(id, for: issuer), let visible = states.ledger.events[id] else {
      return nil
    }
    return DecidingEvent(
      brief: brief,
      participants: visible.event.participants.map {
        ShownParticipant(actor: states.excerpt.named($0.actor), role: $0.role)
      }, type: visible.event.type,
      follows: follows(visible, states), ruling: visible.standing.ruling,
      revisions: reader?.revisions(of: id) ?? [])
  }

  /// The events that an event follows, each with how long after it came.
  private static func follows(_ visible: VisibleEvent, _ states: PolicyStates) -> [FollowedBrief] {
    let targets = visible.event.relations.filter { $0.type == .follows }.compactMap {
      states.ledger.events[$0.event]
    }
    if targets.isEmpty { return [] }
    let reading = FollowedReading(states: states, policies: [])
    let own = reading.followed(visible)
    return targets.compactMap { target in
      states.brief(target.event.id, for: nil).map {
        FollowedBrief(event: $0, lag: Lag(from: reading.followed(target).days, to: own.days))
      }
    }
  }
}

/// The answers at the two ends of a diff and between its legs.
struct DiffKeyAnswers {
  var key: Key
  var from: KeyAnswer
  var middle: KeyAnswer
  var to: KeyAnswer

  func differ(all: Bool) -> Bool {
    guard from.differs(from: to) else { return false }
    return all || from.hasValue || to.hasValue
  }

  /// The direction of the change; what is contested is not certain, also where it has one alternative.
  func direction(_ policy: Policy) -> Direction {
    let isOpen = { (answer: KeyAnswer) in answer.certainty == .contested && answer.alternatives.count == 1 }
    if isOpen(from) || isOpen(to) {
      if from.alternatives.count == 1, !isOpen(from) { return .becameUncertain }
      return to.alternatives.count == 1 && !isOpen(to) ? .becameCertain : .changed
    }
    return Direction.of(
      from.alternatives.map(\.state), to.alternatives.map(\.state), key: key, scale: policy.scale,
      stricter: policy.stricter)
  }
}

extension KeyAnswer {
  static func unstated(_ key: Key) -> KeyAnswer {
    KeyAnswer(
      key: key, certainty: .unstated, alternatives: [Alternative(state: .unstated, event: nil)], since: nil,
      until: nil, basis: nil, event: nil, grade: nil, sinceGrade: nil, gradeSince: nil, holding: [])
  }

  var hasValue: Bool { alternatives.contains { $0.state.value != nil } }

  func differs(from other: KeyAnswer) -> Bool {
    Set(alternatives.map(\.state)) != Set(other.alternatives.map(\.state))
      || (certainty == .contested) != (other.certainty == .contested)
  }
}
