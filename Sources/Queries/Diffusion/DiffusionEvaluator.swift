import EDTF
import PolicyModel

/// Answers who adopted a policy when, after whom, and who has not.
package enum DiffusionEvaluator {
  /// The adoption that `query` asks for, out of its `adoptions` and of `excerpt` that have their events. Where a group is
  /// asked for, they must name every actor.
  package static func answer(
    _ query: DiffusionQuery, _ adoptions: Adoptions, _ excerpt: LedgerExcerpt
  ) -> DiffusionAnswer {
    let states = PolicyStates(ledger: excerpt.seen(from: query.viewpoint.undated), excerpt: excerpt)
    let day = query.viewpoint.on
    let issuers = Issuers(query, adoptions.found, on: day, excerpt)
    var adopters: [Adopter] = []
    var abstainers: [Abstainer] = []
    for (issuer, member) in issuers.all {
      let policies = issuers.policies(of: issuer)
      let adopted = policies.compactMap { Adopter(excerpt.named(issuer), member, $0, states) }
      adopters += adopted
      if adopted.isEmpty {
        abstainers.append(
          Abstainer(
            issuer: excerpt.named(issuer), member: member,
            policies: policies.map { (PolicyLabel($0.policy, in: excerpt), $0.sortedStates) }))
      }
    }
    let movers = FirstMovers(adopters.map { ($0.possible, $0.certain) })
    for index in adopters.indices {
      adopters[index].lag = movers.lag(index)
      adopters[index].first = movers.isFirst(index)
    }
    return DiffusionAnswer(
      viewpoint: query.viewpoint,
      topic: excerpt.topics[query.topic] ?? Topic(id: query.topic, name: query.topic.text),
      wanted: query.wanted, group: query.group.map(excerpt.named),
      adopters: adopters.sorted {
        ($0.possible, $0.certain ?? .distantFuture, $0.issuer.name, $0.policy.id)
          < ($1.possible, $1.certain ?? .distantFuture, $1.issuer.name, $1.policy.id)
      }, abstainers: abstainers.sorted { ($0.issuer.name, $0.issuer.id) < ($1.issuer.name, $1.issuer.id) },
      curve: curve(adopters))
  }

  private static func curve(_ adopters: [Adopter]) -> [CurvePoint] {
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

  init(_ query: DiffusionQuery, _ found: [IssuedPolicy], on day: Day, _ excerpt: LedgerExcerpt) {
    guard let group = query.group else {
      policies = Dictionary(grouping: found, by: \.policy.issuer)
      all = policies.keys.sorted().map { ($0, .definite) }
      return
    }
    let members = excerpt.actors.members(of: group, on: day)
    var theirs: [ActorID: [IssuedPolicy]] = [:]
    for member in members.keys {
      theirs[member] = found.filter { excerpt.actors.acts($0.policy.issuer, for: member, on: DaySet(day)) }
    }
    // A group within the group stands for its members, unless it answers the question itself.
    let within = members.keys.filter { member in
      theirs[member]?.isEmpty == false || excerpt.actors.members(of: member, on: day).isEmpty
    }
    policies = theirs
    all = within.sorted().map { ($0, members[$0] ?? .possible) }
  }

  func policies(of issuer: ActorID) -> [IssuedPolicy] { policies[issuer] ?? [] }
}
