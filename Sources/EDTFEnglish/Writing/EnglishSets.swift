import EDTF

extension English {
  /// One range or half-open range alone, else all members: `17 or 19 Nov 2024`, `Apr and Nov 2024`.
  func set(_ set: SetForm) -> String? {
    if set.members.count == 1 {
      if set.kind == .oneOf { return member(set.members[0]) }
      if case .range(let first, let last) = set.members[0] {
        return range(first, last).map { "all of " + $0 }
      }
      return all(set.members[0])
    }
    let joint = set.kind == .oneOf ? " or " : " and "
    let dates = set.members.compactMap { if case .date(let date) = $0 { date } else { nil } }
    if dates.count == set.members.count { return list(dates, joint: joint) }
    let members = set.members.compactMap { set.kind == .allOf ? all($0) : member($0) }
    guard members.count == set.members.count, let last = members.last else { return nil }
    return members.dropLast().joined(separator: ", ") + "," + joint + last
  }

  /// Of what is all of them an open member is not one day in it.
  private func all(_ member: SetForm.Element) -> String? {
    switch member {
    case .date, .range: self.member(member)
    case .through(let date): words(date).map { shown(after: "all until ", $0) }
    case .from(let date): words(date).map { shown(after: "all from ", $0) + " on" }
    }
  }

  private func member(_ member: SetForm.Element) -> String? {
    switch member {
    case .date(let date): words(date).map(shown)
    case .range(let first, let last): range(first, last)
    case .through(let date): words(date).map { shown(after: "by ", $0) }
    case .from(let date): words(date).map { shown($0) + " or later" }
    }
  }

  /// What all members share at their ends is said once, with the last.
  private func list(_ dates: [SingleDate], joint: String) -> String? {
    let all = dates.compactMap(words)
    guard all.count == dates.count, let last = all.last, let lastDate = dates.last else { return nil }
    let sharesYear = all.allSatisfy {
      $0.year != nil && $0.year == last.year && $0.joiner == last.joiner && $0.tail.isEmpty
    }
    let sharesMonth = sharesYear && dates.allSatisfy { $0.day?.value != nil && $0.month == lastDate.month }
    var shownDates = zip(dates, all).map { date, words in
      if sharesMonth, let day = date.day?.value { return words.lead + String(day) }
      return sharesYear ? words.lead + words.body : shown(words)
    }
    shownDates[shownDates.count - 1] = shown(last)
    return shownDates.dropLast().joined(separator: ", ") + joint + (shownDates.last ?? "")
  }
}
