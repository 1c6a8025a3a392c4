import EDTF
package import Ledger
package import PolicyModel
package import Queries

extension LedgerReader {
  /// One thing whole, with its history, found by its id in any space or in the one given.
  package func show(_ reference: Reference, in space: Space?, from asked: AskedViewpoint) throws -> ShowAnswer
  {
    let viewpoint = try asked.viewpoint(in: self)
    let size = viewpoint.known.entry
    let found = try place(reference, in: space, at: size)
    let thing = try thing(found.space, found.id, from: viewpoint)
    let history =
      found.space == .actor
      ? try history(ofActor: ActorID(stored: found.id), at: size)
      : History.steps(try recorded(try entries(of: found.id, in: found.space, at: size)))
    return ShowAnswer(known: viewpoint.known, viewpoint: viewpoint, thing: thing, history: history)
  }

  package func place(
    _ reference: Reference, in space: Space?, at size: Int
  ) throws -> (space: Space, id: String) {
    let finder = ReferenceFinder(self, at: size)
    let spaces = space.map { [$0] } ?? [.event, .policy, .actor, .source, .topic]
    var candidates: [(space: Space, id: String)] = []
    for space in spaces {
      // A retracted event can be shown too: its id stays.
      let taken = try ids(startingWith: reference.text.lowercased(), in: space, limit: 1, at: size)
      if taken.first == reference.text.lowercased() { return (space, taken[0]) }
      candidates += try finder.ids(reference.text, in: space).map { (space, $0) }
    }
    if candidates.isEmpty, spaces.contains(.event) {
      let retracted = try ids(startingWith: reference.text.lowercased(), in: .event, limit: 2, at: size)
      if retracted.count == 1 { return (.event, retracted[0]) }
    }
    if candidates.count == 1 { return candidates[0] }
    if candidates.isEmpty {
      var nearest: [Nearest] = []
      for space in spaces {
        if case .none(let more) = try finder.match(
          reference.text, in: space, load: { (ids: [EventID]) in ids })
        {
          nearest += more
        }
      }
      throw Rejection([
        Problem(
          space == nil
            ? ThingRule.unknown(reference.text, nearest: Array(nearest.prefix(4)))
            : ReferenceRule.unknown(space ?? .event, reference.text, nearest: nearest), at: reference.place)
      ])
    }
    let named = try spaces.flatMap { space in
      let ids = candidates.filter { $0.space == space }.map(\.id)
      return ids.isEmpty ? [] : try finder.candidates(ids, for: reference.text, in: space)
    }
    throw Rejection([
      Problem(
        ReferenceRule.ambiguous(space ?? candidates[0].space, reference.text, candidates: named),
        at: reference.place)
    ])
  }

  private func thing(_ space: Space, _ id: String, from viewpoint: Viewpoint) throws -> ShownThing {
    let size = viewpoint.known.entry
    let gatherer = Gatherer(self, at: size)
    switch space {
    case .topic:
      let id = TopicID(stored: id)
      let topic = try topics(.some([id]), at: size).first?.topic ?? Topic(id: id, name: id.text)
      return .topic(
        topic, policies: try labels(try policies(.all, at: size).filter { $0.policy.topic == id }, at: size))
    case .actor: return .actor(try shownActor(ActorID(stored: id), from: viewpoint))
    case .policy:
      let records = try policies(.some([PolicyID(stored: id)]), at: size)
      guard let record = records.first else { throw Gone(id: id) }
      let excerpt = try gatherer.states(of: records, isAll: false)
      let asserted = try assertions(of: .some([record.policy.id]), at: size)
      return .policy(ShowEvaluator.policy(record, asserted: asserted, excerpt, from: viewpoint))
    case .source:
      guard let record = try sources(.some([SourceID(stored: id)]), at: size).first else {
        throw Gone(id: id)
      }
      let citing = EventSelection.citing([record.source.id])
      return .source(
        ShowEvaluator.source(
          record,
          try Gatherer(self, at: size, sources: [record.source.id]).events(
            citing, andTargets: false), from: viewpoint))
    case .event:
      let id = EventID(stored: id)
      guard try !events(.some([id]), at: size).isEmpty else { return .retracted(id) }
      let relating = try events(.relating(to: [id], by: RelationType.allCases), at: size).map(\.id)
      let excerpt = try gatherer.events(.some([id] + relating), andTargets: false)
      return ShowEvaluator.event(id, excerpt, from: viewpoint)
    }
  }

  func labels(_ records: [PolicyRecord], at size: Int) throws -> [PolicyLabel] {
    let excerpt = try Gatherer(self, at: size).excerpt(
      [], policies: Dictionary(uniqueKeysWithValues: records.map { ($0.policy.id, $0) }))
    return records.map { PolicyLabel($0.policy, in: excerpt) }
  }
}

/// A thing whose definition was undone.
package struct Gone: BrokenRule, Hashable {
  package var id: String

  package var description: String {
    "“\(id)” is not in this prefix of the ledger any more: what defined it was undone"
  }
}

/// What is shown must be there, in some space.
package enum ThingRule: BrokenRule {
  case unknown(String, nearest: [Nearest])

  package var description: String {
    switch self {
    case .unknown(let text, _): "there is no event, policy, actor, source or topic “\(text)”"
    }
  }

  package var hints: [Hint] {
    switch self {
    case .unknown(_, let nearest):
      nearest.map { near in Hint("nearest: \(near.id)" + (near.title.map { "  (\($0))" } ?? "")) }
    }
  }
}
