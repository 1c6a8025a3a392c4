@testable import JSON

/// SplitMix64: the same trees for the same seed.
struct TreeRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func tree(depth: Int = 4) -> Tree {
    switch Int.random(in: 0...(depth > 0 ? 7 : 4), using: &self) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &self))
    case 2: return .integer(Int.random(in: -(1 << 53) + 1...(1 << 53) - 1, using: &self))
    case 3, 4: return .string(text())
    case 5:
      return .list((0..<Int.random(in: 0...4, using: &self)).map { _ in tree(depth: depth - 1) })
    default:
      let pairs = (0..<Int.random(in: 0...4, using: &self)).map { _ in
        (text(), tree(depth: depth - 1))
      }
      return .map(Dictionary(pairs) { first, _ in first })
    }
  }

  /// Controls, quotes, letters, ideographs, characters of every plane.
  mutating func text() -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x7F, 0x20...0x7E, 0x80...0x2FF, 0x2000...0x206F, 0x4E00...0x9FFF, 0xE000...0xFFFF,
      0x10000...0x1FFFF, 0xE0000...0xE01EF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &self) {
      let range = ranges.randomElement(using: &self) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
