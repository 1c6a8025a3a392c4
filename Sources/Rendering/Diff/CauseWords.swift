import EDTF
import PolicyModel
import Projections

/// Why a state moved, in a line.
enum CauseWords {
  /// `happened 14–17 Nov, once: 2024-11-17-us-permits-atacms`.
  static func spans(_ cause: Cause, of change: ChangeView, within year: Int?) -> [Span] {
    let events = cause.events.compactMap { id in change.events.first { $0.brief.id == id } }
    var spans = [Span(lead(cause, change, events, year))]
    let ids = Array(cause.events.prefix(4).map { [Span($0.text, .dim)] }.joined(separator: [", "]))
    if !ids.isEmpty { spans += [": "] + ids }
    if cause.events.count > 4 { spans.append(Span(" and \(cause.events.count - 4) more")) }
    return spans
  }

  private static func lead(_ cause: Cause, _ change: ChangeView, _ events: [DecidingEvent], _ year: Int?)
    -> String
  {
    let word = cause.reason.rawValue
    let date = events.first.map { DateWords.dated(begin($0, of: change), within: year) }
    switch cause.reason {
    case .happened: return date.map { "\(word) \($0)" } ?? word
    case .tookEffect:
      let on = change.to.since.map { " " + DateWords.dated($0, within: year) } ?? ""
      let decided = events.first.map { ", decided " + DateWords.dated($0.brief.date, within: year) } ?? ""
      return word + on + decided
    case .expired:
      let on = change.from.until.map { " " + DateWords.dated($0, within: year) } ?? ""
      return word + on
    case .windowPassed: return date.map { "\(word), dated \($0)" } ?? word
    case .recordedLate, .newlyReported: return word + since(change, year)
    case .ruled:
      let rulings = events.compactMap(\.ruling)
      guard let first = rulings.first, rulings.allSatisfy({ $0.verdict == first.verdict }) else {
        return word
      }
      let entries = Set(rulings.map(\.entry)).sorted().map(String.init)
      return "\(first.verdict.participle) by a ruling, \(entries.count == 1 ? "entry" : "entries") "
        + Wording.list(entries, "and")
    case .retracted, .corrected, .updated, .disputed, .sourceWithdrawn, .confirmed, .regraded:
      return word
    }
  }

  private static func since(_ change: ChangeView, _ year: Int?) -> String {
    change.to.since.map { ", " + DateWords.since($0) } ?? ""
  }

  /// When what an event did began: that may be dated apart from the event.
  private static func begin(_ event: DecidingEvent, of change: ChangeView) -> EDTFDate {
    if change.to.event == event.brief.id, let since = change.to.since { return since }
    let effect = (change.to.holding + change.from.holding).first { $0.event == event.brief.id }
    return effect.map { $0.effective.intervalStart ?? $0.effective } ?? event.brief.date
  }

  /// `follows 2024-11-17-us-permits-atacms by 0 to 6 days`.
  static func following(_ event: DecidingEvent, of change: ChangeView) -> [[Span]] {
    event.follows.map { followed in
      let lag = DateWords.lag(from: followed.date, to: begin(event, of: change)).map { " " + $0 } ?? ""
      return ["follows ", Span(followed.id.text, .dim), Span(lag)]
    }
  }
}
