import EDTF

/// What the words of quick phrases mean, by their first eight letters and their length.
enum QuickVocabulary {
  enum Meaning: Equatable {
    case month(Int)
    case code(Int)
    case lead(QuickTokens.Lead)
    case of
  }

  static func meaning(of key: UInt64, _ length: Int) -> Meaning? {
    guard let found = table[key], found.length == length else { return nil }
    return found.meaning
  }

  /// The first eight letters, packed.
  static func key(_ word: String) -> UInt64 {
    word.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  static let ordinals: Set<UInt64> = Set(["st", "nd", "rd", "th"].map(key))

  private static let table: [UInt64: (length: Int, meaning: Meaning)] = {
    var meanings: [String: Meaning] = [
      "spring": .code(21), "summer": .code(22), "autumn": .code(23), "fall": .code(23), "winter": .code(24),
      "q1": .code(33), "q2": .code(34), "q3": .code(35), "q4": .code(36), "h1": .code(40), "h2": .code(41),
      "of": .of, "the": .lead(.filler), "in": .lead(.filler), "on": .lead(.filler),
      "about": .lead(.about), "circa": .lead(.about), "around": .lead(.about), "c": .lead(.about),
      "ca": .lead(.about), "approximately": .lead(.about), "possibly": .lead(.possibly),
      "perhaps": .lead(.possibly),
      "by": .lead(.by), "before": .lead(.before), "after": .lead(.after), "since": .lead(.since),
      "from": .lead(.since),
      "until": .lead(.until), "till": .lead(.until), "sept": .month(9),
    ]
    for (index, name) in Months.full.enumerated() {
      meanings[name.lowercased()] = .month(index + 1)
      meanings[Months.short[index].lowercased()] = .month(index + 1)
    }
    return Dictionary(uniqueKeysWithValues: meanings.map { (key($0), ($0.utf8.count, $1)) })
  }()
}
