package import EDTF
package import Ledger
package import PolicyModel
package import Queries

/// A timeline as somebody asks for it.
package struct AskedTimeline: Hashable, Sendable {
  package var actors: [Reference]
  package var from: Day?
  package var to: Day?
  package var policies: AskedPolicies?
  package var types: [EventType]?
  package var roles: [Role]?
  package var with: [Reference]
  package var limit: Int?
  package var direct: Bool
  package var before: Bool

  package init(
    actors: [Reference], from: Day?, to: Day?, policies: AskedPolicies?, types: [EventType]?, roles: [Role]?,
    with: [Reference], limit: Int?, direct: Bool, before: Bool
  ) {
    self.actors = actors
    self.from = from
    self.to = to
    self.policies = policies
    self.types = types
    self.roles = roles
    self.with = with
    self.limit = limit
    self.direct = direct
    self.before = before
  }
}

extension AskedTimeline {
  /// The days of its period; all, where it has none, or one that ends before it begins.
  fileprivate var days: DaySet {
    var days = DaySet.everyDay
    if let from { days = days.from(from) }
    if let to { days = days.through(to) }
    return days.isEmpty ? .everyDay : days
  }
}

extension LedgerReader {
  /// What actors did, in order.
  package func timeline(_ asked: AskedTimeline, from viewpoint: AskedViewpoint) throws -> TimelineAnswer {
    let viewpoint = try viewpoint.viewpoint(in: self)
    let size = viewpoint.known.entry
    var finder = QuestionFinder(self, at: size)
    let days = asked.days
    let actors = try finder.ids(asked.actors, .actor, as: Actor.self, on: days)
    let with = try finder.ids(asked.with, .actor, as: Actor.self, on: days)
    let policies = try asked.policies.map {
      try finder.policies($0, on: .everyDay).map(\.policy.id)
    }
    try finder.check()
    let query = TimelineQuery(
      viewpoint: viewpoint, actors: actors, from: asked.from, to: asked.to, policies: policies,
      types: asked.types, roles: asked.roles, with: with, limit: asked.limit, direct: asked.direct)
    // In a large ledger only what may lie in the period is read, and nobody knows how many events there are in all.
    let isLarge = size > Self.large
    let isNarrowed = isLarge && !actors.isEmpty && (asked.from != nil || asked.to != nil)
    let gatherer = Gatherer(self, at: size, naming: actors + with)
    let selection = try selection(of: actors, asked, isNarrowed: isNarrowed, at: size)
    var answer = TimelineEvaluator.answer(
      query, try gatherer.events(selection, andTargets: policies != nil))
    if isNarrowed { answer.total = nil }
    guard asked.before else { return answer }
    if isLarge && answer.events.count > Self.manyEvents {
      answer.leavesOutBefore = answer.events.contains { timed in
        !timed.event.effects.isEmpty || timed.event.relations.contains(where: \.type.acts)
      }
      return answer
    }
    let acting = answer.events.filter { $0.event.relations.contains(where: \.type.acts) }.map(\.event.id)
    let targets = try gatherer.targets(of: acting)
    let touched = Set(
      answer.events.flatMap { $0.event.effects.map(\.policy) } + targets.flatMap(\.everyPolicy))
    if touched.isEmpty { return answer }
    let excerpt = try gatherer.touching(touched.sorted())
    let related = excerpt.histories.count { history in
      history.everyRelation.contains { $0.type.isOfMeasureLife }
    }
    // Each event's policies are worked out anew without it, and that takes as long as there are relations among them.
    if related * answer.events.count > Self.manySteps || crowded(excerpt.histories) > Self.manyCrowded {
      answer.leavesOutBefore = true
      return answer
    }
    return TimelineEvaluator.withBefore(answer, excerpt)
  }

  /// The entries of a ledger that is read only in part.
  private static var large: Int { 10_000 }

  /// With more events than this it takes too long to look at what each one's policies were before.
  private static var manyEvents: Int { 60 }

  /// More events times relations than this take too long too.
  private static var manySteps: Int { 50_000 }

  /// So do more events that others of their policies lie beside, times the events of these policies.
  private static var manyCrowded: Int { 200_000 }

  /// The events of which it must be worked out what was before them, for a relation names them or others of one policy have
  /// their day, or their day is not known: of each policy these times all, taken together.
  private func crowded(_ histories: [EventHistory]) -> Int {
    let named = Set(histories.flatMap(\.measureTargets))
    var touching: [PolicyID: [EventHistory]] = [:]
    for history in histories {
      for policy in Set(history.newest.effects.map(\.policy)) {
        touching[policy, default: []].append(history)
      }
    }
    return touching.values.reduce(0) { sum, histories in
      let days = histories.map { history -> Day? in
        let days = history.newest.date.startDays
        return days.first == days.last ? days.first : nil
      }
      let counts = Dictionary(days.map { ($0, 1) }, uniquingKeysWith: +)
      let crowd = zip(histories, days).count { history, day in
        day == nil || counts[day] != 1 || named.contains(history.id)
      }
      return sum + crowd * histories.count
    }
  }

  private func selection(
    of actors: [ActorID], _ asked: AskedTimeline, isNarrowed: Bool, at size: Int
  ) throws -> EventSelection {
    if actors.isEmpty { return .all }
    var everyone = actors
    if !asked.direct {
      let directory = ActorDirectory(try self.actors(.all, at: size).map(\.actor))
      everyone = actors.reduce(into: Set<ActorID>()) {
        $0.formUnion(directory.everyoneActing(for: $1))
      }.sorted()
    }
    if !isNarrowed { return .withParticipants(everyone) }
    return .withParticipantsBetween(everyone, asked.from ?? .distantPast, asked.to ?? .distantFuture)
  }
}
