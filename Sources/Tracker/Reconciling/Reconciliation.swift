package import Ledger
package import PolicyModel

/// Brings what the ledger has of one source to what the source publishes now: each of its events is taken, then what it
/// says no more is retracted.
package struct Reconciliation {
  private let session: any LedgerWriter
  private let writer: Writer
  private let reason: String
  private var source: SourceID?
  private var published: PublishedEvents?

  /// - Parameter reason: why events are corrected and retracted.
  package init(_ session: any LedgerWriter, _ writer: Writer, because reason: String) {
    self.session = session
    self.writer = writer
    self.reason = reason
  }

  /// Records an event, or corrects the one that the source published before, or nothing where all is as it was.
  /// - Throws: `Rejection` where the event is wrong or of another source than those before it; the store's errors.
  package mutating func take(_ draft: EventDraft) throws -> Acknowledgement {
    let facts = try writer.facts(draft.needsWhenReconciled)
    try begin(with: draft, facts)
    let keys = MatchKey.each(of: draft, facts)
    let numbers = published?.unnamed(with: keys) ?? []
    let found = try session.events(
      .some(numbers.compactMap { published?.id($0) }), at: session.head.size
    ).filter { !MatchKey.each(of: $0.newest).isDisjoint(with: keys) }
    let (decision, matched) = try decideReconciliation(draft, facts, among: found, because: reason)
    if let matched, let number = numbers.first(where: { published?.id($0) == found[matched].id }) {
      published?.name(number)
    }
    return try writer.append(writer.meaning(decision, of: .recordEvent(draft)), facts)
  }

  /// Takes back what the source says no more, and gives each acknowledgement to `done`. What another source states too
  /// stays, and loses this one's citations.
  /// - Throws: `Rejection` where no event was taken: an empty publication is mostly a slip; the store's errors.
  package func finish(_ done: (Acknowledgement) throws -> Void) throws {
    guard let source, let published else { throw Rejection([Problem(ReconcileRule.saysNothing, at: .none)]) }
    let rest = published.rest
    for start in stride(from: 0, to: rest.count, by: 1000) {
      let some = Array(rest[start..<min(start + 1000, rest.count)])
      for history in try session.events(.some(some), at: session.head.size) {
        for command in takingBack(history, source) {
          try done(writer.write(command, onExisting: .refuse))
        }
      }
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

  package var description: String {
    switch self {
    case .saysNothing: "the file has no event: reconciled, it would retract everything of its source"
    case .notOneSource(let sources):
      sources.isEmpty
        ? "the event cites no source, and what is reconciled is the whole of one"
        : "the event cites \(sources.map(\.text).joined(separator: ", ")), and what is reconciled is the whole of one source"
    case .anotherSource(let one, let other):
      "the event cites \(one), and those before it \(other): what is reconciled is the whole of one source"
    }
  }

  package var hints: [String] {
    switch self {
    case .saysNothing: []
    case .notOneSource, .anotherSource:
      ["give one file for each source, or import it without --reconcile"]
    }
  }
}
