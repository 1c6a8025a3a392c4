import EDTF
import PolicyModel

/// Nobody acts before they are there, or when they are gone.
enum ActsOutOfLife: CheckRule {
  static let id = "outside-lifetime"
  static let severity = Severity.warning
  static let explanation =
    "An actor acts, speaks or is a member before its founding or after its dissolution."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    let actors = ledger.actors.map(\.actor)
    let lives = Dictionary(actors.map { ($0.id, $0.life) }) { first, _ in first }
    return ledger.events.flatMap { event in
      OutOfLife.all(in: event.event, event.citations.map(\.citation)) { lives[$0] }.map {
        finding(event.event, $0, after: lives[$0.actor]?.successors.map(\.actor) ?? [])
      }
    } + actors.flatMap { findings(of: $0, lives) }
  }

  private static func finding(_ event: Event, _ found: OutOfLife, after successors: [ActorID]) -> Finding {
    let isAfter = if case .after = found.side { true } else { false }
    let message = found.description(event.id, event.date) + (isAfter ? successors.afterwards : "")
    switch found.part {
    case .takesPart:
      return finding(
        message + "; one of the days is wrong, or another acted",
        [.event(event.id), .actor(found.actor)],
        mend: .correcting(event.id, [.date: .wanted(.date), .reason: .wanted(.reason)]))
    case .speaks(let source):
      return finding(
        message + "; another spoke, or one of the days is wrong",
        [.event(event.id), .actor(found.actor), .source(source)],
        mend: Action(
          .cite, [.text(event.id.text)],
          [.correct: .text(source.text), .speaker: .wanted(.speaker), .reason: .wanted(.reason)]))
    }
  }

  /// Its memberships that lie wholly out of its own life or that of what it belongs to, and those who come after it before
  /// they are there.
  private static func findings(
    of actor: Actor, _ lives: [ActorID: ActorLife<ActorID>]
  ) -> [Finding] {
    let memberships = actor.memberships.flatMap { membership -> [Finding] in
      guard let during = membership.during else { return [] }
      let who = [actor.id, membership.of].first { lives[$0]?.outside(during.everyDay) != nil }
      return who.map { [finding(actor, membership, during, outOf: $0, lives[$0]?.outside(during.everyDay))] }
        ?? []
    }
    let successions = actor.life.successors.flatMap { succession -> [Finding] in
      guard let on = succession.on,
        let side = lives[succession.actor]?.outside(on.everyDay)
      else { return [] }
      return [
        finding(
          "\(succession.actor) comes after \(actor.id) on \(on), and \(words(side, succession.actor))",
          [.actor(actor.id), .actor(succession.actor)],
          mend: Action(
            .revise(.actor), [.text(actor.id.text)],
            [
              .correction: nil, .succeededBy: "\(succession.actor):\(wanted: .date)",
              .reason: .wanted(.reason),
            ]))
      ]
    }
    return memberships + successions
  }

  private static func finding(
    _ actor: Actor, _ membership: Membership, _ during: EDTFDate, outOf other: ActorID,
    _ side: ActorLife<ActorID>.Outside?
  ) -> Finding {
    let kept = actor.memberships.map { each in
      let dates: ParameterText =
        each == membership ? ":\(wanted: .dates)" : .text(each.during.map { ":\($0)" } ?? "")
      return Parameters(each.kind.parameter, "\(each.of)\(text: dates)")
    }
    return finding(
      "\(actor.id) \(membership.kind.rawValue) \(membership.of) in \(during), and \(side.map { words($0, other) } ?? "")",
      [.actor(actor.id)] + (membership.of == actor.id ? [] : [.actor(membership.of)]),
      mend: Action(
        .revise(.actor), [.text(actor.id.text)],
        [.correction: nil, .without: "memberships"] + Parameters(kept) + [.reason: .wanted(.reason)]))
  }

  private static func words(_ side: ActorLife<ActorID>.Outside, _ actor: ActorID) -> String {
    switch side {
    case .before(let day): "\(actor) did not exist before \(day)"
    case .after(let day): "\(actor) did not exist after \(day)"
    }
  }
}
