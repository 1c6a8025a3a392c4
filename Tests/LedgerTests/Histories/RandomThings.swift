import EDTF
import PolicyModel

/// Actors, policies, topics and sources for random histories.
extension SeededRandom {
  mutating func actor(_ id: ActorID, among actors: [ActorID]) -> Actor {
    let aliases = (0..<Int.random(in: 0...2, using: &self)).map { _ in
      Alias(name: text(), during: maybe { $0.date() })
    }
    let codes = some(of: ["USA", "Q30", "840"], most: 3).map { code in
      Code(scheme: pick(["iso3166", "wikidata", "é"]), code: code)
    }
    let memberships = some(of: actors.filter { $0 != id }, most: 2).map { of in
      Membership(kind: word(), of: of, during: maybe { $0.date() })
    }
    return Actor(
      id: id, name: text(), kind: word(), aliases: aliases, codes: once(in: 2) ? codes.sorted() : codes,
      memberships: memberships,
      life: ActorLife(
        founded: maybe { $0.date() }, dissolved: maybe { $0.date() },
        successors: some(of: actors.filter { $0 != id }, most: 2).map { other in
          Succession(actor: other, on: maybe { $0.date() })
        }))
  }

  mutating func policy(
    _ id: PolicyID, actors: [ActorID], topics: [TopicID], policies: [PolicyID]
  ) -> Policy? {
    guard let issuer = one(of: actors) else { return nil }
    let scales: [Scale] = [.permission, .obligation, .numeric, .open, .custom(["low", "middle", "high ü"])]
    return Policy(
      id: id, title: text(), issuer: issuer, addressee: maybe { $0.one(of: actors) } ?? nil,
      object: maybe { $0.text() }, topic: maybe { $0.one(of: topics) } ?? nil, scale: pick(scales),
      stricter: maybe { $0.word() },
      requires: some(of: policies.filter { $0 != id }, most: 2).map { Requirement(policy: $0, value: text()) }
    )
  }

  mutating func topic(_ id: TopicID) -> Topic {
    Topic(id: id, name: text())
  }

  mutating func source(_ id: SourceID, sources: [SourceID]) -> Source {
    Source(id: id, derivedFrom: []) {
      $0.publisher = maybe { $0.text() }
      $0.title = maybe { $0.text() }
      $0.author = maybe { $0.text() }
      $0.url = maybe { "https://example.org/\(Int.random(in: 1...4, using: &$0))" }
      $0.archivedURL = maybe { _ in "https://archive.example/1" }
      $0.language = maybe { _ in "en" }
      $0.published = maybe { $0.date() }
      $0.accessed = maybe { $0.date() }
      $0.kind = maybe { $0.word() }
      $0.reliability = maybe { $0.word() }
      $0.derivedFrom = some(of: sources.filter { $0 != id }, most: 2)
    }
  }
}
