extension English {
  func interval(_ interval: Interval) -> String? {
    switch (interval.start, interval.end) {
    case (.date(let first, open: false), .date(let last, open: false)): range(first, last)
    case (.date(let first, open: false), .open): words(first).map { "since " + shown($0) }
    case (.open, .date(let last, open: false)): words(last).map { "until " + shown($0) }
    case (.date(let first, open: false), .blank): words(first).map { "from \(shown($0)), end unknown" }
    case (.blank, .date(let last, open: false)): words(last).map { "until \(shown($0)), start unknown" }
    case (_, _): nil
    }
  }

  /// `17–20 Nov 2024`, `28 Oct–3 Nov 2024`, `Dec 2023–Feb 2024`: what both ends share is said once.
  func range(_ first: SingleDate, _ last: SingleDate) -> String? {
    guard let from = words(first), let through = words(last) else { return nil }
    if from == through { return shown(from) }
    let isPlain = from.lead.isEmpty && through.lead.isEmpty
    guard isPlain, let year = from.year, year == through.year, from.joiner == through.joiner else {
      return shown(from) + "–" + shown(through)
    }
    var body = from.body + "–" + through.body
    if let day = first.day?.value, last.day != nil, first.month == last.month {
      body = "\(day)–\(through.body)"
    }
    return shown(EnglishWords(body: body, joiner: from.joiner, year: year))
  }
}
