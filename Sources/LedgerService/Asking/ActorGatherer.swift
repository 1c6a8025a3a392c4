import Ledger
import PolicyModel

/// Reads the actors that a question can meet: those whom events and policies name, and whom these belong to.
struct ActorGatherer {
  private let reader: any LedgerReader
  private let size: Int
  private let asked: [ActorID]

  init(_ reader: any LedgerReader, at size: Int, naming asked: [ActorID]) {
    self.reader = reader
    self.size = size
    self.asked = asked
  }

  func directory(
    _ histories: [EventHistory], _ policies: [Policy], _ sources: SourceShelf
  ) throws -> ActorDirectory {
    var open = Set(asked)
    for policy in policies {
      open.insert(policy.issuer)
      if let addressee = policy.addressee { open.insert(addressee) }
    }
    var publishers: Set<String> = []
    for history in histories {
      open.formUnion(history.everyParticipant.map(\.actor))
      for record in history.citations {
        switch record.citation.speaker {
        case .actor(let speaker): open.insert(speaker)
        case .words: break
        case nil: publishers.formUnion(names(ofDocument: record.citation, sources))
        }
      }
    }
    for name in publishers {
      if let id = ActorID(name) { open.insert(id) }
      open.formUnion(try reader.actors(named: name, at: size))
    }
    return ActorDirectory(try closure(of: open))
  }

  /// The actors with all that they belong to, directly and through others.
  private func closure(of some: Set<ActorID>) throws -> [Actor] {
    var open = some
    var known: Set<ActorID> = []
    var actors: [Actor] = []
    while !open.isEmpty {
      known.formUnion(open)
      let found = try reader.actors(.some(open.sorted()), at: size).map(\.actor)
      actors += found
      open = Set(found.flatMap { $0.memberships.map(\.of) }).subtracting(known)
    }
    return actors
  }

  /// An official document without a speaker speaks for its author or publisher, who are told by their names.
  private func names(ofDocument citation: Citation, _ sources: SourceShelf) -> [String] {
    guard citation.attribution == .officialDocument, let source = sources[citation.source] else { return [] }
    return [source.author, source.publisher].compactMap { $0 }
  }
}
