import EDTF
import PolicyModel
import Queries
import TestSupport
import Testing

/// An expectation never changes state: without every expected event each answer is the same.
@Suite struct ExpectationLaw {
  private static let seeds = 0..<LongRun.cases(30) as Range<UInt64>

  @Test(arguments: seeds) func `without the expected events every state is the same`(seed: UInt64) throws {
    // Given what a viewpoint has of random events …
    var random = SeededRandom(seed: seed)
    let whole = try RandomHoldings(&random)
    let viewpoint = Viewpoint(
      reported: random.once(in: 4) ? random.day() : nil,
      evidence: random.once(in: 4) ? random.word() : nil,
      known: KnownPrefix(entry: 1000, at: nil, root: "", isGiven: false))
    // … when the events that are only expected are taken away …
    var without = whole
    let expected = whole.expected(from: viewpoint)
    without.excerpt.histories.removeAll { expected.contains($0.id) }
    // … then nothing is answered otherwise.
    for _ in 0..<8 {
      let day = random.day()
      let before = whole.states(from: viewpoint.on(day))
      let after = without.states(from: viewpoint.on(day))
      #expect(before.count == after.count, "seed \(seed)")
      for (one, other) in zip(before, after) where one != other {
        Issue.record("seed \(seed), \(day): \(one)\nis, without \(expected.sorted()),\n\(other)")
        return
      }
    }
  }

  @Test func `the random events expect much of policies, and speak of events that change them`() throws {
    var effects = 0
    var words = 0
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let events = try RandomHoldings(&random).excerpt.histories.map(\.newest)
      let changing = Set(events.filter { $0.modality.changesState && !$0.effects.isEmpty }.map(\.id))
      for event in events where event.modality == .expected {
        effects += event.effects.count
        words += event.relations.count {
          ($0.type == .confirms || $0.type == .disputes) && changing.contains($0.event)
        }
      }
    }
    #expect(effects > 300)
    #expect(words > 20)
  }
}

/// Random events, close together, with all that questions about state need of them.
private struct RandomHoldings {
  var excerpt: LedgerExcerpt
  let policies: [PolicyID] = ["policy-1", "policy-2"]

  init(_ random: inout SeededRandom) throws {
    let actors: [ActorID] = ["actor-1", "actor-2", "actor-3"]
    let sources: [SourceID] = ["source-1", "source-2", "source-3"]
    let cast = RandomCast(
      actors: actors, policies: policies, sources: sources,
      events: (1...9).map { EventID(stored: "event-\($0)") })
    var records: [PolicyID: PolicyRecord] = [:]
    for (entry, id) in policies.enumerated() {
      let made = random.policy(id, actors: actors, topics: [], policies: policies)
      records[id] = PolicyRecord(entry: entry, policy: try #require(made), reviews: [])
    }
    var histories: [EventHistory] = []
    for (index, id) in cast.events.enumerated() {
      histories.append(RandomHoldings.history(id, entry: 20 + 2 * index, cast, &random))
    }
    excerpt = LedgerExcerpt(
      actors: ActorDirectory(actors.map { random.actor($0, among: actors) }),
      sources: SourceShelf(
        sources.map { SourceRecord(entry: 9, source: random.source($0, sources: sources), standings: []) }),
      policies: records, topics: [:], histories: histories)
  }

  /// An event as it was recorded, now and then revised or ruled upon.
  private static func history(
    _ id: EventID, entry: Int, _ cast: RandomCast, _ random: inout SeededRandom
  ) -> EventHistory {
    let recorded = random.event(id, cast)
    var history = EventHistory(entry: entry, recorded: recorded, revisions: [], citations: [], rulings: [])
    for ordinal in 0...random.pick([0, 0, 1, 2]) {
      guard var citation = random.citation(cast) else { continue }
      // Random citations seldom state what they are cited for, and what nothing states is not seen.
      citation.stance = .states
      history.citations.append(CitationRecord(entry: entry, ordinal: ordinal, citation: citation))
    }
    if random.once(in: 4) {
      let patch = EventPatch(from: recorded, to: random.revised(recorded, cast))
      history.revisions = [EventRevision(entry: entry + 1, reason: random.reason(), patch: patch)]
    }
    if random.once(in: 8) {
      history.rulings = [RulingRecord(entry: 100, verdict: random.word(), reason: random.text())]
    }
    return history
  }

  func expected(from viewpoint: Viewpoint) -> Set<EventID> {
    let events = excerpt.seen(from: viewpoint).events.values.map(\.event)
    return Set(events.filter { $0.modality == .expected }.map(\.id))
  }

  /// Every key of every policy, with all that an answer says of it, as text.
  func states(from viewpoint: DatedViewpoint) -> [String] {
    let query = StateQuery(viewpoint: viewpoint, policies: policies, all: true, keys: nil, named: [])
    return StateEvaluator.answer(query, excerpt).rows.map { row in
      let answer = row.answer
      let parts: [Any?] = [
        row.policy.id, answer.key, answer.certainty, answer.alternatives, answer.since, answer.until,
        answer.basis, answer.event, answer.grade, answer.holding, row.disputes, row.checked, row.event,
        row.alternativeEvents,
      ]
      return parts.map { $0.map { "\($0)" } ?? "none" }.joined(separator: "\n  ")
    }
  }
}

extension SeededRandom {
  /// A day of those that random dates are about.
  fileprivate mutating func day() -> Day {
    Day(Int.random(in: 18_262...20_453, using: &self))
  }
}
