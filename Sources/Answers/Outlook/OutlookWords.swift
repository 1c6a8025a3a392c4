import EDTF
import PolicyModel
import Queries

/// What was expected and what became of it, in words.
enum OutlookWords {
  /// `possibly met · disputed · single`.
  static func label(_ answer: ShownExpectation) -> [Span] {
    var parts: [Span] = []
    switch answer.standing.certainty {
    case .possible: parts.append(Span("possibly met", .uncertain))
    case .contested: parts.append(Span("met, but disputed", .uncertain))
    case .certain, .unstated, .cleared, .unknown: break
    }
    if answer.event.isDisputed { parts.append(Span("disputed", .uncertain)) }
    parts.append(GradeWords.label(answer.event.grade))
    return Array(parts.map { [$0] }.joined(separator: [Span(" · ", .dim)]))
  }

  /// `uk-storm-shadow-russia → permitted, for 23–29 Sep 2024`.
  static func expects(_ value: ExpectedValue) -> [Span] {
    let effect = value.effect
    let dates = [effect.effective.map(DateWords.expected), effect.until.map(DateWords.until)]
      .compactMap { $0 }
    return [
      name(effect), " → ", Span(StateWords.of(AnsweredState(effect.does))),
      Span(", " + (dates.isEmpty ? "no day said" : dates.joined(separator: ", "))),
    ]
  }

  static func name(_ effect: ShownEffect) -> Span {
    Span(effect.policy.text + (effect.key == .status ? "" : ".\(effect.key)"), .bold)
  }

  /// `met 17–20 Nov 2024, once, in its time, 0 to 3 days after it was said: 2024-11-20-…`.
  static func fulfilled(_ fulfilment: Fulfilment, isLinked: Bool) -> [Span] {
    let plain = isLinked ? "met" : "came true"
    let verb =
      switch fulfilment.certainty {
      case .possible: Span(isLinked ? "may be met" : "may have come true", .uncertain)
      case .contested: Span(plain + ", though disputed,", .uncertain)
      case .certain, .unstated, .cleared, .unknown: Span(plain)
      }
    let parts = [
      " " + DateWords.dated(fulfilment.date), timing(fulfilment.timing), after(fulfilment.after),
    ].compactMap { $0 }
    let link: [Span] = isLinked ? [] : [", ", Span("not linked", .uncertain)]
    return [verb, Span(parts.joined(separator: ", "))] + link + [
      ": ", Span(fulfilment.event.id.text, .dim),
    ]
  }

  /// What is still to come of an open expectation; nil where that is told already.
  static func due(_ answer: ShownExpectation, on day: Day) -> [Span]? {
    guard let days = answer.time.days, let first = days.first, let last = days.last else {
      return answer.values.isEmpty ? [Span("no day said by which it should come")] : nil
    }
    if day < first { return [Span("not due before " + DateWords.day(first))] }
    if last >= .distantFuture {
      let since = first > .distantPast ? " since " + DateWords.day(first) : ""
      return [Span("due\(since), with no last day")]
    }
    let end = DateWords.day(last)
    return answer.standing.overdue == .possible
      ? [Span("may be overdue", .uncertain), Span(": surely so after " + end)]
      : [Span("due by " + end)]
  }

  /// `0 to 6 days late`, `2 days early`, `in its time`; nil where it had none.
  private static func timing(_ timing: Timing?) -> String? {
    guard let timing else { return nil }
    if timing.isWithin { return "in its time" }
    let parts = [
      timing.early.isNone ? nil : DateWords.count(timing.early).map { $0 + " early" },
      timing.late.isNone ? nil : DateWords.count(timing.late).map { $0 + " late" },
    ].compactMap { $0 }
    return parts.joined(separator: " or ")
  }

  private static func after(_ count: DayCount) -> String? {
    if count.isNone { return "on the day it was said" }
    if let most = count.most, let least = count.least, most < 0 {
      return DateWords.count(DayCount(least: -most, most: -least)).map { $0 + " before it was said" }
    }
    guard (count.least ?? -1) >= 0 else { return nil }
    return DateWords.count(count).map { $0 + " after it was said" }
  }
}

extension DateWords {
  /// For when something is expected: `for 23–29 Sep 2024`, `by 31 Dec 2024`, `from 17 Nov 2024 on`.
  static func expected(_ date: EDTFDate) -> String {
    if date.latest == .unbounded, let first = date.earliest.day, date.isOnce {
      return "from \(day(first)) on"
    }
    let words = self.date(date.isInterval ? date.intervalStart ?? date : date)
    let standsAlone = ["since ", "until ", "by ", "from "].contains { words.hasPrefix($0) }
    return standsAlone ? words : "for " + words
  }

  /// `3 days`, `0 to 6 days`, `at least 3 days`; nil where there is no bound.
  static func count(_ days: DayCount) -> String? {
    switch (days.least, days.most) {
    case (let least?, let most?) where least == most: Wording.count(most, "day")
    case (let least?, let most?): "\(least) to \(Wording.count(most, "day"))"
    case (let least?, nil): "at least " + Wording.count(least, "day")
    case (nil, let most?): "at most " + Wording.count(most, "day")
    case (nil, nil): nil
    }
  }
}
