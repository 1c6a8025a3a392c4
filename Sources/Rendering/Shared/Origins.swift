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
    // Each set starts as a group of its own, and is joined to that of the first set with the same key.
    var joined = Array(keys.indices)
    func group(_ set: Int) -> Int {
      var group = set
      while joined[group] != group {
        joined[group] = joined[joined[group]]
        group = joined[group]
      }
      return group
    }
    var first: [String: Int] = [:]
    for (set, keys) in keys.enumerated() {
      for key in keys {
        if let other = first[key] { joined[group(set)] = group(other) } else { first[key] = set }
      }
    }
    return joined.indices.count { joined[$0] == $0 }
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
