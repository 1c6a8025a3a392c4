import EDTF
import PolicyModel
import Queries

/// The events of a timeline that begin in one year.
struct TimelineYear {
  /// Nil where the dates have no start.
  let year: Int?
  let events: [TimelineEvent]

  var heading: String { year.map(String.init) ?? "Start not known" }

  /// The events by year, in their order.
  static func all(_ events: [TimelineEvent]) -> [TimelineYear] {
    var years: [TimelineYear] = []
    var open: [TimelineEvent] = []
    for event in events {
      let year = event.event.date.earliest.day?.year
      if let last = open.last, last.event.date.earliest.day?.year != year {
        years.append(TimelineYear(year: last.event.date.earliest.day?.year, events: open))
        open = []
      }
      open.append(event)
    }
    if let last = open.last {
      years.append(TimelineYear(year: last.event.date.earliest.day?.year, events: open))
    }
    return years
  }

  /// The date of one of its events, as it stands under the heading.
  func date(_ event: TimelineEvent) -> String { DateWords.date(event.event.date, within: year) }

  /// Whether it must be said that an event happened once, some day of its date.
  func isOnce(_ event: TimelineEvent) -> Bool {
    DateWords.dated(event.event.date, within: year) != date(event)
  }
}
