import Ledger
package import PolicyModel
package import Queries

extension Gatherer {
  /// What the statuses of `policies` rest on, and what `events` need beside it: plain events only as far as they say what
  /// a status was, unless the viewpoint wants a grade, for which all must be read whole.
  package func statuses(
    of policies: [PolicyRecord], and events: [EventID], from viewpoint: Viewpoint
  ) throws -> (excerpt: LedgerExcerpt, plain: [PolicyID: [PlainEffect]]) {
    if viewpoint.evidence != nil { return (try states(of: policies, and: events), [:]) }
    let found = try reader.statusEffects(
      on: policies.map(\.policy.id), reported: viewpoint.reported, at: size)
    let records = Dictionary(uniqueKeysWithValues: policies.map { ($0.policy.id, $0) })
    return (try excerpt(adding: found.others + events, to: [], records), found.plain)
  }

  /// The excerpt with these events too, and what they need.
  package func adding(_ events: [EventID], to old: LedgerExcerpt) throws -> LedgerExcerpt {
    try excerpt(adding: events, to: old.histories, old.policies)
  }

  private func excerpt(
    adding events: [EventID], to old: [EventHistory], _ policies: [PolicyID: PolicyRecord]
  ) throws -> LedgerExcerpt {
    let new = Set(events).subtracting(old.map(\.id))
    let added = try withRelated(try reader.events(.some(new.sorted()), at: size), isAll: false)
    let histories = merged(old, added)
    var records = policies
    let asked = Set(events)
    let named = added + old.filter { asked.contains($0.id) }
    let touched = Set(named.flatMap(\.everyPolicy)).subtracting(policies.keys)
    for record in try reader.policies(.some(touched.sorted()), at: size) {
      records[record.policy.id] = record
    }
    return try excerpt(histories, policies: records)
  }
}
