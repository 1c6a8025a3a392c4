/// Which of many words somebody may have meant.
package enum Spelling {
  /// The `limit` candidates nearest to `word`, nearest first: by edits (a swap of neighbours is one), then as sorted;
  /// those that share neither a third of the letters nor a beginning are left out.
  package static func nearest(to word: String, among candidates: [String], limit: Int) -> [String] {
    let letters = Array(word.utf8)
    guard !letters.isEmpty, letters.count <= 200 else { return [] }
    let bound = letters.count < 5 ? 1 : max(2, letters.count / 3)
    let scored = candidates.compactMap { candidate -> (distance: Int, text: String)? in
      let other = Array(candidate.utf8)
      if abs(other.count - letters.count) > bound {
        return candidate.hasPrefix(word) || contains(other, letters) ? (bound, candidate) : nil
      }
      let distance = edits(letters, other)
      return distance <= bound ? (distance, candidate) : nil
    }
    return scored.sorted { ($0.distance, $0.text) < ($1.distance, $1.text) }.prefix(limit).map(\.text)
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count > 3, part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { start in
      text[start..<(start + part.count)].elementsEqual(part)
    }
  }

  private static func edits(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + Array(repeating: 0, count: b.count)
      for j in stride(from: 1, through: b.count, by: 1) {
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
