/// `by`, `before`, `after`, `since`, `until` and their like, with one date after them.
enum Prepositions {
  private enum Meaning { case by, before, after, onOrAfter, since, until }

  /// The longer come before those that they begin with.
  private static let leads: [([String], Meaning)] = [
    (["on", "or", "before"], .by), (["no", "later", "than"], .by), (["not", "later", "than"], .by),
    (["by"], .by),
    (["not", "before"], .onOrAfter), (["on", "or", "after"], .onOrAfter),
    (["no", "earlier", "than"], .onOrAfter), (["not", "earlier", "than"], .onOrAfter),
    (["before"], .before), (["prior", "to"], .before), (["earlier", "than"], .before),
    (["after"], .after), (["later", "than"], .after),
    (["in", "force", "since"], .since), (["since"], .since),
    (["until"], .until), (["till"], .until), (["up", "to"], .until),
  ]

  static func read(_ wording: Wording) throws(EDTFError) -> EDTFDate? {
    for (lead, meaning) in leads where wording.starts(with: lead) {
      let rest = wording.dropping(lead.count)
      let name = lead.joined(separator: " ")
      if rest.words.isEmpty { throw wording.error("“\(name)” needs a date after it") }
      guard let date = try rest.operand() else { return nil }
      guard date.isSingle else { throw rest.error("“\(name)” goes with one date, not with \(date)") }
      return try build(meaning, date, rest, name)
    }
    return nil
  }

  private static func build(
    _ meaning: Meaning, _ date: EDTFDate, _ rest: Wording, _ name: String
  ) throws(EDTFError) -> EDTFDate {
    switch meaning {
    case .by: return try rest.date("[..\(date)]")
    case .onOrAfter: return try rest.date("[\(date)..]")
    case .since: return try rest.date("\(date)/..")
    case .until: return try rest.date("../\(date)")
    case .before, .after: break
    }
    guard !date.isUncertain, !date.isApproximate, let first = date.earliest.day,
      let last = date.latest.day
    else {
      throw rest.error("“\(name)” goes with a date that is neither about nor possible: \(date) is")
    }
    return meaning == .before
      ? .onceBetween(.distantPast, first.adding(-1)) : .onceBetween(last.adding(1), .distantFuture)
  }
}
