import Ledger
import PolicyModel

extension SQLiteReader {
  /// Events with all that a prefix says of them: a few statements, however many events there are.
  func events(_ selection: EventSelection, at size: Int) throws -> [EventHistory] {
    if isLasting { ids.forgetIfMany() }
    return try connection.brief {
      let mergers = try mergers.mergers(at: size)
      var every = selection
      switch selection {
      case .withParticipants(let ids): every = .withParticipants(mergers.everyID(of: ids))
      case .withParticipantsBetween(let ids, let from, let to):
        every = .withParticipantsBetween(mergers.everyID(of: ids), from, to)
      case .all, .some, .touching, .citing, .relating, .withModality: break
      }
      let histories = try histories(every, at: size)
      return mergers.isEmpty ? histories : histories.map(mergers.renamed)
    }
  }

  private func histories(_ selection: EventSelection, at size: Int) throws -> [EventHistory] {
    let found = try things(selection, at: size)
    let scope: Scope = found.isAll ? .all : .some(found.things)
    var histories: [EventHistory] = []
    var positions = EventPositions(count: found.things.count)
    try forEachStep(of: scope, at: size) { thing, step in
      switch step {
      case .recorded(let entry, let event):
        positions[thing] = histories.count
        histories.append(
          EventHistory(entry: entry, recorded: event, revisions: [], citations: [], rulings: []))
      case .revised(let revision):
        if let position = positions[thing] { histories[position].revisions.append(revision) }
      }
    }
    if histories.isEmpty { return [] }
    // Policies are cited in the same table; only what belongs to an event here is kept.
    try forEachCitation(of: scope, at: size) { thing, citation in
      if let position = positions[thing] { histories[position].citations.append(citation) }
    }
    for (thing, rulings) in try rulings(scope, at: size) {
      if let position = positions[thing] { histories[position].rulings = rulings }
    }
    return found.things.compactMap { positions[$0].map { histories[$0] } }
  }
}
