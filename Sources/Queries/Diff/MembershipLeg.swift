import EDTF
package import PolicyModel

extension MembershipChange {
  /// The issuers behind policies that are in a group on one side only, with what these were there; `issued` says whose
  /// each is. By name.
  package static func all(
    _ issued: [PolicyID: ActorID], joined: Bool, _ excerpt: LedgerExcerpt, from viewpoint: DatedViewpoint
  ) -> [MembershipChange] {
    if issued.isEmpty { return [] }
    let states = PolicyStates(ledger: excerpt.seen(from: viewpoint.undated), excerpt: excerpt)
    let byIssuer = Dictionary(grouping: issued.keys) { issued[$0] }
    return byIssuer.compactMap { issuer, policies in
      issuer.map { issuer in
        MembershipChange(
          issuer: excerpt.named(issuer), joined: joined,
          policies: policies.sorted().compactMap { id in
            states.rows(of: id, keys: [.status], on: viewpoint.on, all: true).first.map {
              (label: $0.policy, answer: $0.answer)
            }
          })
      }
    }
    .sorted { ($0.issuer.name, $0.issuer.id) < ($1.issuer.name, $1.issuer.id) }
  }
}
