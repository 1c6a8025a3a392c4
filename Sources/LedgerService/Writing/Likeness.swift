import EDTF
import PolicyModel

/// What two records of one event have in common where one of them was mended.
enum Likeness: Hashable {
  /// Everything but the id.
  case whole(Event)
  /// What it says of which key of a policy from which day.
  case change(PolicyID, Key, from: EDTFDate)
  /// The date and the title.
  case dateAndTitle(EDTFDate, String)
  /// Everything but the title.
  case untitled(Event)
  /// Everything but the date.
  case undated(Event)
  /// Everything but the date, of a row, whose title is made of the rest.
  case undatedRow(Event)

  /// All that an event may have in common with another of its source.
  /// - Parameter isRow: nil for both the likenesses of rows and of documents.
  static func each(of event: Event, isRow: Bool?) -> Set<Likeness> {
    let whole = event.blank()
    var all: Set<Likeness> = [.whole(whole), .dateAndTitle(event.date, event.title)]
    for effect in event.effects {
      for change in effect.changes {
        all.insert(.change(effect.policy, change.key, from: effect.effective ?? event.date))
      }
    }
    if isRow != true {
      all.formUnion([.untitled(event.blank(title: true)), .undated(event.blank(date: true))])
    }
    if isRow != false { all.insert(.undatedRow(event.blank(date: true, title: true))) }
    return all
  }
}

extension Event {
  /// The event without its id, and without its date or title.
  fileprivate func blank(date: Bool = false, title: Bool = false) -> Event {
    var event = self
    event.id = EventID(stored: "")
    if date { event.date = EDTFDate(Day(0)) }
    if title { event.title = "" }
    return event
  }
}
