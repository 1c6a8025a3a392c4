/// A generator of random numbers that gives the same ones for a seed everywhere: SplitMix64.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: 0..<choices.count, using: &self)] }

  mutating func maybe<T>(_ make: (inout Seeded) -> T) -> T? { chance(50) ? make(&self) : nil }

  mutating func some<T>(_ make: (inout Seeded) -> T) -> [T] {
    (0..<Int.random(in: 0...3, using: &self)).map { _ in make(&self) }
  }
}
