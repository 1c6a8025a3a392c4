/// `between A and B`, `from A to B`; `A to B` and `A–B`, which do not say whether something lasted, are refused.
enum Ranges {
  private static let joints: Set<String> = ["to", "until", "till", "through", "–"]

  static func read(_ wording: Wording) throws(EDTFError) -> EDTFDate? {
    switch wording.words.first?.plain {
    case "between":
      guard let (first, last) = try ends(of: wording.dropping(1), joints: ["and", "–"]) else { return nil }
      return try once(first, last, wording)
    case "from":
      let rest = wording.dropping(1)
      if let (first, last) = try ends(of: rest, joints: joints) {
        return try wording.date("\(first)/\(last)")
      }
      guard let date = try withoutOn(rest).operand() else { return nil }
      guard date.isSingle else { throw rest.error("“from” goes with one date, not with \(date)") }
      return try wording.date("\(date)/..")
    default:
      guard let (first, last) = try ends(of: wording, joints: joints) else { return nil }
      let once = try once(first, last, wording)
      let lasted = try wording.date("\(first)/\(last)")
      throw wording.twoReadings(
        "it lasted (“from … to …”), \(lasted)", "it was once (“between … and …”), \(once)")
    }
  }

  /// Once, some day from the first of the one to the last of the other.
  private static func once(
    _ first: EDTFDate, _ last: EDTFDate, _ wording: Wording
  ) throws(EDTFError) -> EDTFDate {
    let isPlain = ![first, last].contains { $0.isUncertain || $0.isApproximate }
    if isPlain, let from = first.earliest.day, let through = last.latest.day, from <= through {
      return .onceBetween(from, through)
    }
    return try wording.date("[\(first)..\(last)]")
  }

  /// The two dates around the first joint; nil where there is none.
  private static func ends(
    of wording: Wording, joints: Set<String>
  ) throws(EDTFError) -> (EDTFDate, EDTFDate)? {
    let words = wording.words
    guard let joint = words.firstIndex(where: { joints.contains($0.plain) }) else { return nil }
    let (first, last) = completed(words[..<joint], words[(joint + 1)...])
    guard let from = try wording.with(first).operand(), let through = try wording.with(last).operand() else {
      return nil
    }
    for (date, part) in [(from, first), (through, last)] where !date.isSingle {
      throw wording.with(part).error("a range goes from one date to one date, not \(date)")
    }
    return (from, through)
  }

  /// Gives each end what it leaves to the other: the year, or the month and the year.
  private static func completed(
    _ first: ArraySlice<Wording.Word>, _ last: ArraySlice<Wording.Word>
  ) -> (ArraySlice<Wording.Word>, ArraySlice<Wording.Word>) {
    var (first, last) = (first, last)
    let months = (first.first { $0.month != nil }, last.first { $0.month != nil })
    let lastIsDay = last.first?.dayNumber != nil && last.dropFirst().allSatisfy { $0.year != nil }
    if let month = months.0, months.1 == nil, lastIsDay {
      last = [month] + last
    } else if let month = months.1, months.0 == nil, first.count == 1, first.first?.dayNumber != nil {
      first.append(month)
    }
    let isNamed = first.contains { $0.month != nil || Seasons.knows($0.plain) }
    if isNamed, !first.contains(where: { $0.year != nil }), let year = last.first(where: { $0.year != nil }) {
      first.append(year)
    }
    return (first, last)
  }

  /// Without the "on" of "from 17 Nov 2024 on".
  private static func withoutOn(_ wording: Wording) -> Wording {
    guard let last = wording.words.last, ["on", "onward", "onwards"].contains(last.plain) else {
      return wording
    }
    return wording.with(wording.words.dropLast())
  }
}
