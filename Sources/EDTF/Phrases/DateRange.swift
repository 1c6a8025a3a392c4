/// Two dates with a word between them.
struct DateRange {
  let first: EDTFDate
  let last: EDTFDate
  let wording: Wording

  /// The two dates around the first joint that leaves one on each side; nil where there is none. `whole` is the
  /// phrase, for errors.
  static func read(_ wording: Wording, joints: Set<String>, of whole: Wording) throws(EDTFError) -> DateRange?
  {
    let places = wording.words.indices.filter { joints.contains(wording.words[$0].plain) }
    for (number, joint) in places.enumerated() {
      let isLast = number == places.count - 1
      var right = wording.with(wording.words[(joint + 1)...])
      if ["up", "through"].contains(wording.words[joint].plain) {
        right = right.skipping(["to", "until", "till"])
      }
      let left = wording.with(wording.words[..<joint])
      guard !left.words.isEmpty, !right.words.isEmpty else { continue }
      // An earlier joint may belong to a date itself: "early to mid 2024", "winter 2023–24".
      let found: DateRange?
      do {
        found = try read(left, right, whole)
      } catch {
        if isLast { throw error }
        found = nil
      }
      if let found { return found }
    }
    return nil
  }

  private static func read(_ left: Wording, _ right: Wording, _ whole: Wording) throws(EDTFError)
    -> DateRange?
  {
    let (first, last) = Completing.pair(left, right)
    guard let from = try end(first), let through = try end(last) else { return nil }
    for (date, part) in [(from, first), (through, last)] where !date.isSingle && !date.isOnce {
      throw part.error("a range goes from one date to one date, not \(date)")
    }
    return DateRange(first: from, last: through, wording: whole)
  }

  private static func end(_ wording: Wording) throws(EDTFError) -> EDTFDate? {
    if let edge = try Edge.read(wording) { return try wording.day(edge.day) }
    return try wording.lenientOperand()
  }

  /// Once, some day from the first of the one to the last of the other.
  func once() throws(EDTFError) -> EDTFDate {
    let marks = [first, last].map {
      $0.isUncertain ? $0.isApproximate ? "%" : "?" : $0.isApproximate ? "~" : ""
    }
    guard let from = first.earliest.day, let through = last.latest.day, from <= through else {
      return try wording.date("[\(first)..\(last)]")
    }
    if marks.allSatisfy(\.isEmpty) { return .onceBetween(from, through) }
    if let asWritten = try? EDTFDate("[\(first)..\(last)]") { return asWritten }
    return try wording.date("[\(EDTFDate(from))\(marks[0])..\(EDTFDate(through))\(marks[1])]")
  }

  /// It lasted from the one to the other.
  func lasted() throws(EDTFError) -> EDTFDate {
    let readings = try lastedReadings()
    guard readings.count == 1 else { throw wording.severalReadings(readings) }
    return readings[0].date
  }

  /// An end that is one of several days EDTF cannot say: it lasted all these days, or began and ended in any of them.
  private func lastedReadings() throws(EDTFError) -> [Wording.Reading] {
    guard !first.isSingle || !last.isSingle, let from = first.earliest.day, let through = last.latest.day
    else {
      let lasted = try wording.date("\(first)/\(last)")
      return [("it lasted (“from … to …”), \(lasted)", lasted)]
    }
    let wide = try wording.date("\(Self.enclosing(first))/\(Self.enclosing(last))")
    let sharp = try wording.date("\(try wording.day(from))/\(try wording.day(through))")
    return [
      ("it lasted from some day of the one to some day of the other, \(wide)", wide),
      ("it lasted all these days, \(sharp)", sharp),
    ]
  }

  /// The error that the words do not say which of these it is.
  func lastedOrOnce() throws(EDTFError) -> EDTFError {
    let once = try once()
    return wording.severalReadings(
      try lastedReadings() + [("it was once (“between … and …”), \(once)", once)])
  }

  private static func enclosing(_ date: EDTFDate) -> EDTFDate {
    guard !date.isSingle, let first = date.earliest.day, let last = date.latest.day else { return date }
    return .enclosing(first, last)
  }
}
