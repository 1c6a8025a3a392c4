import EDTF

extension English {
  func interval(_ interval: IntervalForm) -> String? {
    switch (interval.start, interval.end) {
    case (.date(let first, open: false), .date(let last, open: false)): range(first, last)
    case (.date(let first, open: false), .open): words(first).map { shown(after: "since ", $0) }
    case (.open, .date(let last, open: false)): words(last).map { shown(after: "until ", $0) }
    case (.date(let first, open: false), .blank):
      words(first).map { shown(after: "from ", $0) + ", end unknown" }
    case (.blank, .date(let last, open: false)):
      words(last).map { shown(after: "until ", $0) + ", start unknown" }
    case (.date(let first, let opens), .date(let last, let closes)): reaching(first, opens, last, closes)
    case (.date(let first, open: true), .open): words(first).map { shown(after: "since ", $0) + " or before" }
    case (.date(let first, open: true), .blank):
      words(first).map { shown(after: "from ", $0) + " or before, end unknown" }
    case (.open, .date(let last, open: true)): words(last).map { shown(after: "until ", $0) + " or later" }
    case (.blank, .date(let last, open: true)):
      words(last).map { shown(after: "until ", $0) + " or later, start unknown" }
    case (.open, .open), (.open, .blank), (.blank, .open), (.blank, .blank): nil
    }
  }

  /// `..A/B..`: from A or before until B or later.
  private func reaching(_ first: SingleDate, _ opens: Bool, _ last: SingleDate, _ closes: Bool) -> String? {
    guard let from = words(first), let through = words(last) else { return nil }
    return
      "from \(shown(from))\(opens ? " or before" : "") until \(shown(through))\(closes ? " or later" : "")"
  }

  /// `17–20 Nov 2024`, `28 Oct–3 Nov 2024`, `Dec 2023–Feb 2024`: what both ends share is said once.
  func range(_ first: SingleDate, _ last: SingleDate) -> String? {
    guard let from = words(first), let through = words(last) else { return nil }
    if from == through { return shown(from) }
    let isLong = [from, through].contains {
      $0.body.contains("–") || $0.body.contains("-") || $0.body.hasPrefix("some ")
        || $0.takesArticle && $0.body.contains(" ")
    }
    let dash = isLong || !through.lead.isEmpty && through.lead != from.lead ? " – " : "–"
    let isPlain = from.lead == through.lead && from.tail.isEmpty && through.tail.isEmpty
    guard isPlain, let year = from.year, year == through.year, from.joiner == through.joiner,
      (first.day == nil) == (last.day == nil)
    else {
      let isBare = isPlain && from.year == nil && through.year == nil
      return shown(from) + dash + (isBare ? through.body : shown(through))
    }
    var body = from.body + dash + through.body
    if let day = first.day?.value, last.day?.value != nil, first.month == last.month {
      body = "\(day)–\(through.body)"
    }
    return shown(EnglishWords(lead: from.lead, body: body, joiner: from.joiner, year: year))
  }
}
