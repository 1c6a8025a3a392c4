/// A set of small numbers, one bit for each.
struct Bits: Sendable, Sequence {
  private var words: [UInt64] = []

  /// Whether it has no number.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  mutating func insert(_ number: Int) {
    let word = number / 64
    if word >= words.count { words += Array(repeating: 0, count: word + 1 - words.count) }
    words[word] |= 1 << UInt64(number % 64)
  }

  mutating func formUnion(_ other: Bits) {
    if other.words.count > words.count {
      words += Array(repeating: 0, count: other.words.count - words.count)
    }
    for (place, word) in other.words.enumerated() { words[place] |= word }
  }

  func contains(_ number: Int) -> Bool {
    let word = number / 64
    return word < words.count && words[word] & 1 << UInt64(number % 64) != 0
  }

  /// The numbers, ascending.
  func makeIterator() -> Iterator { Iterator(words: words) }

  struct Iterator: IteratorProtocol {
    fileprivate let words: [UInt64]
    private var place = 0
    private var rest: UInt64

    fileprivate init(words: [UInt64]) {
      self.words = words
      rest = words.first ?? 0
    }

    mutating func next() -> Int? {
      while rest == 0 {
        place += 1
        if place >= words.count { return nil }
        rest = words[place]
      }
      let bit = rest.trailingZeroBitCount
      rest &= rest - 1
      return place * 64 + bit
    }
  }
}
