import EDTF
package import Ledger
package import PolicyModel
import Projections

/// Looks up, in an open transaction, what deciding on a command needs to know.
package struct FactFinder {
  private let reader: any LedgerReader
  private let size: Int

  package init(_ reader: any LedgerReader) throws {
    self.reader = reader
    size = try reader.head.size
  }

  /// The facts that `needs` names.
  package func facts(_ needs: Needs) throws -> Facts {
    var facts = Facts()
    facts.size = size
    let finder = ReferenceFinder(reader, at: size)
    for (space, prefixes) in needs.proposed {
      for prefix in prefixes {
        facts.taken[space, default: []].formUnion(
          try reader.ids(startingWith: prefix, in: space, limit: 10_000, at: size))
      }
    }
    for text in needs.actors {
      facts.actors[text] = try finder.match(text, in: .actor) {
        try reader.actors(.some($0), at: size).map(\.own)
      }
      if case .several? = facts.actors[text] { facts.namesakes[text] = try finder.namesakes(text) }
    }
    for text in needs.proposed[.actor] ?? [] {
      facts.merged[text] = try merged(text)
    }
    for text in needs.speakers {
      facts.speakers[text] = try finder.speaker(text)
      if case .several? = facts.speakers[text] { facts.namesakes[text] = try finder.namesakes(text) }
    }
    for text in needs.policies {
      facts.policies[text] = try finder.match(text, in: .policy) { ids in
        let records = try reader.policies(.some(ids), at: size)
        for record in records { facts.reviews[record.policy.id] = record.reviews }
        return records.map(\.policy)
      }
    }
    for text in needs.topics {
      facts.topics[text] = try finder.match(text, in: .topic) {
        try reader.topics(.some($0), at: size).map(\.topic)
      }
    }
    for text in needs.sources {
      facts.sources[text] = try finder.match(text, in: .source) { ids in
        let records = try reader.sources(.some(ids), at: size)
        for record in records { facts.standings[record.source.id] = record.standings }
        return records.map(\.source)
      }
    }
    for url in needs.urls {
      guard let id = try reader.source(url: url, at: size) else { continue }
      facts.urls[url] = id
      facts.sources[id.text] = try reader.sources(.some([id]), at: size).first.map { .one($0.source) }
    }
    // An id that a new event may get need not be there.
    let proposed = needs.proposed[.event] ?? []
    let isNew = needs.isRecording
    for text in needs.events.union(facts.taken[.event] ?? []) {
      let isTaken = facts.taken[.event]?.contains(text) ?? false
      if isNew, proposed.contains(text), !isTaken { continue }
      facts.events[text] = try finder.match(text, in: .event) { try reader.events(.some($0), at: size) }
    }
    if needs.neighbours { try findNeighbours(&facts) }
    if needs.assertions { try findAssertions(&facts) }
    if let asked = needs.answer { facts.answer = try answer(asked, facts) }
    if let entry = needs.entry, entry >= 1, entry <= size {
      facts.entry = try reader.entries(entry...entry).first?.recordedPayload
      let counting = CountingEntries.of(try reader.entries(entry...size))
      facts.undoneBy =
        counting.last { later in
          guard case .entryUndone(let undone)? = later.payload else { return false }
          return undone.entry == entry
        }?.sequence
    }
    return facts
  }

  /// What was merged into another actor under this very id.
  private func merged(_ text: String) throws -> MergedActor? {
    guard let id = ActorID(text) else { return nil }
    return try reader.actors(.some([id]), at: size).first?.merged.first { $0.merge.actor == id }
  }

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
    let holdings = try Gatherer(reader, at: size).states(of: records, isAll: false)
    let viewpoint = Viewpoint(on: nil, reported: nil, evidence: nil, known: try reader.prefix(.newest))
    let states = PolicyStates(ledger: holdings.seen(from: viewpoint), holdings: holdings)
    return states.effects(on: policy.id)?.answer(key, on: asked.on.latest.day ?? .distantFuture)
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

extension Entry {
  /// The entry as questions about the record see it.
  package var recordedPayload: RecordedPayload {
    RecordedPayload(
      sequence: sequence, recordedAt: recordedAt, recorder: recorder, kind: kind, payload: payload)
  }
}
