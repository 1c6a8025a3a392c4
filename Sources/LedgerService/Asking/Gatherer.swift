package import Ledger
package import PolicyModel
package import Queries

/// Reads the rows that a question needs, at one prefix.
package struct Gatherer {
  let reader: any LedgerReader
  let size: Int
  private let asked: [ActorID]
  private let askedSources: [SourceID]

  /// - Parameter asked: actors whom the question names, for the answer names them too.
  /// - Parameter askedSources: sources that the question names.
  package init(
    _ reader: any LedgerReader, at size: Int, naming asked: [ActorID] = [],
    sources askedSources: [SourceID] = []
  ) {
    self.reader = reader
    self.size = size
    self.asked = asked
    self.askedSources = askedSources
  }

  /// What the states of `policies` need: their events and those of the policies that they require.
  package func states(of policies: [PolicyRecord], isAll: Bool) throws -> LedgerExcerpt {
    let (histories, records) = try rows(of: policies, isAll: isAll)
    return try excerpt(histories, policies: records)
  }

  /// What the states of `policies` need, and what `events` need beside them.
  package func states(of policies: [PolicyRecord], and events: [EventID]) throws -> LedgerExcerpt {
    var rows = try rows(of: policies, isAll: false)
    if !events.isEmpty {
      let own = try withRelated(try reader.events(.some(events), at: size), isAll: false)
      rows.histories = merged(rows.histories, own)
      let touched = Set(own.flatMap(\.everyPolicy)).subtracting(rows.records.keys)
      for record in try reader.policies(.some(touched.sorted()), at: size) {
        rows.records[record.policy.id] = record
      }
    }
    return try excerpt(rows.histories, policies: rows.records)
  }

  /// What expectations need: every one of them, what fulfils them and to what they relate, and what the states need of
  /// the policies of which they speak.
  /// - Parameter asked: the policies whose expectations are asked about; of others no states are read. Nil for all.
  package func expectations(of asked: [PolicyID]?) throws -> LedgerExcerpt {
    let expected = try reader.events(.withModality(.expected), at: size)
    if expected.isEmpty { return try excerpt([], policies: [:]) }
    let fulfilling = try reader.events(.relating(to: expected.map(\.id), by: [.fulfils]), at: size)
    let related = Set(expected.flatMap(\.everyRelation).map(\.event))
    let targets = try reader.events(.some(related.sorted()), at: size)
    let spokenOf = asked.map { concerning(Set($0), expected, through: targets) } ?? expected
    let policies = try reader.policies(.some(Set(spokenOf.flatMap(\.everyPolicy)).sorted()), at: size)
    let (touching, records) = try rows(of: policies, isAll: true)
    let about = try withRelated(merged(merged(expected, fulfilling), targets), isAll: false)
    return try excerpt(merged(about, touching), policies: records)
  }

  /// Those of `events` that touch one of these policies in some version, or relate to one of `targets` that does.
  private func concerning(
    _ policies: Set<PolicyID>, _ events: [EventHistory], through targets: [EventHistory]
  ) -> [EventHistory] {
    let touches = { (event: EventHistory) in !policies.isDisjoint(with: event.everyPolicy) }
    let reached = Set(targets.filter(touches).map(\.id))
    return events.filter { touches($0) || !reached.isDisjoint(with: $0.everyRelation.map(\.event)) }
  }

  /// The events and policies that the states of some policies need.
  /// - Parameter isAll: whether they may be so many that every event is read.
  private func rows(
    of policies: [PolicyRecord], isAll: Bool
  ) throws -> (histories: [EventHistory], records: [PolicyID: PolicyRecord]) {
    var records = Dictionary(uniqueKeysWithValues: policies.map { ($0.policy.id, $0) })
    var open = Set(policies.flatMap { $0.policy.requires.map(\.policy) }).subtracting(records.keys)
    while !open.isEmpty {
      let found = try reader.policies(.some(open.sorted()), at: size)
      for record in found { records[record.policy.id] = record }
      open = Set(found.flatMap { $0.policy.requires.map(\.policy) }).subtracting(records.keys)
      if found.isEmpty { break }
    }
    // Of many policies, or in a small ledger, it is quicker to read every event than to look for those that touch them.
    let readsAll = isAll && (records.count > 100 || size < 2000)
    let events = readsAll ? EventSelection.all : .touching(records.keys.sorted())
    return (try withRelated(try reader.events(events, at: size), isAll: readsAll), records)
  }

  /// What a list of events needs: those that confirm or dispute them, and the policies that they touch.
  /// - Parameter andTargets: whether the events are needed to which they relate.
  package func events(_ selection: EventSelection, andTargets: Bool) throws -> LedgerExcerpt {
    let isAll = if case .all = selection { true } else { false }
    var found = try reader.events(selection, at: size)
    if !isAll {
      let wanted = Set(
        found.flatMap(\.everyRelation).filter { andTargets || $0.type == .confirms }.map(\.event))
      found = merged(found, try reader.events(.some(wanted.subtracting(found.map(\.id)).sorted()), at: size))
    }
    return try withPolicies(try withRelated(found, isAll: isAll))
  }

  /// What the states need of the policies that some events touch.
  package func touching(_ policies: [PolicyID]) throws -> LedgerExcerpt {
    let found = try reader.events(.touching(policies), at: size)
    return try withPolicies(try withRelated(found, isAll: false))
  }

  private func withPolicies(_ histories: [EventHistory]) throws -> LedgerExcerpt {
    let touched = Set(histories.flatMap { $0.everyPolicy })
    let records = try reader.policies(.some(touched.sorted()), at: size)
    return try excerpt(
      histories, policies: Dictionary(uniqueKeysWithValues: records.map { ($0.policy.id, $0) }))
  }

  /// What is left to read for events that are known: sources, actors and topics.
  package func excerpt(_ histories: [EventHistory], policies: [PolicyID: PolicyRecord]) throws
    -> LedgerExcerpt
  {
    // Where the events are a good part of the ledger, so is what they name: it is quicker to read it all.
    let readsAll = histories.count * 8 > size
    let sources = readsAll ? SourceShelf(try reader.sources(.all, at: size)) : try shelf(histories, policies)
    let actors =
      readsAll
      ? ActorDirectory(try reader.actors(.all, at: size).map(\.actor))
      : try ActorGatherer(reader, at: size, naming: asked).directory(
        histories, policies.values.map(\.policy), sources)
    let topics = Set(policies.values.compactMap(\.policy.topic))
    let names = try reader.topics(.some(topics.sorted()), at: size)
    return LedgerExcerpt(
      actors: actors, sources: sources, policies: policies,
      topics: Dictionary(uniqueKeysWithValues: names.map { ($0.topic.id, $0.topic) }), histories: histories)
  }

  /// The sources that are cited, and all that they go back to.
  private func shelf(
    _ histories: [EventHistory], _ policies: [PolicyID: PolicyRecord]
  ) throws -> SourceShelf {
    let reviewing = policies.values.flatMap { $0.reviews.flatMap(\.citations) }
    var open = Set(
      askedSources + reviewing.map(\.source)
        + histories.flatMap { $0.citations.flatMap(\.citation.namedSources) })
    var found: [SourceID: SourceRecord] = [:]
    while !open.isEmpty {
      let records = try reader.sources(.some(open.sorted()), at: size)
      for record in records { found[record.source.id] = record }
      open = Set(records.flatMap(\.source.derivedFrom)).subtracting(found.keys)
      if records.isEmpty { break }
    }
    return SourceShelf(Array(found.values))
  }

  /// The events with all that relations of a measure's life join with them, directly or through others.
  func joinedByMeasures(_ histories: [EventHistory]) throws -> [EventHistory] {
    var found: [EventHistory] = []
    var known = Set(histories.map(\.id))
    var new = histories
    while !new.isEmpty {
      let named = Set(new.flatMap(\.measureTargets)).subtracting(known)
      let naming = try reader.events(
        .relating(to: new.map(\.id).sorted(), by: RelationType.ofMeasureLife), at: size
      ).filter { !known.contains($0.id) && !named.contains($0.id) }
      new = naming + (named.isEmpty ? [] : try reader.events(.some(named.sorted()), at: size))
      found += new
      known.formUnion(new.map(\.id))
      known.formUnion(named)
    }
    return merged(histories, found)
  }

  /// The events that some name by relations of a measure's life, directly or through others.
  func targets(of events: [EventID]) throws -> [EventHistory] {
    var known = Set(events)
    var found: [EventHistory] = []
    var open = try events.isEmpty ? [] : reader.events(.some(events.sorted()), at: size)
    while !open.isEmpty {
      let named = Set(open.flatMap(\.measureTargets)).subtracting(known)
      known.formUnion(named)
      open = named.isEmpty ? [] : try reader.events(.some(named.sorted()), at: size)
      found += open
    }
    return found
  }

  /// The events with those that confirm or dispute them, and with those that act on them or that they act on.
  func withRelated(_ histories: [EventHistory], isAll: Bool) throws -> [EventHistory] {
    if isAll { return histories }
    // What acts on an event may itself be acted on, and what it names carries the order on.
    var all = try joinedByMeasures(histories)
    let known = Set(all.map(\.id))
    let speaking = try reader.events(
      .relating(to: known.sorted(), by: [.confirms, .disputes]), at: size)
    all = merged(all, speaking)
    // What disputes may itself be confirmed, which moves its grade.
    let disputing = Set(speaking.map(\.id)).subtracting(known)
    if !disputing.isEmpty {
      all = merged(all, try reader.events(.relating(to: disputing.sorted(), by: [.confirms]), at: size))
    }
    return all
  }

  func merged(_ some: [EventHistory], _ more: [EventHistory]) -> [EventHistory] {
    var all = some
    if !more.isEmpty {
      let new = Set(more.map(\.id))
      all = some.filter { !new.contains($0.id) } + more
    }
    if zip(all, all.dropFirst()).allSatisfy({ $0.entry < $1.entry }) { return all }
    // Their places are sorted rather than they, for they are large.
    return all.indices.sorted { all[$0].entry < all[$1].entry }.map { all[$0] }
  }
}

extension EventHistory {
  /// The events that some version names by a relation of a measure's life.
  var measureTargets: [EventID] { everyRelation.filter(\.type.isOfMeasureLife).map(\.event) }
}

extension Citation {
  /// The sources that it names: its own, and its origin where that is one.
  var namedSources: [SourceID] {
    [source] + (origin.flatMap { SourceID($0) }.map { [$0] } ?? [])
  }
}
