import EDTF
package import Ledger
package import PolicyModel
import Queries

/// Looks up, in an open transaction, what deciding on a command needs to know.
package struct FactFinder {
  private let reader: any LedgerReader
  private let size: Int

  package init(_ reader: any LedgerReader) throws {
    self.init(reader, at: try reader.head.size)
  }

  init(_ reader: any LedgerReader, at size: Int) {
    self.reader = reader
    self.size = size
  }

  /// The facts that `needs` names; `found` holds what was found before, and what is found now.
  package func facts(_ needs: Needs, _ found: inout FoundFacts) throws -> Facts {
    var facts = Facts()
    facts.size = size
    try findReferences(needs, &facts, &found)
    try findGiven(needs, &facts, &found)
    try findMade(needs, &facts)
    if needs.neighbours { try findNeighbours(&facts) }
    facts.defersOrder = needs.defersOrder && facts.taken[.event] == nil
    if !facts.defersOrder, needs.related || needs.given[.event] != nil && facts.hasMeasures {
      try findRelated(&facts)
    }
    if needs.assertions { try findAssertions(&facts) }
    if let asked = needs.answer { facts.answer = try answer(asked, facts) }
    if let undo = needs.undo { facts.undo = try UndoFinder(reader, at: size).facts(undo) }
    return facts
  }
}

// MARK: - References

extension FactFinder {
  private func findReferences(_ needs: Needs, _ facts: inout Facts, _ found: inout FoundFacts) throws {
    for text in needs.actors {
      try find(actor: text, &facts, &found)
      if case .several? = facts.actors[text] { facts.namesakes[text] = try finder.namesakes(text) }
    }
    for text in needs.speakers {
      let speaker = try found.speakers.value(text) { try finder.foundSpeaker(text) }
      facts.speakers[text] = speaker.match
      facts.speakersFoundBy[text] = speaker.by
      if case .several? = facts.speakers[text] { facts.namesakes[text] = try finder.namesakes(text) }
    }
    for text in needs.policies { try find(policy: text, &facts, &found) }
    for text in needs.topics { try find(topic: text, &facts, &found) }
    for text in needs.sources { try find(source: text, &facts, &found) }
    for url in needs.urls {
      let id = try found.urls.value(url) { try reader.source(url: url, at: size) }
      guard let id else { continue }
      facts.urls[url] = id
      try find(source: id.text, &facts, &found)
    }
    for text in needs.events { try find(event: text, &facts) }
  }

  /// What references may have meant that name nothing is told where they are refused (`Writer.naming`).
  private var finder: ReferenceFinder { ReferenceFinder(reader, at: size, nearest: nil) }

  private func find(actor text: String, _ facts: inout Facts, _ found: inout FoundFacts) throws {
    let actor = try found.actors.value(text) {
      try finder.found(text, in: .actor) { try reader.actors(.some($0), at: size).map(\.own) }
    }
    facts.actors[text] = actor.match
    facts.foundBy[.actor, default: [:]][text] = actor.by
  }

  private func find(topic text: String, _ facts: inout Facts, _ found: inout FoundFacts) throws {
    let topic = try found.topics.value(text) {
      try finder.found(text, in: .topic) { try reader.topics(.some($0), at: size).map(\.topic) }
    }
    facts.topics[text] = topic.match
    facts.foundBy[.topic, default: [:]][text] = topic.by
  }

  private func find(event text: String, _ facts: inout Facts) throws {
    let event = try finder.found(text, in: .event) {
      try reader.events(.some($0), at: size).map {
        try $0.withoutDangling { try isTaken($0.text, in: .event) }
      }
    }
    facts.events[text] = event.match
    facts.foundBy[.event, default: [:]][text] = event.by
    if case .none = event.match, let id = EventID(text) {
      facts.retracted[id.text] = try reader.retracted(id, at: size)
    }
  }

  private func find(policy text: String, _ facts: inout Facts, _ found: inout FoundFacts) throws {
    let policy = try found.policies.value(text) {
      var reviews: [PolicyReviewed] = []
      let match = try finder.found(text, in: .policy) { ids in
        let records = try reader.policies(.some(ids), at: size)
        reviews = records.first?.reviews ?? []
        return records.map(\.policy)
      }
      return FoundPolicy(found: match, reviews: reviews)
    }
    facts.policies[text] = policy.found.match
    facts.foundBy[.policy, default: [:]][text] = policy.found.by
    if case .one(let one) = policy.found.match { facts.reviews[one.id] = policy.reviews }
  }

  private func find(source text: String, _ facts: inout Facts, _ found: inout FoundFacts) throws {
    let source = try found.sources.value(text) {
      var standings: [StandingRecord] = []
      let match = try finder.found(text, in: .source) { ids in
        let records = try reader.sources(.some(ids), at: size)
        standings = records.first?.standings ?? []
        return records.map(\.source)
      }
      return FoundSource(found: match, standings: standings)
    }
    facts.sources[text] = source.found.match
    facts.foundBy[.source, default: [:]][text] = source.found.by
    if case .one(let one) = source.found.match { facts.standings[one.id] = source.standings }
  }
}

