import EDTF
import PolicyModel

/// Choices that come out the same for the same seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of these, of which there are some.
  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &self)]
  }

  /// One of these; nil where there are none.
  mutating func one<Item>(of items: [Item]) -> Item? {
    items.randomElement(using: &self)
  }

  /// One of the words of a closed list.
  mutating func word<Word: CaseIterable>(_ type: Word.Type = Word.self) -> Word {
    pick(Array(Word.allCases))
  }

  /// Up to `most` different ones of these.
  mutating func some<Item: Hashable>(of items: [Item], most: Int) -> [Item] {
    Array(items.shuffled(using: &self).prefix(Int.random(in: 0...most, using: &self)))
  }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool {
    Int.random(in: 1...times, using: &self) == 1
  }

  /// The value half of the time, else nil.
  mutating func maybe<Value>(_ value: (inout SeededRandom) -> Value) -> Value? {
    once(in: 2) ? value(&self) : nil
  }
}
