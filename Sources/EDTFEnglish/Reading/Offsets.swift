import EDTF

/// `3 days after 17 Nov 2024`, `the day before 2024-11-17`, `two weeks before the end of 2024`.
enum Offsets {
  private static let directions: [String: Int] = [
    "after": 1, "following": 1, "before": -1, "prior": -1, "earlier": -1, "from": 1,
  ]

  static func read(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    if let rest = wording.after(["within"]), let date = try within(rest) { return date }
    guard let at = wording.words.firstIndex(where: { directions[$0.plain] != nil }),
      at > wording.words.startIndex,
      let sign = directions[wording.words[at].plain]
    else { return nil }
    let lead = wording.with(wording.words[..<at])
    let rest = wording.with(wording.words[(at + 1)...]).skipping(["to"])
    let isNextDay = [["the", "day"], ["day"]].contains(lead.plain)
    let length = try Length.read(
      isNextDay ? lead.with([Wording.Word(typed: "1", column: 1)] + lead.words.suffix(1)) : lead)
    guard let length, !rest.words.isEmpty else { return nil }
    let edge = try Edge.read(rest)?.day
    if let edge { return try length.date(from: edge, times: sign, wording) }
    guard let date = try rest.lenientOperand(), date.isSingle, let first = date.earliest.day,
      let last = date.latest.day
    else { return nil }
    if date.isPlainDay { return try length.date(from: first, times: sign, wording) }
    guard let one = length.day(from: first, times: sign), let other = length.day(from: last, times: sign)
    else {
      throw rest.error("that far from \(date), which is no single day, cannot be told")
    }
    return .onceBetween(one, other)
  }

  /// `within 30 days after 17 Nov 2024`; within 30 days of it may also be before.
  private static func within(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    guard let at = wording.words.firstIndex(where: { directions[$0.plain] != nil || $0.plain == "of" }),
      let length = try Length.read(wording.with(wording.words[..<at])),
      let date = try wording.with(wording.words[(at + 1)...]).skipping(["to"]).lenientOperand(),
      date.isPlainDay, let day = date.earliest.day
    else { return nil }
    guard let before = length.nearDay(from: day, times: -1), let after = length.nearDay(from: day, times: 1)
    else { throw wording.beyondYears() }
    guard let sign = directions[wording.words[at].plain] else {
      let (later, around) = (EDTFDate.onceBetween(day, after), EDTFDate.onceBetween(before, after))
      throw wording.twoReadings(("not before it, \(later)", later), ("before or after it, \(around)", around))
    }
    return sign < 0 ? .onceBetween(before, day) : .onceBetween(day, after)
  }
}