// MARK: - New ids

extension FactFinder {
  /// Which of the given ids are taken, and by what.
  private func findGiven(_ needs: Needs, _ facts: inout Facts, _ found: inout FoundFacts) throws {
    for (space, ids) in needs.given {
      for id in ids where try isTaken(id, in: space) {
        facts.taken[space, default: []].insert(id)
        switch space {
        case .actor:
          try find(actor: id, &facts, &found)
          facts.merged[id] = try merged(id)
        case .policy: try find(policy: id, &facts, &found)
        case .topic: try find(topic: id, &facts, &found)
        case .source: try find(source: id, &facts, &found)
        case .event: try find(event: id, &facts)
        }
      }
    }
  }

  /// Which of the ids are taken that may be made, up to as many free ones as may be needed.
  private func findMade(_ needs: Needs, _ facts: inout Facts) throws {
    for (space, stems) in needs.made {
      for (stem, wanted) in stems {
        var number = 1
        var free = 0
        while free < wanted {
          let id = MadeID.id(stem, number)
          number += 1
          guard try isTaken(id, in: space) else {
            free += 1
            continue
          }
          facts.taken[space, default: []].insert(id)
          if space == .event { try find(event: id, &facts) }
        }
      }
    }
  }

  private func isTaken(_ id: String, in space: Space) throws -> Bool {
    // Of all that start with it the id itself comes first.
    try reader.ids(startingWith: id, in: space, limit: 1, at: size).first == id
  }

  /// What was merged into another actor under this very id.
  private func merged(_ text: String) throws -> MergedActor? {
    guard let id = ActorID(text) else { return nil }
    return try reader.actors(.some([id]), at: size).first?.merged.first { $0.merge.actor == id }
  }
}

// MARK: - What hangs on policies

extension FactFinder {
  /// What is asserted of the policies that the command names.
  private func findAssertions(_ facts: inout Facts) throws {
    for case .one(let policy) in facts.policies.values {
      facts.assertions[policy.id] = try reader.assertions(of: .some([policy.id]), at: size).map(\.assertion)
    }
  }

  /// What a key is on a day, as far as the ledger goes; nil where there is no such policy or key.
  private func answer(_ asked: AskedKey, _ facts: Facts) throws -> KeyAnswer? {
    guard case .one(let policy)? = facts.policies[asked.policy], let key = Key(asked.key) else { return nil }
    let records = try reader.policies(.some([policy.id]), at: size)
    let excerpt = try Gatherer(reader, at: size).states(of: records, isAll: false)
    let viewpoint = Viewpoint(reported: nil, evidence: nil, known: try reader.prefix(.newest))
    let states = PolicyStates(ledger: excerpt.seen(from: viewpoint), excerpt: excerpt)
    return states.effects(on: policy.id)?.answer(key, on: asked.on.latest.day ?? .distantFuture)
  }

  /// The events that relations of a measure's life join with those that the command names.
  private func findRelated(_ facts: inout Facts) throws {
    var named: [EventHistory] = []
    for case .one(let history) in facts.events.values { named.append(history) }
    (facts.related, facts.relatedRetracted) = try joined(with: named.sorted { $0.entry < $1.entry })
  }

  /// The events with all that relations of a measure's life join with them, and the retracted events that these name.
  func joined(
    with events: [EventHistory]
  ) throws -> (related: [EventHistory], retracted: [EventHistory]) {
    let related = try Gatherer(reader, at: size).joinedByMeasures(events)
    let there = Set(related.map(\.id))
    let gone = Set(related.map(\.newest).flatMap(\.relations).filter(\.type.isOfMeasureLife).map(\.event))
    let retracted = try gone.subtracting(there).sorted().compactMap {
      try reader.retracted($0, at: size)?.history
    }
    return (related, retracted)
  }

  /// The events on every policy that the command names, or that an event touches which it names.
  private func findNeighbours(_ facts: inout Facts) throws {
    var policies: Set<PolicyID> = []
    for case .one(let policy) in facts.policies.values { policies.insert(policy.id) }
    for case .one(let history) in facts.events.values {
      policies.formUnion(history.newest.effects.map(\.policy))
    }
    for policy in policies.sorted() {
      facts.neighbours[policy] = try reader.events(.touching([policy]), at: size)
    }
  }
}

extension Facts {
  /// Whether an event that a document may say again has relations of a measure's life: what it said may be said in other
  /// words today.
  fileprivate var hasMeasures: Bool {
    events.values.contains { found in
      guard case .one(let history) = found else { return false }
      return history.everyRelation.contains { $0.type.isOfMeasureLife }
    }
  }
}

extension Entry {
  /// The entry as questions about the record see it.
  package var recordedPayload: RecordedPayload {
    RecordedPayload(
      sequence: sequence, act: act, recordedAt: recordedAt, recorder: recorder, kind: kind, payload: payload)
  }
}
