package import Ledger
package import PolicyModel

/// Brings what the ledger has of one source to what the source publishes now: each of its events is taken, then what it
/// says no more is retracted.
package struct Reconciliation {
  private let session: any LedgerWriter
  private let writer: Writer
  private let reason: String
  private var scope: ReconciledScope
  /// Whether events have ids of their publisher, which tell one from the other.
  private let hasOwnIDs: Bool
  private var source: SourceID?
  private var published: PublishedEvents?
  /// The policies that the publication speaks of.
  private var spokenOf: Set<PolicyID> = []
  /// The ids of its events, where they are their publisher's, as hashes.
  private var ids: Set<Int> = []
  /// What the publication said, each once, as hashes: files may overlap.
  private var said: Set<Int> = []
  /// Events that may be one or the other of those that were published before, as long as others are to come.
  private var waiting: [EventDraft] = []

  /// - Parameters:
  ///   - reason: why events are corrected and retracted.
  ///   - scope: what the publication is the whole of.
  ///   - hasOwnIDs: whether events have ids of their publisher.
  package init(
    _ session: any LedgerWriter, _ writer: Writer, because reason: String, scope: ReconciledScope,
    hasOwnIDs: Bool
  ) {
    self.session = session
    self.writer = writer
    self.reason = reason
    self.scope = scope
    self.hasOwnIDs = hasOwnIDs
  }

  /// Records an event, or corrects the one that the source published before, or nothing where all is as it was.
  /// - Parameter mayHaveSiblings: whether other events of the publication may tell of the same policy from the same day:
  ///   then what says nothing that was said before is decided on when all of them are there, and this gives nil.
  /// - Throws: `Rejection` where the event is wrong or of another source than those before it; the store's errors.
  package mutating func take(_ draft: EventDraft, mayHaveSiblings: Bool) throws -> Acknowledgement? {
    let facts = try writer.facts(draft.needsWhenReconciled)
    try begin(with: draft, facts)
    let content = try draft.content(facts)
    spokenOf.formUnion(content.effects.map(\.policy))
    guard said.insert(saying(draft)).inserted else {
      return writer.nothing(in: .event, of: draft.id?.value ?? "")
    }
    if hasOwnIDs, let id = draft.id?.value.lowercased(), !ids.insert(id.hashValue).inserted {
      throw Rejection([Problem(ReconcileRule.idTwice(id), at: draft.id?.place ?? .none)])
    }
    let found = try candidates(draft, facts)
    if let same = found.firstIndex(where: { $0.history.says(content) }) {
      published?.name(found[same].number)
      return writer.nothing(in: .event, of: found[same].history.id.text)
    }
    let hasID = hasOwnIDs && found.contains { $0.history.id.text == draft.id?.value.lowercased() }
    if mayHaveSiblings, !found.isEmpty, !hasID {
      waiting.append(draft)
      return nil
    }
    return try settle(draft, facts, among: found)
  }

  /// What a draft says, and where ids tell events apart under which.
  private func saying(_ draft: EventDraft) -> Int {
    let id = hasOwnIDs ? draft.id?.value.lowercased() : nil
    return [id ?? "", draft.sayings].hashValue
  }

  /// Decides on what waited, and gives each acknowledgement to `done`.
  private mutating func settle(_ done: (Acknowledgement) throws -> Void) throws {
    defer { waiting = [] }
    for draft in waiting.sorted(by: { $0.sayings < $1.sayings }) {
      let facts = try writer.facts(draft.needsWhenReconciled)
      try done(settle(draft, facts, among: candidates(draft, facts)))
    }
  }

  private mutating func settle(
    _ draft: EventDraft, _ facts: Facts, among found: [(number: Int, history: EventHistory)]
  ) throws -> Acknowledgement {
    if found.isEmpty, let id = draft.id.flatMap({ EventID($0.value) }), let source,
      let other = try session.events(.some([id]), at: session.head.size).first,
      !other.citations.contains(where: { $0.citation.source == source }), try other.says(draft.content(facts))
    {
      // Another source's event that says just this is cited for it.
      return try writer.write(
        .recordEvent(draft), onExisting: .revise(RevisionReason(kind: .correction, reason: reason)))
    }
    let (decision, matched) = try decideReconciliation(
      draft, facts, among: found.map(\.history), because: reason)
    if let matched { published?.name(found[matched].number) }
    return try writer.append(writer.meaning(decision, of: .recordEvent(draft)), facts)
  }

  /// The events that a draft may be, and that nothing has named.
  private func candidates(
    _ draft: EventDraft, _ facts: Facts
  ) throws -> [(number: Int, history: EventHistory)] {
    guard let published else { return [] }
    let keys = MatchKey.each(of: draft, facts)
    let numbers = published.unnamed(with: keys)
    if numbers.isEmpty { return [] }
    let histories = try session.events(.some(numbers.map { published.id($0) }), at: session.head.size)
    return histories.compactMap { history in
      guard !MatchKey.each(of: history.newest).isDisjoint(with: keys),
        let number = numbers.first(where: { published.id($0) == history.id })
      else { return nil }
      return (number, history)
    }
  }

  /// Takes back what the source says no more, and gives each acknowledgement to `done`. What another source states too
  /// stays, and loses this one's citations.
  /// - Parameter consent: asked before, where whole policies would be retracted; throws where that is not wanted.
  /// - Throws: `Rejection` where no event was taken: an empty publication is mostly a slip; the store's errors.
  package mutating func finish(
    consent: (VanishedPolicies) throws -> Void, _ done: (Acknowledgement) throws -> Void
  ) throws {
    guard let source else { throw Rejection([Problem(ReconcileRule.saysNothing, at: .none)]) }
    try settle(done)
    scope = try scope.found(session, at: session.head.size)
    var vanished = VanishedPolicies()
    var topics = PolicyTopics(session)
    try eachLeft { history in
      let policies = Set(history.newest.effects.map(\.policy)).subtracting(spokenOf)
      try vanished.add(policies.filter { try scope.contains(topics.policy($0)) })
    }
    if !vanished.policies.isEmpty { try consent(vanished) }
    try eachLeft { history in
      if let kept = try kept(of: history.newest, &topics) {
        let decision = narrowing(history, to: kept)
        if !decision.payloads.isEmpty { try done(writer.append(decision, Facts())) }
        return
      }
      for command in takingBack(history, source) { try done(writer.write(command, onExisting: .refuse)) }
    }
  }

  /// The events that the publication said nothing of, bit by bit.
  private func eachLeft(_ body: (EventHistory) throws -> Void) throws {
    let rest = published?.rest ?? []
    for start in stride(from: 0, to: rest.count, by: 1000) {
      let some = Array(rest[start..<min(start + 1000, rest.count)])
      for history in try session.events(.some(some), at: session.head.size) { try body(history) }
    }
  }

  private func takingBack(_ history: EventHistory, _ source: SourceID) -> [Command] {
    let event = Reference(history.id.text, at: .none)
    let others = history.citations.contains { $0.citation.source != source && $0.citation.stance == .states }
    guard others else { return [.retractEvent(RetractEvent(event: event, reason: reason))] }
    return history.citations.filter { $0.citation.source == source }.map { record in
      let place = CitationPlace(entry: record.entry, ordinal: record.ordinal)
      return .withdrawCitation(
        WithdrawCitation(
          event: event, citation: Reference("\(place)", at: .none), reason: reason, correction: nil))
    }
  }

  /// What of an event the publication is not the whole of; nil where it is of all.
  private func kept(of event: Event, _ topics: inout PolicyTopics) throws -> [Effect]? {
    if scope.isAll { return nil }
    let kept = try event.effects.filter { try !scope.contains(topics.policy($0.policy)) }
    return kept.isEmpty && !event.effects.isEmpty ? nil : kept
  }

  /// Corrects an event to what it says of other topics.
  private func narrowing(_ old: EventHistory, to kept: [Effect]) -> Decision {
    var event = old.newest
    event.effects = kept
    let patch = EventPatch(from: old.numbered, to: event)
    if patch.isEmpty { return Decision([], .event, old.id.text) }
    let revised = EventRevised(
      event: old.id, reason: RevisionReason(kind: .correction, reason: reason), patch: patch, citations: [])
    return Decision([.eventRevised(revised)], .event, old.id.text)
  }

  /// Looks up the events of the draft's source with the first draft; later ones must be of that source too.
  private mutating func begin(with draft: EventDraft, _ facts: Facts) throws {
    let named = try source(of: draft, facts)
    if let source {
      if named == source { return }
      let rule = ReconcileRule.anotherSource(named, source)
      throw Rejection([Problem(rule, at: draft.id?.place ?? .none)])
    }
    published = try PublishedEvents(of: named, session, at: session.head.size)
    source = named
  }

  private func source(of draft: EventDraft, _ facts: Facts) throws(Rejection) -> SourceID {
    let place = draft.id?.place ?? .none
    var resolver = Resolver(facts)
    let sources = draft.citations.compactMap { resolver.source($0.source)?.id }
    try resolver.check()
    guard let first = sources.first, sources.allSatisfy({ $0 == first }) else {
      throw Rejection([Problem(ReconcileRule.notOneSource(Set(sources).sorted()), at: place)])
    }
    return first
  }
}

/// What is reconciled is the whole of one source.
package enum ReconcileRule: BrokenRule {
  case saysNothing
  case notOneSource([SourceID])
  case anotherSource(SourceID, SourceID)
  case idTwice(String)

  package var description: String {
    switch self {
    case .saysNothing: "the file has no event: reconciled, it would retract everything of its source"
    case .notOneSource(let sources):
      sources.isEmpty
        ? "the event cites no source, and what is reconciled is the whole of one"
        : "the event cites \(sources.map(\.text).joined(separator: ", ")), and what is reconciled is the whole of one source"
    case .idTwice(let id): "an event before this one has the id “\(id)” too, and says something else"
    case .anotherSource(let one, let other):
      "the event cites \(one), and those before it \(other): what is reconciled is the whole of one source"
    }
  }

  package var hints: [Hint] {
    switch self {
    case .saysNothing: []
    case .idTwice: ["an id names one event: mend the column, or leave it out of the mapping"]
    case .notOneSource, .anotherSource:
      ["give one file for each source, or import it without \(give: .reconcile)"]
    }
  }
}
