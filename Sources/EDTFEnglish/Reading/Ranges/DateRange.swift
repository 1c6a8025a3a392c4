import EDTF

/// Two dates with a word between them.
struct DateRange {
  let first: EDTFDate
  let last: EDTFDate
  let phrase: TokenizedPhrase

  /// The two dates around the first joint that leaves one on each side; nil where there is none. `whole` is the
  /// phrase, for errors; `marks` qualify both ends. With `isLed` the range has a word before it (“from”), so that its
  /// first end may have a preposition of its own.
  static func read(
    _ phrase: TokenizedPhrase, joints: Set<String>, of whole: TokenizedPhrase, marks: Qualifiers = [],
    isLed: Bool = false
  ) throws(PhraseError) -> DateRange? {
    let places = phrase.words.indices.filter { joints.contains(phrase.words[$0].plain) }
    for (number, joint) in places.enumerated() {
      let isLast = number == places.count - 1
      var right = phrase.with(phrase.words[(joint + 1)...])
      if ["up", "through"].contains(phrase.words[joint].plain) {
        right = right.skipping(["to", "until", "till"])
      }
      let left = phrase.with(phrase.words[..<joint])
      guard !left.words.isEmpty, !right.words.isEmpty else { continue }
      // An earlier joint may belong to a date itself: "early to mid 2024", "winter 2023–24".
      let found: DateRange?
      do {
        found = try read(left, right, whole, marks, isLed)
      } catch {
        if isLast { throw error }
        found = nil
      }
      if let found { return found }
    }
    return nil
  }

  private static func read(
    _ left: TokenizedPhrase, _ right: TokenizedPhrase, _ whole: TokenizedPhrase, _ marks: Qualifiers,
    _ isLed: Bool
  ) throws(PhraseError) -> DateRange? {
    let (first, last) = SharedParts.pair(left, right)
    var from = try end(first)
    if from == nil, isLed { from = try RangeEnd.beyond(first, .before) }
    guard let from else { return nil }
    var through = try end(last)
    if through == nil { through = try RangeEnd.beyond(last, .after) }
    guard let through else { return nil }
    for (date, part) in [(from, first), (through, last)] where !date.isSingle && !date.isOnce {
      throw part.error("a range needs a single date at each end, not \(date)")
    }
    return DateRange(
      first: from.marked(marks), last: through.marked(marks), phrase: whole)
  }

  private static func end(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    if let edge = try PeriodBoundary.read(phrase) { return try phrase.day(edge.day) }
    if let season = try YearPairs.season(phrase) { return season }
    return try phrase.lenientOperand()
  }

  /// Once, some day from the first of the one to the last of the other; of years it is the years.
  func once() throws(PhraseError) -> EDTFDate {
    if first.isYear, last.isYear { return try phrase.date("[\(first)..\(last)]") }
    let marks = [first, last].map(\.marks.written)
    if let reaching = RangeEnd.once(first, last) { return reaching }
    guard let from = first.earliest.day, let through = last.latest.day, from <= through else {
      return try phrase.date("[\(first)..\(last)]")
    }
    if marks.allSatisfy(\.isEmpty) { return .onceBetween(from, through) }
    if let asWritten = try? EDTFDate("[\(first)..\(last)]") { return asWritten }
    return try phrase.date("[\(EDTFDate(from))\(marks[0])..\(EDTFDate(through))\(marks[1])]")
  }

  /// It lasted from the one to the other.
  func lasted() throws(PhraseError) -> EDTFDate {
    let readings = try lastedReadings()
    guard readings.count == 1 else { throw phrase.severalReadings(readings) }
    return readings[0].date
  }

  /// An end that is one of several days EDTF cannot say: it lasted all these days, or began and ended in any of them.
  private func lastedReadings() throws(PhraseError) -> [PhraseReading] {
    if let reaching = try RangeEnd.lasted(first, last, phrase) {
      return [("it lasted (“from … to …”), \(reaching)", reaching)]
    }
    guard !first.isSingle || !last.isSingle, let from = first.earliest.day, let through = last.latest.day
    else {
      let lasted = try phrase.date("\(first)/\(last)")
      return [("it lasted (“from … to …”), \(lasted)", lasted)]
    }
    let sharp = try phrase.date(
      "\(EDTFDate(from).marked(first.marks))/\(EDTFDate(through).marked(last.marks))")
    // EDTF has no century or decade before the year 0 in which an end could lie.
    guard from.year > 0 || first.isSingle, through.year > 0 || last.isSingle else {
      return [("it lasted all these days, \(sharp)", sharp)]
    }
    let wide = try phrase.date("\(Self.enclosing(first))/\(Self.enclosing(last))")
    return [
      ("it lasted from some day of the one to some day of the other, \(wide)", wide),
      ("it lasted all these days, \(sharp)", sharp),
    ]
  }

  /// What it was where the words do not say which of these: refused, unless that is settled.
  func lastedOrOnce() throws(PhraseError) -> EDTFDate {
    let once = try once()
    return try phrase.ranging(
      lasted: try lastedReadings(), once: ("it was once (“between … and …”), \(once)", once))
  }

  private static func enclosing(_ date: EDTFDate) -> EDTFDate {
    guard !date.isSingle, let first = date.earliest.day, let last = date.latest.day else { return date }
    return EDTFDate.enclosing(first, last).marked(date.marks)
  }
}
