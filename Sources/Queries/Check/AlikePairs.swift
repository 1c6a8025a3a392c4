import EDTF
import PolicyModel

/// Which actors have names that are nearly alike, found without holding each against each.
struct AlikePairs {
  /// Two actors by their place among those given, the earlier first.
  struct Pair: Hashable {
    var one: Int
    var other: Int
  }

  /// The first names of two actors that are alike.
  struct Names: Hashable {
    var one: Alias
    var other: Alias
  }

  private var named: [String: [(actor: Int, name: Alias)]] = [:]
  private var found: [Pair: Names] = [:]

  /// The pairs, in order, each with the names by which they are alike.
  static func among(_ actors: [Actor]) -> [(pair: Pair, names: Names)] {
    var pairs = AlikePairs()
    for (index, actor) in actors.enumerated() {
      for name in ([Alias(name: actor.name, during: nil)] + actor.aliases).withoutRepeats {
        for key in keys(of: NameWords.of(name.name), actor.kind) { pairs.take(index, name, key) }
      }
    }
    return pairs.found.sorted { ($0.key.one, $0.key.other) < ($1.key.one, $1.key.other) }
      .map { (pair: $0.key, names: $0.value) }
  }

  /// Actors that share a key are alike, unless they were never so named at one time: then the name passed on. More than a
  /// few with one key are a matter of that name, not of these actors.
  private mutating func take(_ index: Int, _ name: Alias, _ key: String) {
    let others = named[key] ?? []
    if others.contains(where: { $0.actor == index && $0.name.during == name.during }) { return }
    let days = DaySet.everyDay.within(name.during)
    for other in others.prefix(8) where other.actor != index && !days.within(other.name.during).isEmpty {
      let pair = Pair(one: other.actor, other: index)
      if found[pair] == nil { found[pair] = Names(one: other.name, other: name) }
    }
    named[key, default: []].append((actor: index, name: name))
  }

  /// What names that differ by the order of their words, or by a letter more or less or other in one of them, have in
  /// common: the words, and these with a gap in one of them.
  private static func keys(of words: [String], _ kind: ActorKind) -> [String] {
    if words.isEmpty { return [] }
    var keys = [words.sorted().joined(separator: " ")]
    for (place, word) in words.enumerated()
    where canBeMisspelt(word, alone: words.count == 1 || kind != .person) {
      var rest = words
      rest.remove(at: place)
      let others = rest.sorted().joined(separator: " ")
      let letters = Array(word)
      // What is one letter longer, with that letter left out, leaves the same gap there; so does what has another letter
      // in its place. A slip of the pen rarely hits the first letter; another name often begins with another.
      for place in 1...letters.count {
        let (before, rest) = (String(letters[..<place]), letters[place...])
        keys.append("\(others) / \(before)_\(String(rest))")
        if !rest.isEmpty { keys.append("\(others) / \(before)_\(String(rest.dropFirst()))") }
      }
    }
    return keys
  }

  /// Short names that differ by a letter are often two (Iran and Iraq, Iceland and Ireland), and so are numbers.
  private static func canBeMisspelt(_ word: String, alone: Bool) -> Bool {
    word.count >= (alone ? 8 : 5) && !NameWords.hasDigit(word)
  }
}
