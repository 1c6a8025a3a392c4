package import EDTF
package import PolicyModel

/// An actor with what belongs to it, as one page.
package struct ShownActor: Sendable {
  /// With those that were merged into it.
  package var record: ActorRecord
  /// The id by which it was asked for, where that is one that was merged into it.
  package var asked: ActorID?
  /// What it belongs to, by time.
  package var memberships: [(kind: MembershipKind, of: NamedActor, during: EDTFDate?)]
  /// Who belongs to it, by time.
  package var members: [(kind: MembershipKind, actor: NamedActor, during: EDTFDate?)]
  /// Who came after it, and whom it came after, by time.
  package var successors: [Succession<NamedActor>]
  package var predecessors: [Succession<NamedActor>]
  package var policies: [PolicyLabel]
  package var events: Participation

  /// The events that a viewpoint sees an actor take part in itself.
  package struct Participation: Sendable {
    package var count: Int
    package var first: EventBrief?
    package var last: EventBrief?

    package init(count: Int, first: EventBrief?, last: EventBrief?) {
      self.count = count
      self.first = first
      self.last = last
    }
  }

  package init(
    record: ActorRecord, asked: ActorID?,
    memberships: [(kind: MembershipKind, of: NamedActor, during: EDTFDate?)],
    members: [(kind: MembershipKind, actor: NamedActor, during: EDTFDate?)],
    successors: [Succession<NamedActor>], predecessors: [Succession<NamedActor>], policies: [PolicyLabel],
    events: Participation
  ) {
    self.record = record
    self.asked = asked
    self.memberships = memberships
    self.members = members
    self.successors = successors
    self.predecessors = predecessors
    self.policies = policies
    self.events = events
  }
}

extension ShowEvaluator {
  /// An actor, with its members and the events in which it takes part.
  /// - Parameters:
  ///   - others: those who belong to it, those to whom it belongs, and those before and after it.
  ///   - excerpt: with the events in which it takes part.
  package static func actor(
    _ record: ActorRecord, asked: ActorID?, others: [ActorRecord], policies: [PolicyLabel],
    _ excerpt: LedgerExcerpt,
    from viewpoint: Viewpoint
  ) -> ShownActor {
    let id = record.actor.id
    let names = ActorDirectory(others.map(\.actor))
    let named = { (id: ActorID) in NamedActor(id: id, name: names.name(of: id)) }
    let members = names.all.flatMap { other in
      other.memberships.filter { $0.of == id }.map {
        (kind: $0.kind, actor: named(other.id), during: $0.during)
      }
    }
    let predecessors = names.all.flatMap { other in
      other.life.successors.filter { $0.actor == id }.map {
        Succession(actor: named(other.id), on: $0.on)
      }
    }
    return ShownActor(
      record: record, asked: asked == id ? nil : asked,
      memberships: byTime(
        record.actor.memberships.map { (kind: $0.kind, of: named($0.of), during: $0.during) }, \.during),
      members: byTime(members, \.during),
      successors: byTime(
        record.actor.life.successors.map { Succession(actor: named($0.actor), on: $0.on) }, \.on),
      predecessors: byTime(predecessors, \.on), policies: policies,
      events: participation(of: id, excerpt, from: viewpoint))
  }

  private static func participation(
    of id: ActorID, _ excerpt: LedgerExcerpt, from viewpoint: Viewpoint
  ) -> ShownActor.Participation {
    let states = PolicyStates(ledger: excerpt.seen(from: viewpoint), excerpt: excerpt)
    let events = states.ledger.events.values.filter { $0.event.participants.contains { $0.actor == id } }
    let first = events.min {
      ($0.event.date.earliestForOrder, $0.entry) < ($1.event.date.earliestForOrder, $1.entry)
    }
    let last = events.max {
      ($0.event.date.latestForOrder, $0.entry) < ($1.event.date.latestForOrder, $1.entry)
    }
    let brief = { (event: VisibleEvent?) in event.flatMap { states.brief($0.event.id, for: nil) } }
    return ShownActor.Participation(count: events.count, first: brief(first), last: brief(last))
  }

  /// In the order in which they began, what has no beginning first; what began together as it was.
  private static func byTime<Element>(
    _ elements: [Element], _ during: (Element) -> EDTFDate?
  ) -> [Element] {
    let days = elements.map { during($0)?.earliestForOrder ?? .distantPast }
    return elements.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { elements[$0] }
  }
}
