package import Ledger
import PolicyModel
package import Queries

extension LedgerReader {
  /// The things that hold every term of a query in one of their texts.
  package func search(_ query: SearchQuery, known: KnownQuestion) throws -> SearchAnswer {
    let known = try prefix(known)
    let matches = try query.terms.map { try texts(with: $0, at: known.entry) }
    let ranked = SearchEvaluator.rank(matches, for: query, size: known.entry)
    let shown = Array(ranked.prefix(query.limit))
    let labels = try labels(shown, at: known.entry)
    return SearchEvaluator.answer(query, shown, total: ranked.count, known: known) { thing in
      labels[thing.space]?[thing.id] ?? SearchLabel(title: nil, date: nil)
    }
  }

  /// The names, titles and dates of what was found.
  private func labels(
    _ things: [SearchEvaluator.Ranked], at size: Int
  ) throws -> [Space: [String: SearchLabel]] {
    func ids<Of>(_ space: Space) -> [ID<Of>] {
      things.filter { $0.space == space }.map { ID(stored: $0.id) }
    }
    var labels: [Space: [String: SearchLabel]] = [:]
    for record in try actors(.some(ids(.actor)), at: size) {
      labels[.actor, default: [:]][record.actor.id.text] = SearchLabel(title: record.actor.name, date: nil)
    }
    for record in try policies(.some(ids(.policy)), at: size) {
      labels[.policy, default: [:]][record.policy.id.text] = SearchLabel(
        title: record.policy.title, date: nil)
    }
    for record in try topics(.some(ids(.topic)), at: size) {
      labels[.topic, default: [:]][record.topic.id.text] = SearchLabel(title: record.topic.name, date: nil)
    }
    for record in try sources(.some(ids(.source)), at: size) {
      let source = record.source
      labels[.source, default: [:]][source.id.text] = SearchLabel(
        title: source.title ?? source.publisher, date: source.published)
    }
    for history in try events(.some(ids(.event)), at: size) {
      let event = history.newest
      labels[.event, default: [:]][event.id.text] = SearchLabel(title: event.title, date: event.date)
    }
    return labels
  }
}
