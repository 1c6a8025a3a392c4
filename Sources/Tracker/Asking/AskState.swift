import EDTF
package import Ledger
package import PolicyModel
package import Projections

extension LedgerReader {
  /// What policies were on a day. The viewpoint must have one.
  package func state(_ asked: AskedPolicies, from viewpoint: AskedViewpoint, all: Bool) throws -> StateView {
    let viewpoint = try viewpoint.viewpoint(in: self)
    let size = viewpoint.known.entry
    var finder = QuestionFinder(self, at: size)
    let day = viewpoint.on ?? .distantFuture
    let policies = try finder.policies(asked, on: DaySet(day))
    let holdings = try Gatherer(self, at: size).states(of: policies, isAll: asked.isAll)
    return StateProjection.view(
      StateQuery(viewpoint: viewpoint, policies: policies.map(\.policy.id), all: all, keys: nil), holdings)
  }

  /// What changed between two viewpoints. Both must have a day.
  package func diff(
    _ asked: AskedPolicies, from: AskedViewpoint, to: AskedViewpoint, all: Bool
  ) throws -> DiffView {
    let from = try from.viewpoint(in: self)
    let to = try to.viewpoint(in: self)
    let days = DaySet(
      from: min(from.on ?? .distantPast, to.on ?? .distantPast),
      through: max(from.on ?? .distantFuture, to.on ?? .distantFuture))
    let larger = max(from.known.entry, to.known.entry)
    var finder = QuestionFinder(self, at: larger)
    let policies = try finder.policies(asked, on: days)
    let ids = policies.map(\.policy.id)
    let after = try holdings(of: ids, isAll: asked.isAll, at: to.known.entry)
    let before =
      from.known.entry == to.known.entry
      ? after : try holdings(of: ids, isAll: asked.isAll, at: from.known.entry)
    return DiffProjection.view(
      DiffQuery(from: from, to: to, policies: ids, all: all), before: before, after: after)
  }

  /// What a policy's state rests on. The viewpoint must have a day.
  package func why(_ policy: Reference, key: Key?, from viewpoint: AskedViewpoint) throws -> WhyView? {
    let viewpoint = try viewpoint.viewpoint(in: self)
    let size = viewpoint.known.entry
    var finder = QuestionFinder(self, at: size)
    let records = try finder.policies(
      AskedPolicies(policies: [policy], actors: [], topics: []), on: DaySet(.distantFuture))
    guard let id = records.first?.policy.id else { return nil }
    let holdings = try Gatherer(self, at: size).states(of: records, isAll: false)
    return WhyProjection.view(WhyQuery(viewpoint: viewpoint, policy: id, key: key), holdings)
  }

  private func holdings(of ids: [PolicyID], isAll: Bool, at size: Int) throws -> Holdings {
    let records = try policies(isAll ? .all : .some(ids), at: size)
    return try Gatherer(self, at: size).states(of: records, isAll: isAll)
  }
}
