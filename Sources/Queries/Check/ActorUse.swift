import EDTF
import PolicyModel

/// Which actors something in the ledger refers to.
struct ActorUse {
  let used: Set<ActorID>

  init(_ ledger: CheckedLedger) {
    var used: Set<ActorID> = []
    let directory = ledger.excerpt.actors
    for policy in ledger.policies { used.formUnion([policy.issuer] + (policy.addressee.map { [$0] } ?? [])) }
    // An event that no viewpoint sees yet, such as a draft, uses its actors too.
    for history in ledger.excerpt.histories {
      used.formUnion(history.newest.participants.map(\.actor))
      used.formUnion(history.citations.compactMap(\.citation.speakingActor))
    }
    for record in ledger.excerpt.policies.values {
      used.formUnion(record.reviews.flatMap(\.citations).compactMap(\.speakingActor))
    }
    for record in ledger.sources {
      let names = [record.source.publisher, record.source.author].compactMap { $0 }
      let days = DaySet.everyDay.within(record.source.published)
      used.formUnion(names.compactMap { directory.actor(named: $0, on: days) })
    }
    // Who is named as a successor is there for the one before.
    used.formUnion(ledger.actors.flatMap { $0.actor.life.successors.map(\.actor) })
    self.used = ActorUse.belonging(to: used, ledger.actors.map(\.actor))
  }

  /// The actors with what they belong to, and with the members of that: a group is used with all that are in it.
  private static func belonging(to seeds: Set<ActorID>, _ actors: [Actor]) -> Set<ActorID> {
    var used = seeds
    var open = Array(seeds)
    let byID = Dictionary(uniqueKeysWithValues: actors.map { ($0.id, $0) })
    while let next = open.popLast() {
      for group in byID[next]?.memberships.map(\.of) ?? [] where used.insert(group).inserted {
        open.append(group)
      }
    }
    for actor in actors
    where actor.memberships.contains(where: { $0.kind == .memberOf && used.contains($0.of) }) {
      used.insert(actor.id)
    }
    return used
  }
}
