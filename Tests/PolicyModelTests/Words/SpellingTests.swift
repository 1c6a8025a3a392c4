import Testing

@testable import PolicyModel

/// Which of many words somebody may have meant.
@Suite struct SpellingTests {
  /// What a word shares with the one before it is gone through once: that changes no distance, in whatever order words come.
  @Test(arguments: 0..<40)
  func `the nearest are those that edits counted one by one give`(seed: UInt64) {
    // Given
    var dice = Dice(seed: seed)
    let words = (0..<200).map { _ in word(&dice) }
    let candidates = seed % 2 == 0 ? words : words.sorted()
    let wanted = word(&dice)
    // When
    let found = Spelling.nearest(to: wanted, among: candidates, limit: 5)
    // Then
    let bound = wanted.utf8.count < 5 ? 1 : max(2, wanted.utf8.count / 3)
    let expected = candidates.compactMap { candidate -> (Int, String)? in
      if abs(candidate.utf8.count - wanted.utf8.count) > bound {
        let holds = wanted.utf8.count > 3 && candidate.contains(wanted)
        return holds || candidate.hasPrefix(wanted) ? (bound, candidate) : nil
      }
      let edits = edits(Array(wanted.utf8), Array(candidate.utf8))
      return edits <= bound ? (edits, candidate) : nil
    }
    #expect(found == expected.sorted { $0 < $1 }.prefix(5).map(\.1), "seed \(seed): \(wanted)")
  }

  @Test func `an empty word is near to nothing`() {
    #expect(Spelling.nearest(to: "", among: ["a", ""], limit: 3) == [])
    #expect(Spelling.nearest(to: "a", among: [String](), limit: 3) == [])
  }

  private func word(_ dice: inout Dice) -> String {
    let length = Int.random(in: 1...9, using: &dice)
    return String((0..<length).map { _ in "abc-".randomElement(using: &dice) ?? "a" })
  }

  /// The edits that lead from one word to another, a swap of neighbours being one, by the definition.
  private func edits(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          table[i][j] = i + j
          continue
        }
        table[i][j] = min(
          table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }
}
