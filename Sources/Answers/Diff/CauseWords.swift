import EDTF
import PolicyModel
import Queries

/// Why a state moved, in a line.
enum CauseWords {
  /// `happened 14–17 Nov, once: 2024-11-17-us-permits-atacms`; what each event did, where they did not do the same.
  static func spans(_ cause: Cause, of change: ShownChange, within year: Int?) -> [Span] {
    let events = Dictionary(change.events.map { ($0.brief.id, $0) }) { one, _ in one }
    if cause.reason == .ruled, let lead = rulings(cause, events) { return [Span(lead)] + ids(cause.events) }
    var groups: [(lead: String, events: [EventID])] = []
    for part in cause.parts.sorted(by: { rank($0, cause) < rank($1, cause) }) {
      let lead = lead(part, events[part.event], year)
      if let last = groups.indices.last, groups[last].lead == lead {
        groups[last].events.append(part.event)
      } else {
        groups.append((lead, [part.event]))
      }
    }
    if groups.isEmpty { return [Span(cause.reason.rawValue)] }
    let shown = groups.prefix(most).map { [Span($0.lead)] + ids($0.events) }
    let more = groups.dropFirst(most).reduce(0) { $0 + $1.events.count }
    return Array(shown.joined(separator: ["; "])) + (more > 0 ? [Span("; and \(more) more")] : [])
  }

  private static let most = 4

  /// What the cause is named for first, then by date.
  private static func rank(_ part: CausePart, _ cause: Cause) -> (Int, Day, EventID) {
    (part.reason == cause.reason ? 0 : 1, part.date?.earliestForOrder ?? .distantPast, part.event)
  }

  private static func ids(_ events: [EventID]) -> [Span] {
    if events.isEmpty { return [] }
    let ids = Array(events.prefix(most).map { [Span($0.text, .dim)] }.joined(separator: [", "]))
    let more = events.count - most
    return [": "] + ids + (more > 0 ? [Span(" and \(more) more")] : [])
  }

  /// `took effect 20 Dec, decided 10 Dec`, `recorded late, dated 10 Nov 2024`: the dates are the event's own.
  private static func lead(_ part: CausePart, _ event: DecidingEvent?, _ year: Int?) -> String {
    let word = part.reason.rawValue
    guard let date = part.date else { return word }
    let dated = DateWords.dated(date, within: year)
    switch part.reason {
    case .happened, .expired, .willExpire: return "\(word) \(dated)"
    case .tookEffect: return "\(word) \(dated)" + decided(event, apartFrom: date, year)
    case .willTakeEffect: return "\(word) \(dated)" + decided(event, apartFrom: date, year)
    case .windowPassed, .recordedLate, .newlyReported: return "\(word), dated \(dated)"
    case .retracted, .corrected, .updated, .ruled, .disputed, .sourceWithdrawn, .sourceRestored, .confirmed,
      .regraded:
      return word
    }
  }

  private static func decided(_ event: DecidingEvent?, apartFrom date: EDTFDate, _ year: Int?) -> String {
    guard let event, event.brief.date != date else { return "" }
    return ", decided " + DateWords.dated(event.brief.date, within: year)
  }

  /// `upheld by a ruling, entry 12`; nil where nobody ruled, or not all alike.
  private static func rulings(_ cause: Cause, _ events: [EventID: DecidingEvent]) -> String? {
    let rulings = cause.events.compactMap { events[$0]?.ruling }
    guard let first = rulings.first, rulings.allSatisfy({ $0.verdict == first.verdict }) else { return nil }
    let entries = Set(rulings.map(\.entry)).sorted().map(String.init)
    return "\(first.verdict.participle) by a ruling, \(entries.count == 1 ? "entry" : "entries") "
      + Wording.list(entries, "and")
  }

  /// `follows 2024-11-17-us-permits-atacms by 0 to 6 days`: from event to event.
  static func following(_ event: DecidingEvent) -> [[Span]] {
    event.follows.map { followed in
      let lag = DateWords.lag(followed.lag).map { " " + $0 } ?? ""
      return ["follows ", Span(followed.event.id.text, .dim), Span(lag)]
    }
  }
}
