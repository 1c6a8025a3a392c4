package import EDTF
package import Ledger
package import PolicyModel

extension LedgerReader {
  /// What somebody who typed `text` may have meant: the one thing that it names; those that it may name; else those whose
  /// names hold its words, or that are spelt alike.
  /// - Parameter days: when it is spoken of.
  package func candidates(
    for text: String, in space: Space, on days: DaySet
  ) throws -> Match<Nearest> {
    let size = try head.size
    let finder = ReferenceFinder(self, at: size)
    let ids = try finder.ids(text, in: space, on: days)
    if ids.count == 1 { return .one(try finder.named(ids, in: space)[0]) }
    if ids.count > 1 { return .several(try finder.candidates(ids, for: text, in: space)) }
    let known = try finder.named(try holding(text, space, at: size), in: space)
    if !known.isEmpty { return .none(nearest: known) }
    let match = try finder.match(text, in: space) { (ids: [EventID]) in ids }
    if case .none(let nearest) = match { return .none(nearest: nearest) }
    return .none(nearest: [])
  }

  /// The first few things in whose names or titles the words stand, the last of them maybe only begun.
  private func holding(_ text: String, _ space: Space, at size: Int) throws -> [String] {
    var found: Set<String>?
    for term in SearchTerm.all(in: text + "*") {
      let ids = try texts(with: term, at: size).filter { $0.space == space }.map(\.id)
      found = found.map { $0.intersection(ids) } ?? Set(ids)
    }
    return Array((found ?? []).sorted().prefix(8))
  }
}
