package import Ledger
package import PolicyModel
internal import Queries

extension LedgerReader {
  /// The recorded event that is most like one with this title, by these actors, on these policies; as it stands now.
  package func similarEvent(to title: String, actors: [ActorID], policies: [PolicyID]) throws -> Event? {
    let size = try head.size
    // Words of one or two letters stand everywhere.
    let words = Set(SearchWord.all(in: title)).filter { $0.unicodeScalars.count > 2 }.sorted()
    let found = try words.compactMap { SearchTerm($0, isPrefix: false) }.map { term in
      try texts(with: term, at: size).filter { $0.space == .event && $0.text.field == .title }
        .map { EventID(stored: $0.id) }
    }
    let best = Similarity.best(
      words: found, samePolicy: try events(.touching(policies), at: size).map(\.id),
      sameActor: try events(.withParticipants(actors), at: size).map(\.id), size: size)
    return try best.flatMap { try events(.some([$0]), at: size).first?.newest }
  }
}
