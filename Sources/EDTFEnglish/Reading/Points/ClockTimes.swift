import EDTF

/// `17 Nov 2024, 10:00 UTC`, `17 November 2024 at 10 pm`, `the evening of 17 Nov 2024`.
enum ClockTimes {
  static let partsOfDay: Set<String> = [
    "morning", "afternoon", "evening", "night", "noon", "midday", "dawn", "dusk",
  ]

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    if let date = try Midnight.read(phrase) { return date }
    if let date = try partOfDay(phrase) { return date }
    if let date = try clockFirst(phrase) { return date }
    for at in phrase.words.indices.dropFirst() {
      guard let (clock, rest) = time(phrase.words[at...]) else { continue }
      let before = phrase.with(phrase.words[..<at])
      guard let date = try (before.before(["at"]) ?? before).lenientPoint(), date.isPlainDay else {
        return nil
      }
      guard let zone = zone(rest.map(\.plain)) else {
        throw phrase.error("a time's zone is UTC, Z, or an offset such as +02:00")
      }
      if clock == "24:00:00", let day = date.earliest.day {
        throw try Midnight.endOfDay(day, zone: zone, phrase)
      }
      return try phrase.date("\(date)T\(clock)\(zone)")
    }
    return nil
  }

  /// `3:30 p.m. on November 17, 2024`, `15:30 UTC on 17 Nov 2024`
  private static func clockFirst(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard let (clock, after) = time(phrase.skipping(["at"]).words) else { return nil }
    let named = after.first.flatMap { zone([$0.plain]) }
    let rest = phrase.with(named == nil ? after : after.dropFirst()).skipping(["on", "of"])
    guard !rest.words.isEmpty, let date = try rest.lenientPoint(), date.isPlainDay else { return nil }
    if clock == "24:00:00", let day = date.earliest.day {
      throw try Midnight.endOfDay(day, zone: named ?? "", phrase)
    }
    return try phrase.date("\(date)T\(clock)\(named ?? "")")
  }

  /// A day is as fine as a date gets without a clock; a night may belong to two.
  private static func partOfDay(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    let rest = phrase.skipping(["the", "on", "in", "early", "late"])
    if let first = rest.words.first, partsOfDay.contains(first.plain),
      rest.words.count > 1
    {
      return try (rest.dropping(1).after(["of"]) ?? rest.dropping(1)).lenientPoint()
    }
    guard let last = phrase.words.last, partsOfDay.contains(last.plain), phrase.words.count > 1 else {
      return nil
    }
    let before = phrase.droppingLast(1)
    return try
      (before.before(["in", "the"]) ?? before.before(["at"]) ?? before.before(["early"]) ?? before.before([
        "late"
      ]) ?? before)
      .lenientPoint()
  }

  /// `10:00:00` of `10:00`, `10 am` and their like, and the words behind.
  private static func time(_ words: ArraySlice<Token>) -> (String, ArraySlice<Token>)? {
    guard let first = words.first?.plain else { return nil }
    var rest = words.dropFirst()
    if let sign = first.lastIndex(where: { $0 == "+" || $0 == "-" }), first[..<sign].contains(":"),
      let (clock, none) = time([Token(typed: String(first[..<sign]), column: 1)]), none.isEmpty
    {
      return (clock, [Token(typed: String(first[sign...]), column: 1)] + rest)
    }
    if first.hasSuffix("z"),
      let (clock, none) = time([Token(typed: String(first.dropLast()), column: 1)]), none.isEmpty
    {
      return (clock, [Token(typed: "z", column: 1)] + rest)
    }
    var half = ["am", "pm", "a.m", "p.m"].first { first.hasSuffix($0) }
    let digits = half.map { first.dropLast($0.utf8.count) } ?? first[...]
    if half == nil, let next = rest.first?.plain, ["am", "pm", "a.m", "p.m"].contains(next) {
      half = next
      rest = rest.dropFirst()
    }
    let parts = withoutFraction(digits).split(separator: ":", omittingEmptySubsequences: false)
    guard (half == nil ? 2...3 : 1...3).contains(parts.count), (1...2).contains(parts[0].utf8.count) else {
      return nil
    }
    guard parts.allSatisfy({ !$0.isEmpty && $0.isDigits }) else {
      return nil
    }
    guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }), var hour = Int(parts[0]) else { return nil }
    if let half {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half.hasPrefix("p") ? 12 : 0)
    }
    let below = parts.dropFirst() + Array(repeating: "00", count: 3 - parts.count)
    return (padded(hour, to: 2) + ":" + below.joined(separator: ":"), rest)
  }

  /// `12:30:15` of `12:30:15.250`.
  private static func withoutFraction(_ digits: Substring) -> Substring {
    guard digits.filter({ $0 == ":" }).count == 2, let dot = digits.lastIndex(of: "."),
      digits.index(after: dot) < digits.endIndex, digits[digits.index(after: dot)...].allSatisfy(\.isNumber)
    else { return digits }
    return digits[..<dot]
  }

  private static func zone(_ words: [String]) -> String? {
    guard let first = words.first else { return "" }
    guard words.count == 1 else { return nil }
    return Timestamps.zone(Array(first.utf8)[...])
  }
}
