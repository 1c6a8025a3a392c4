import PolicyModel
import Projections

/// How many independent origins citations go back to: those that share a root or a named speaker are one.
enum Origins {
  static func count(_ citations: [CitationView]) -> Int {
    count(
      citations.map { view in
        var keys = Set(roots(view).map { "origin " + $0 })
        if let speaker = namedSpeaker(view) { keys.insert("speaker " + speaker) }
        return keys
      })
  }

  /// The number of groups that sets of keys make, where sets that share a key are of one group.
  static func count(_ keys: [Set<String>]) -> Int {
    var groups: [Set<String>] = []
    for set in keys {
      let shared = groups.filter { !$0.isDisjoint(with: set) }
      groups.removeAll { !$0.isDisjoint(with: set) }
      groups.append(shared.reduce(set) { $0.union($1) })
    }
    return groups.count
  }

  private static func roots(_ view: CitationView) -> [String] {
    if let origin = view.citation.origin { return [Folded.key(origin)] }
    return view.roots.isEmpty ? [view.citation.source.text] : view.roots.map(\.text)
  }

  private static func namedSpeaker(_ view: CitationView) -> String? {
    guard let speaker = view.citation.speaker, view.citation.attribution?.isUnnamed != true else {
      return nil
    }
    return Folded.key(speaker.text)
  }
}
