/// `about Apr 2024`, `possibly 17 Nov 2024`
enum Qualifying {
  private static let words: [String: Qualifiers] = [
    "about": .approximate, "circa": .approximate, "ca": .approximate, "c": .approximate,
    "around": .approximate,
    "approximately": .approximate, "roughly": .approximate,
    "possibly": .uncertain, "perhaps": .uncertain, "maybe": .uncertain,
  ]

  static func knows(_ plain: String) -> Bool {
    words[plain] != nil
  }

  static func read(_ wording: Wording) throws(EDTFError) -> EDTFDate? {
    var marks: Qualifiers = []
    var rest = wording
    while let first = rest.words.first, let mark = words[first.plain] {
      marks.formUnion(mark)
      rest = rest.dropping(1)
    }
    guard !marks.isEmpty, let date = try rest.point() else { return nil }
    guard date.isSingle, !date.isUncertain, !date.isApproximate else {
      throw wording.error("“\(wording.words.first?.typed ?? "")” goes with one date, not with \(date)")
    }
    let sign = marks == .approximate ? "~" : marks == .uncertain ? "?" : "%"
    return try wording.date(date.text + sign, at: rest.words.first)
  }
}

extension EDTFDate {
  /// Whether it is one date: no interval, no set, no time.
  var isSingle: Bool {
    switch form {
    case .day, .single: true
    case .dateTime, .interval, .set: false
    }
  }
}
