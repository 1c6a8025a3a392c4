extension English {
  /// One range or half-open range alone, else all members: `17 or 19 Nov 2024`, `Apr and Nov 2024`.
  func set(_ set: MemberSet) -> String? {
    if set.members.count == 1 {
      switch (set.members[0], set.kind) {
      case (.date(let date), _): return words(date).map(shown)
      case (.range(let first, let last), .oneOf): return range(first, last)
      case (.through(let date), .oneOf): return words(date).map { "by " + shown($0) }
      case (.from(let date), .oneOf): return words(date).map { shown($0) + " or later" }
      case (_, .allOf): return nil
      }
    }
    var dates: [SingleDate] = []
    for member in set.members {
      guard case .date(let date) = member else { return nil }
      dates.append(date)
    }
    return list(dates, joint: set.kind == .oneOf ? " or " : " and ")
  }

  /// What all members share at their ends is said once, with the last.
  private func list(_ dates: [SingleDate], joint: String) -> String? {
    var all: [EnglishWords] = []
    for date in dates {
      guard let words = words(date) else { return nil }
      all.append(words)
    }
    guard let last = all.last, let lastDate = dates.last else { return nil }
    let sharesYear = all.allSatisfy { $0.year != nil && $0.year == last.year && $0.joiner == last.joiner }
    let sharesMonth = sharesYear && dates.allSatisfy { $0.day != nil && $0.month == lastDate.month }
    var shownDates = zip(dates, all).map { date, words in
      if sharesMonth, let day = date.day?.value { return words.lead + String(day) }
      return sharesYear ? words.lead + words.body : shown(words)
    }
    shownDates[shownDates.count - 1] = shown(last)
    return shownDates.dropLast().joined(separator: ", ") + joint + (shownDates.last ?? "")
  }
}
