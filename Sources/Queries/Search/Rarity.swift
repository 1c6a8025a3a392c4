/// How much it says that a thing holds a word.
enum Rarity {
  /// The weight of a word that `count` things hold, in a ledger of that many entries: at least a little.
  static func weight(of count: Int, in size: Int) -> Double {
    let rest = max(0, Double(size - count)) + 0.5
    return logarithm(1 + rest / (Double(count) + 0.5))
  }

  /// The binary logarithm, straight between powers of two: near enough to rank by, and the same on every machine.
  private static func logarithm(_ value: Double) -> Double {
    Double(value.exponent) + value.significand - 1
  }
}
