package import EDTF
package import Ledger
package import PolicyModel
package import Queries

extension LedgerReader {
  /// What policies were on a day.
  package func state(
    _ asked: AskedPolicies, from viewpoint: AskedDatedViewpoint, all: Bool
  ) throws -> StateAnswer {
    let viewpoint = try viewpoint.viewpoint(in: self)
    let size = viewpoint.known.entry
    var finder = QuestionFinder(self, at: size)
    let day = viewpoint.on
    var policies = try finder.policies(asked, on: DaySet(day))
    let groups = try AskedGroups(
      try finder.ids(asked.groups, .actor, as: Actor.self, on: DaySet(day)), on: day, self, at: size)
    try finder.check()
    let issued = groups?.issued(policies) ?? [:]
    if groups != nil { policies = policies.filter { issued[$0.policy.id] != nil } }
    let excerpt = try Gatherer(self, at: size).states(of: policies, isAll: asked.isAll)
    let ids = policies.map(\.policy.id)
    let isByID = !asked.policies.isEmpty && asked.actors.isEmpty && asked.topics.isEmpty && groups == nil
    var answer = StateEvaluator.answer(
      StateQuery(viewpoint: viewpoint, policies: ids, all: all, keys: nil, named: isByID ? Set(ids) : []),
      excerpt)
    answer.groups = groups?.views(issuers: issued.values) ?? []
    return answer
  }

  /// What changed between two viewpoints.
  /// - Parameter today: what lies after it will happen.
  package func diff(
    _ asked: AskedPolicies, from: AskedDatedViewpoint, to: AskedDatedViewpoint, all: Bool, today: Day?
  ) throws -> DiffAnswer {
    let from = try from.viewpoint(in: self)
    let to = try to.viewpoint(in: self)
    let days = DaySet(from: min(from.on, to.on), through: max(from.on, to.on))
    let larger = max(from.known.entry, to.known.entry)
    var finder = QuestionFinder(self, at: larger)
    let policies = try finder.policies(asked, on: days)
    let ids = policies.map(\.policy.id)
    let groups = try finder.ids(asked.groups, .actor, as: Actor.self, on: days)
    try finder.check()
    var after = try excerpt(of: ids, isAll: asked.isAll, at: to.known.entry)
    var before = after
    if from.known.entry != to.known.entry {
      before = try excerpt(of: ids, isAll: asked.isAll, at: from.known.entry)
      let sides = (before, after)
      before = try adding(sides.1, to: sides.0, at: from.known.entry)
      after = try adding(sides.0, to: sides.1, at: to.known.entry)
    }
    // A group is looked at on each side's own day: what came or went with a member did not change.
    guard
      let old = try AskedGroups(groups, on: from.on, self, at: from.known.entry),
      let new = try AskedGroups(groups, on: to.on, self, at: to.known.entry)
    else {
      return DiffEvaluator.answer(
        DiffQuery(from: from, to: to, policies: ids, all: all, today: today), before: before, after: after)
    }
    let (was, now) = (old.issued(policies), new.issued(policies))
    var answer = DiffEvaluator.answer(
      DiffQuery(
        from: from, to: to, policies: ids.filter { was[$0] != nil && now[$0] != nil }, all: all, today: today),
      before: before, after: after)
    answer.groups = groups.map { NamedActor(id: $0, name: new.directory.name(of: $0)) }
    answer.membership =
      MembershipChange.all(now.filter { was[$0.key] == nil }, joined: true, after, from: to)
      + MembershipChange.all(was.filter { now[$0.key] == nil }, joined: false, before, from: from)
    return answer
  }

  /// What a policy's state rests on.
  package func why(
    _ policy: Reference, key: Key?, from viewpoint: AskedDatedViewpoint
  ) throws -> WhyAnswer? {
    let viewpoint = try viewpoint.viewpoint(in: self)
    let size = viewpoint.known.entry
    var finder = QuestionFinder(self, at: size)
    let records = try finder.policies(
      AskedPolicies(policies: [policy], actors: [], topics: []), on: DaySet(viewpoint.on))
    guard let id = records.first?.policy.id else { return nil }
    let excerpt = try Gatherer(self, at: size).states(of: records, isAll: false)
    return WhyEvaluator.answer(WhyQuery(viewpoint: viewpoint, policy: id, key: key), excerpt)
  }

  /// The excerpt of one side with the events that bear on the policies on the other side only, as this side has them: what
  /// they came to do, or do no longer, was recorded before.
  private func adding(_ other: LedgerExcerpt, to own: LedgerExcerpt, at size: Int) throws -> LedgerExcerpt {
    let known = Set(own.histories.map(\.id))
    let missing = other.histories.filter { $0.entry <= size && !known.contains($0.id) }.map(\.id)
    return missing.isEmpty ? own : try Gatherer(self, at: size).adding(missing, to: own)
  }

  private func excerpt(of ids: [PolicyID], isAll: Bool, at size: Int) throws -> LedgerExcerpt {
    let records = try policies(isAll ? .all : .some(ids), at: size)
    return try Gatherer(self, at: size).states(of: records, isAll: isAll)
  }
}
