import EDTF
import PolicyModel

/// Answers who adopted a policy when, after whom, and who has not.
package enum DiffusionProjection {
  /// The adoption that `query` asks for, out of its `adoptions` and of `holdings` that have their events. Where a group is
  /// asked for, they must name every actor.
  package static func view(
    _ query: DiffusionQuery, _ adoptions: Adoptions, _ holdings: Holdings
  ) -> DiffusionView {
    let states = PolicyStates(ledger: holdings.seen(from: query.viewpoint), holdings: holdings)
    let day = query.viewpoint.on ?? .distantFuture
    let issuers = Issuers(query, adoptions.found, on: day, holdings)
    var adopters: [AdopterView] = []
    var abstainers: [AbstainerView] = []
    for (issuer, member) in issuers.all {
      let policies = issuers.policies(of: issuer)
      let adopted = policies.compactMap { AdopterView(holdings.named(issuer), member, $0, states) }
      adopters += adopted
      if adopted.isEmpty {
        abstainers.append(
          AbstainerView(
            issuer: holdings.named(issuer), member: member,
            policies: policies.map { (PolicyLabel($0.policy, in: holdings), $0.sortedStates) }))
      }
    }
    let movers = FirstMovers(adopters.map { ($0.possible, $0.certain) })
    for index in adopters.indices {
      adopters[index].lag = movers.lag(index)
      adopters[index].first = movers.isFirst(index)
    }
    return DiffusionView(
      viewpoint: query.viewpoint,
      topic: holdings.topics[query.topic] ?? Topic(id: query.topic, name: query.topic.text),
      wanted: query.wanted, group: query.group.map(holdings.named),
      adopters: adopters.sorted {
        ($0.possible, $0.certain ?? .distantFuture, $0.issuer.name, $0.policy.id)
          < ($1.possible, $1.certain ?? .distantFuture, $1.issuer.name, $1.policy.id)
      }, abstainers: abstainers.sorted { ($0.issuer.name, $0.issuer.id) < ($1.issuer.name, $1.issuer.id) },
      curve: curve(adopters))
  }

  private static func curve(_ adopters: [AdopterView]) -> [CurvePoint] {
    // An issuer adopts with the first of its policies.
    let issuers = Dictionary(grouping: adopters, by: \.issuer.id).values
    let possible = issuers.compactMap { $0.map(\.possible).min() }.sorted()
    let certain = issuers.compactMap { $0.compactMap(\.certain).min() }.sorted()
    var points: [CurvePoint] = []
    var (p, c) = (0, 0)
    for day in Set(possible + certain).sorted() {
      while p < possible.count, possible[p] <= day { p += 1 }
      while c < certain.count, certain[c] <= day { c += 1 }
      points.append(CurvePoint(day: day, certain: c, possible: p))
    }
    return points
  }
}

extension AnsweredState {
  /// Values in their order, then what is none.
  static func valuesFirst(_ a: AnsweredState, _ b: AnsweredState) -> Bool {
    switch (a.value, b.value) {
    case (let x?, let y?): x < y
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): a.word < b.word
    }
  }
}

/// Whose policies are looked at: those of the topic's issuers, or of the members of a group.
private struct Issuers {
  let all: [(issuer: ActorID, member: Answer)]
  private let policies: [ActorID: [IssuedPolicy]]

  init(_ query: DiffusionQuery, _ found: [IssuedPolicy], on day: Day, _ holdings: Holdings) {
    guard let group = query.group else {
      policies = Dictionary(grouping: found, by: \.policy.issuer)
      all = policies.keys.sorted().map { ($0, .definite) }
      return
    }
    let members = holdings.actors.members(of: group, on: day)
    var theirs: [ActorID: [IssuedPolicy]] = [:]
    for member in members.keys {
      theirs[member] = found.filter { holdings.actors.acts($0.policy.issuer, for: member, on: DaySet(day)) }
    }
    // A group within the group stands for its members, unless it answers the question itself.
    let within = members.keys.filter { member in
      theirs[member]?.isEmpty == false || holdings.actors.members(of: member, on: day).isEmpty
    }
    policies = theirs
    all = within.sorted().map { ($0, members[$0] ?? .possible) }
  }

  func policies(of issuer: ActorID) -> [IssuedPolicy] { policies[issuer] ?? [] }
}
