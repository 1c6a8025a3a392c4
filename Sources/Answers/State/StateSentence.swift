import EDTF
import PolicyModel
import Queries

/// One answer as a sentence, and what stands beneath it.
enum StateSentence {
  /// `since 11 May 2023, until 30 Nov 2024`; empty where neither is known. A since that the status has already told
  /// is left out.
  static func dates(_ answer: KeyAnswer, told: EDTFDate? = nil) -> String {
    let since = answer.since == told ? nil : answer.since.map(DateWords.since)
    return [since, answer.until.map(DateWords.until)].compactMap { $0 }.joined(separator: ", ")
  }

  /// The label of an attribute; none where it came with the status, whose label says it.
  static func label(_ answer: KeyAnswer, beneath status: KeyAnswer?) -> [Span] {
    let label = GradeWords.label(of: answer)
    return answer.event != nil && answer.event == status?.event && status.map(GradeWords.label) == label
      ? [] : label
  }

  /// Why an answer is not certain: whose dates decide, or which events are in no order; since when it is known so well,
  /// and who disputes it.
  /// - Parameter status: the row of the status above that of an attribute, whose reasons are not told again.
  static func reasons(_ row: StateRow, on day: Day, beneath status: StateRow? = nil) -> [[Span]] {
    var lines: [[Span]] = []
    let isOpen = row.silencing.contains { $0.open != nil }
    if row.answer.certainty == .possible && !isOpen || row.answer.certainty == .contested {
      lines += deciding(row, on: day)
    }
    let answer = row.answer
    if let grade = answer.grade, let began = answer.sinceGrade, let since = answer.since {
      if grade > began, let from = answer.gradeSince {
        lines.append([
          Span(
            "\(grade.rawValue) \(DateWords.since(from)); \(began.rawValue) \(DateWords.from(since))")
        ])
      } else if grade < began {
        // What began the run ended; what goes on with it is told less well.
        lines.append([Span("now \(grade.rawValue); \(began.rawValue) \(DateWords.from(since))")])
      }
    }
    if row.silencing != status?.silencing { lines += row.silencing.map(silenced) }
    lines += row.disputes.map { dispute in
      [
        Span(dispute.isWeaker ? "disputed, on weaker evidence, by " : "disputed by "),
        Span(dispute.event.text, .dim), Span(" (\(dispute.grade.rawValue))", .dim),
      ]
    }
    return lines
  }

  /// `ban: suspended by stay, until 31 Jul 2025`; `ban: suspended by stay, when exactly is not known: 1–10 Feb 2022, once`.
  private static func silenced(_ relation: SilencingRelation) -> [Span] {
    if let date = relation.open {
      return [
        Span(relation.stated.target.text, .dim), Span(": \(relation.stated.type.passive) "),
        Span(relation.stated.event.text, .dim),
        Span(", when exactly is not known: \(DateWords.dated(date))", .uncertain),
      ]
    }
    let until = relation.until.map { ", " + DateWords.until($0) } ?? ""
    return [
      Span(relation.stated.target.text, .dim), Span(": \(relation.stated.type.passive) "),
      Span(relation.stated.event.text, .dim), Span(until),
    ]
  }

  /// `needs “…” to be permitted: it is prohibited`.
  static func requirement(_ needed: ShownRequirement) -> [Span] {
    let start: [Span] = ["needs “", Span(needed.policy.title), "” to be ", Span(needed.value), ": "]
    if needed.isMet == true { return start + ["it is"] }
    if needed.found.isEmpty || needed.found == [.unstated] {
      return start + [Span("nothing is stated of it", .uncertain)]
    }
    let words = StateWords.of(needed.found)
    if needed.found.count > 1 { return start + [Span("it may be " + words, .uncertain)] }
    return start + [Span("it is " + words, needed.isMet == false ? .tightened : .uncertain)]
  }

  private static func deciding(_ row: StateRow, on day: Day) -> [[Span]] {
    let holding = row.answer.holding
    var lines: [[Span]] = []
    for effect in holding {
      let what = StateWords.of(AnsweredState(effect.does))
      if straddles(effect.start, day) {
        lines.append(
          sentence("the change to \(what) is dated ", effect.effective, within: "between", effect))
      }
      if let until = effect.untilWritten, straddles(effect.until, day) || (effect.until.first ?? day) < day {
        lines.append(
          until.endDays == .anyDay
            ? [Span("it is not known when \(what) ends: "), Span(effect.event.text, .dim)]
            : sentence("\(what) ends ", until, within: "between", effect))
      }
    }
    if lines.isEmpty, row.answer.certainty == .possible, holding.count > 1 {
      let events = Set(holding.map(\.event)).sorted()
      if events.count > 1 {
        lines.append(
          [
            Span("nothing says which of these came last: "),
            Span(events.map(\.text).joined(separator: ", "), .dim),
          ])
      }
    }
    return lines
  }

  private static func straddles(_ days: DaySet, _ day: Day) -> Bool {
    (days.first ?? .distantFuture) <= day && (days.last ?? .distantPast) > day
  }

  private static func sentence(
    _ start: String, _ date: EDTFDate, within between: String, _ effect: EffectInPlay
  ) -> [Span] {
    let once = date.isOnce ? "\(DateWords.date(date)), once, \(between)" : DateWords.date(date)
    return [Span(start), Span(once), Span(": "), Span(effect.event.text, .dim)]
  }
}
