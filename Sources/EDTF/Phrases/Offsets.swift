/// `3 days after 17 Nov 2024`, `the day before 2024-11-17`, `two weeks before the end of 2024`.
enum Offsets {
  private static let directions: [String: Int] = [
    "after": 1, "following": 1, "before": -1, "prior": -1, "earlier": -1, "from": 1,
  ]

  static func read(_ wording: Wording) throws(EDTFError) -> EDTFDate? {
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
}
