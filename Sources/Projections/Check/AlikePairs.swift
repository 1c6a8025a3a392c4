import PolicyModel

/// Which actors have names that are nearly alike, found without holding each against each.
struct AlikePairs {
  /// Two actors by their place among those given, the earlier first.
  struct Pair: Hashable {
    var one: Int
    var other: Int
  }

  private var named: [String: [Int]] = [:]
  private var found: Set<Pair> = []

  /// The pairs, in order.
  static func among(_ actors: [Actor]) -> [Pair] {
    var pairs = AlikePairs()
    for (index, actor) in actors.enumerated() {
      for name in Set([actor.name] + actor.aliases.map(\.name)) {
        for key in keys(of: NameWords.of(name), actor.kind) { pairs.take(index, key) }
      }
    }
    return pairs.found.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
  }

  /// Actors that share a key are alike. More than a few with one key are a matter of that name, not of these actors.
  private mutating func take(_ index: Int, _ key: String) {
    let others = named[key] ?? []
    if others.contains(index) { return }
    for other in others.prefix(8) { found.insert(Pair(one: other, other: index)) }
    named[key, default: []].append(index)
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
