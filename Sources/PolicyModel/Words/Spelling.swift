/// Which of many words somebody may have meant.
package enum Spelling {
  /// The `limit` candidates nearest to `word`, nearest first: by edits (a swap of neighbours is one), then as sorted;
  /// those that share neither a third of the letters nor a beginning are left out.
  ///
  /// Candidates that come sorted take the least time: what one shares with the one before is gone through once.
  package static func nearest(
    to word: String, among candidates: some Sequence<String>, limit: Int
  ) -> [String] {
    let letters = Array(word.utf8)
    guard !letters.isEmpty, letters.count <= 200, limit > 0 else { return [] }
    var table = EditTable(to: letters, bound: letters.count < 5 ? 1 : max(2, letters.count / 3))
    var nearest: [(distance: Int, text: String)] = []
    for candidate in candidates {
      guard let distance = table.distance(of: candidate) else { continue }
      let place = nearest.firstIndex { (distance, candidate) < ($0.distance, $0.text) } ?? nearest.count
      if place == limit { continue }
      nearest.insert((distance, candidate), at: place)
      if nearest.count > limit { nearest.removeLast() }
    }
    return nearest.map(\.text)
  }
}

/// How many edits lead from one word to others, one after the other.
private struct EditTable {
  private let letters: [UInt8]
  /// More edits than this are not counted.
  private let bound: Int
  /// The word gone through last, and how many of its letters have a row.
  private var last: [UInt8] = []
  private var rows = 0
  /// By the letters of that word, the edits that lead from so many of them to each beginning of `letters`.
  private var table: [Int]

  init(to letters: [UInt8], bound: Int) {
    self.letters = letters
    self.bound = bound
    table = Array(0...letters.count)
  }

  /// How far a word is away; the bound for one that begins with the letters or holds them, nil for one farther away.
  mutating func distance(of word: String) -> Int? {
    var word = word
    return word.withUTF8 { text in
      if abs(text.count - letters.count) > bound { return holds(text) ? bound : nil }
      return edits(to: text)
    }
  }

  private func holds(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard letters.count <= text.count else { return false }
    let starts = letters.count > 3 ? text.count - letters.count : 0
    return (0...starts).contains { start in text[start] == letters[0] && text[start...].starts(with: letters)
    }
  }

  private mutating func edits(to text: UnsafeBufferPointer<UInt8>) -> Int? {
    var shared = 0
    while shared < rows, shared < text.count, last[shared] == text[shared] { shared += 1 }
    last.removeSubrange(shared...)
    last.append(contentsOf: text[shared...])
    rows = shared
    let width = letters.count + 1
    while rows < text.count {
      // Once a whole row is farther away than the bound, so is all that follows.
      if !isWithin(rows, width) { return nil }
      addRow(width)
    }
    let distance = table[rows * width + letters.count]
    return distance <= bound ? distance : nil
  }

  private func isWithin(_ row: Int, _ width: Int) -> Bool {
    table[(row * width)..<((row + 1) * width)].contains { $0 <= bound }
  }

  private mutating func addRow(_ width: Int) {
    let (above, row) = (rows * width, (rows + 1) * width)
    if table.count < row + width { table += Array(repeating: 0, count: width) }
    let letter = last[rows]
    table[row] = rows + 1
    for j in 1..<width {
      let swap = rows > 0 && j > 1 && letter == letters[j - 2] && last[rows - 1] == letters[j - 1]
      var edits = min(table[above + j], table[row + j - 1]) + 1
      edits = min(edits, table[above + j - 1] + (letter == letters[j - 1] ? 0 : 1))
      if swap { edits = min(edits, table[above - width + j - 2] + 1) }
      table[row + j] = edits
    }
    rows += 1
  }
}
