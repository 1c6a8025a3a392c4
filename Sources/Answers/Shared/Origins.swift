import PolicyModel
import Queries

/// How many independent origins citations go back to: those that share a root or a named speaker are one.
enum Origins {
  static func count(_ citations: [ShownCitation]) -> Int {
    count(
      citations.map { answer in
        var keys = Set(roots(answer).map { "origin " + $0 })
        if let speaker = namedSpeaker(answer) { keys.insert("speaker " + speaker) }
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

  private static func roots(_ answer: ShownCitation) -> [String] {
    if let origin = answer.citation.origin { return [Folded.key(origin)] }
    return answer.roots.isEmpty ? [answer.citation.source.text] : answer.roots.map(\.text)
  }

  private static func namedSpeaker(_ answer: ShownCitation) -> String? {
    guard let speaker = answer.citation.speaker, answer.citation.attribution?.isUnnamed != true else {
      return nil
    }
    return Folded.key(speaker.text)
  }
}
