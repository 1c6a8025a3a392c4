package import EDTF
package import Ledger
package import PolicyModel

/// Finds, for the rows of a table, the events that its source stated before of the same policies from the same days.
package final class RowTwins {
  private let session: any LedgerWriter
  private let writer: Writer
  /// How many entries there were before the table.
  private let start: Int
  /// By how the source is cited.
  private var published: [String: PublishedEvents] = [:]
  /// The hashes of the ids of events that rows were found to tell of.
  private var named: Set<Int> = []

  package init(_ session: any LedgerWriter, _ writer: Writer, at start: Int) {
    self.session = session
    self.writer = writer
    self.start = start
  }

  /// Remembers that a row tells of this event, so that no other row does.
  package func name(_ id: String) { named.insert(id.hashValue) }

  /// The events that the row may tell of, and that no other row was found to tell of.
  package func candidates(_ draft: EventDraft) throws -> [EventHistory] {
    guard let published = try published(draft), !published.isEmpty else { return [] }
    let facts = try writer.facts(draft.needsWhenReconciled)
    let keys = MatchKey.each(of: draft, facts)
    let ids = published.unnamed(with: keys).map { published.id($0) }.filter {
      !named.contains($0.text.hashValue)
    }
    if ids.isEmpty { return [] }
    return try session.events(.some(ids), at: session.head.size).filter {
      !MatchKey.each(of: $0.newest).isDisjoint(with: keys)
    }
  }

  /// Whether the event said just what the row says, of its source, before it was revised.
  package func wasSaid(_ draft: EventDraft, by history: EventHistory) throws -> Bool {
    guard let source = try writer.source(of: draft),
      history.citations.contains(where: { $0.citation.source == source })
    else { return false }
    return try saidBefore(draft, by: history, writer.facts(draft.needsWhenReconciled))
  }

  /// The event, under the row's id or one with a number after it, that said just this of its source before it was revised,
  /// and that no other row was found to tell of.
  package func revisedSince(_ draft: EventDraft) throws -> EventID? {
    guard let made = draft.id?.value.lowercased() else { return nil }
    var number = 1
    while let history = try event(number == 1 ? made : "\(made)-\(number)") {
      number += 1
      if named.contains(history.id.text.hashValue) { continue }
      if try wasSaid(draft, by: history) {
        name(history.id.text)
        return history.id
      }
    }
    return nil
  }

  /// What the draft's source stated before the table.
  private func published(_ draft: EventDraft) throws -> PublishedEvents? {
    guard let cited = draft.citations.first?.source.text else { return nil }
    if let known = published[cited] { return known }
    let found = try writer.source(of: draft).map { try PublishedEvents(of: $0, session, at: start) }
    published[cited] = found
    return found
  }

  /// The events that the source of a row stated before of policies that the table tells of, from days that it has, and that no
  /// row was found to tell of.
  package func unnamed(in spans: [PolicyID: ClosedRange<Day>], like row: EventDraft) throws -> [EventID] {
    guard let source = try writer.source(of: row) else { return [] }
    let left = try session.events(citing: source, at: start).filter { !named.contains($0.text.hashValue) }
    return try stride(from: 0, to: left.count, by: 1000).flatMap { start -> [EventID] in
      let some = Array(left[start..<min(start + 1000, left.count)])
      return try session.events(.some(some), at: session.head.size).filter { history in
        history.newest.effects.contains { effect in
          guard let span = spans[effect.policy],
            let day = (effect.effective ?? history.newest.date).earliest.day
          else { return false }
          return span.contains(day)
        }
      }.map(\.id)
    }
  }

  /// The event with an id.
  package func event(_ id: String) throws -> EventHistory? {
    guard let id = EventID(id) else { return nil }
    return try session.events(.some([id]), at: session.head.size).first
  }

  /// Which of these events says just what the row says, and cites its source for it.
  package func same(as draft: EventDraft, among found: [EventHistory]) throws -> EventHistory? {
    if found.isEmpty { return nil }
    return try sameEvent(as: draft, writer.facts(draft.needsWhenReconciled), among: found).map { found[$0] }
  }
}
