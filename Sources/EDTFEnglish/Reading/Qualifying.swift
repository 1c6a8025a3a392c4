import EDTF

/// `about Apr 2024`, `possibly 17 Nov 2024`, `1990 or so`, `Nov 2024 (?)`
enum Qualifying {
  private static let leadWords: [([String], Qualifiers)] = [
    (["on", "or", "about"], .approximate), (["on", "or", "around"], .approximate),
    (["some", "time", "around"], .approximate), (["sometime", "around"], .approximate),
    (["somewhere", "around"], .approximate), (["sometime", "about"], .approximate),
    (["some", "time", "about"], .approximate), (["at", "around"], .approximate),
    (["at", "about"], .approximate), (["in", "about"], .approximate),
    (["in", "around"], .approximate), (["in", "or", "around"], .approximate),
    (["in", "or", "about"], .approximate),
    (["around", "about"], .approximate), (["in", "circa"], .approximate),
    (["about"], .approximate), (["circa"], .approximate), (["ca"], .approximate), (["c"], .approximate),
    (["cca"], .approximate), (["abt"], .approximate), (["around"], .approximate),
    (["approximately"], .approximate),
    (["approx"], .approximate), (["appr"], .approximate), (["roughly"], .approximate), (["~"], .approximate),
    (["near"], .approximate), (["nearly"], .approximate), (["almost"], .approximate),
    (["possibly"], .uncertain), (["perhaps"], .uncertain), (["maybe"], .uncertain),
    (["probably"], .uncertain),
    (["presumably"], .uncertain), (["likely"], .uncertain), (["allegedly"], .uncertain),
    (["reportedly"], .uncertain), (["supposedly"], .uncertain), (["apparently"], .uncertain),
    (["?"], .uncertain),
  ]

  private static let leads = Leads(leadWords)

  /// The single words that say that something is not certain.
  static let uncertain: Set<String> = [
    "possibly", "perhaps", "maybe", "probably", "presumably", "likely", "reportedly", "apparently",
  ]

  private static let tails: [([String], Qualifiers)] = [
    (["or", "so"], .approximate), (["or", "thereabouts"], .approximate), (["ish"], .approximate),
    (["approx"], .approximate), (["approximately"], .approximate), (["circa"], .approximate),
    (["ca"], .approximate),
    (["~"], .approximate),
    (["or", "around", "then"], .approximate), (["more", "or", "less"], .approximate),
    (["roughly"], .approximate),
    (["?"], .uncertain), (["possibly"], .uncertain), (["probably"], .uncertain), (["perhaps"], .uncertain),
    (["uncertain"], .uncertain), (["maybe"], .uncertain), (["%"], [.uncertain, .approximate]),
  ]

  private static let words = Set((leadWords + tails).flatMap(\.0))

  static func knows(_ plain: String) -> Bool {
    words.contains(plain)
  }

  static func read(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    let (rest, marks) = stripped(wording)
    guard !marks.isEmpty, let first = rest.words.first else { return nil }
    let sign = marks == .approximate ? "~" : marks == .uncertain ? "?" : "%"
    if rest.words.count == 1, let pair = YearPairs.read(first) {
      return try pair.date(sign, wording, mayBeEDTF: rest.isMonth(first) && first.plain.contains("-"))
    }
    guard let date = try rest.lenientPoint() else { return nil }
    if let marked = date.markingOnce(sign) { return marked }
    if date.isSingle, !date.marks.isEmpty { return date.marked(marks) }
    guard date.isSingle else {
      throw wording.error("“\(wording.words.first?.typed ?? "")” goes with one date, not with \(date)")
    }
    return try wording.date(date.text + sign, at: rest.words.first)
  }

  /// A range that is qualified before or behind it, and so at both its ends: `c. 1925–1940`, `1800–1900 (?)`.
  static func range(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    let (rest, marks) = stripped(wording)
    return marks.isEmpty ? nil : try Ranges.read(rest, marks: marks)
  }

  /// The words of a range with a dash behind "from" or "between" (`from c. 1914–18`), without what qualifies both its ends.
  static func covering(_ wording: Wording, _ marks: Qualifiers) -> (Wording, Qualifiers) {
    guard wording.plain.contains("–") else { return (wording, marks) }
    let (rest, more) = stripped(wording)
    return (rest, marks.union(more))
  }

  /// The words without what qualifies them, before or after or as a sign at their ends.
  private static func stripped(_ wording: Wording) -> (Wording, Qualifiers) {
    var (rest, marks) = (wording, [] as Qualifiers)
    while let lead = leads.first(of: rest) {
      rest = lead.rest
      marks.formUnion(lead.meaning)
    }
    while let last = rest.words.last, words.contains(last.plain),
      let (tail, mark) = tails.first(where: { rest.before($0.0) != nil })
    {
      rest = rest.droppingLast(tail.count)
      marks.formUnion(mark)
    }
    if let first = rest.words.first, first.plain.utf8.count > 1,
      let year = signed(first, "c") ?? signed(first, "ca")
    {
      return (rest.with([first.replaced(by: year)] + rest.words.dropFirst()), marks.union(.approximate))
    }
    guard rest.words.count > 1 || !rest.plain.allSatisfy({ $0.utf8.allSatisfy(isOfEDTF) }) else {
      return (rest, marks)
    }
    if let first = rest.words.first, first.plain.utf8.count > 1, let byte = first.plain.utf8.first,
      let mark = Qualifiers.written(byte)
    {
      rest = rest.with([first.replaced(by: String(first.typed.dropFirst()))] + rest.words.dropFirst())
      marks.formUnion(mark)
    }
    if let last = rest.words.last, last.plain.utf8.count > 1, let byte = last.plain.utf8.last,
      let mark = Qualifiers.written(byte)
    {
      rest = rest.with(rest.words.dropLast() + [last.replaced(by: String(last.typed.dropLast()))])
      marks.formUnion(mark)
    }
    return (rest, marks)
  }

  /// The year of `c1990`, `ca.1990`, `c.1990`.
  private static func signed(_ word: Wording.Word, _ sign: String) -> String? {
    guard word.plain.hasPrefix(sign) else { return nil }
    let rest = word.plain.dropFirst(sign.utf8.count)
    let year = rest.hasPrefix(".") ? rest.dropFirst() : rest
    return Wording.Word(typed: String(year), column: word.column).year == nil ? nil : String(year)
  }

  /// Whether EDTF has the character: a word of nothing else is read as EDTF or not at all.
  private static func isOfEDTF(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || "-~?%x/.".utf8.contains(byte)
  }
}

extension Wording {
  /// A point, with "the" or "in" before it or without.
  func lenientPoint() throws(PhraseError) -> EDTFDate? {
    if let date = try point() { return date }
    for filler in ["the", "in", "on", "at", "year"] {
      if let rest = after([filler]), !rest.words.isEmpty { return try rest.lenientPoint() }
    }
    return nil
  }
}

extension EDTFDate {
  /// Of a run of days or years that the date was once in (`[a..b]`), the same with both ends qualified.
  func markingOnce(_ sign: String) -> EDTFDate? {
    guard case .set(let set) = form, set.kind == .oneOf, set.members.count == 1 else { return nil }
    guard case .range = set.members[0], !isUncertain, !isApproximate else { return nil }
    let ends = text.dropFirst().dropLast().split(separator: ".")
    guard ends.count == 2 else { return nil }
    return try? EDTFDate("[\(ends[0])\(sign)..\(ends[1])\(sign)]")
  }
}
