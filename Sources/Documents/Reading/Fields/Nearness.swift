/// Finds what somebody may have meant by a word that is none.
enum Nearness {
  /// The words with the one first that was likely meant; else in the order given.
  static func sorted(_ words: [String], by word: String) -> [String] {
    guard let nearest = nearest(words, to: word) else { return words }
    return [nearest] + words.filter { $0 != nearest }
  }

  /// The one that was likely meant: it takes the fewest slips, and few. Nil where none is near.
  static func nearest(_ words: [String], to word: String) -> String? {
    let key = word.lowercased()
    if key.count > 2, let longer = words.first(where: { $0.lowercased().hasPrefix(key) }) { return longer }
    let ranked = words.map { (word: $0, slips: slips(key, $0.lowercased())) }
    guard let first = ranked.min(by: { $0.slips < $1.slips }) else { return nil }
    return first.slips <= max(1, min(key.count, first.word.count) / 3) ? first.word : nil
  }

  /// How many letters are wrong, missing, too many or swapped with the next.
  static func slips(_ one: String, _ other: String) -> Int {
    let a = Array(one.unicodeScalars.prefix(60))
    let b = Array(other.unicodeScalars.prefix(60))
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], before[j - 2] + 1)
        }
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
