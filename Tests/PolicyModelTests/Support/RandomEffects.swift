import EDTF
import PolicyModel

/// Small cases of effects on one key: windows with gaps, until dates, times, orders, implied clearings.
enum RandomEffects {
  static func make(_ dice: inout Dice) -> (effects: [EffectInPlay], order: EventOrder) {
    let count = Int.random(in: 1...4, using: &dice)
    var effects: [EffectInPlay] = []
    for index in 0..<count { effects.append(effect(index, &dice)) }
    var events = effects.map { event($0.event, []) }
    for later in effects.indices {
      for earlier in effects.indices where later != earlier && dice.chance(10) {
        // A circle of orders is no order.
        if later < earlier { continue }
        events[later].relations.append(Relation(type: .amends, event: effects[earlier].event))
      }
    }
    return (effects, EventOrder(among: events.map(\.id), MeasureRelations(events)))
  }

  private static func effect(_ index: Int, _ dice: inout Dice) -> EffectInPlay {
    let first = Int.random(in: 1...6, using: &dice)
    var start = DaySet(from: Day(first), through: Day(first + Int.random(in: 0...2, using: &dice)))
    if dice.chance(30) { start = DaySet(Day(first)) }
    if dice.chance(15) {
      start = DaySet(normalizing: [
        DaySet.Range(first: Day(first), last: Day(first)),
        DaySet.Range(first: Day(first + 2), last: Day(first + 2)),
      ])
    }
    var until = DaySet(.distantFuture)
    switch Int.random(in: 0..<10, using: &dice) {
    case 0..<5: break
    case 5: until = DaySet(from: Day(first), through: .distantFuture)
    case 6:
      let end = first + Int.random(in: 0...2, using: &dice)
      until = DaySet(normalizing: [
        DaySet.Range(first: Day(end), last: Day(end)), DaySet.Range(first: Day(end + 2), last: Day(end + 2)),
      ])
    default:
      let end = first + Int.random(in: 0...4, using: &dice)
      until = DaySet(from: Day(end), through: Day(end + Int.random(in: 0...2, using: &dice)))
    }
    start = start.through(until.last ?? .distantFuture)
    let isImplied = dice.chance(20)
    let values = ["a", "b", "c"]
    let does: KeyOperation =
      isImplied ? .clear : dice.chance(10) ? .unknown : .set(values[Int.random(in: 0..<3, using: &dice)])
    let isOneDay = start.first == start.last
    let time = isOneDay && dice.chance(40) ? time(&dice) : nil
    let id = EventID(stored: "e\(index)")
    return EffectInPlay(
      event: id, ordinal: 0, does: does, isImpliedClear: isImplied,
      eventTouchesStatus: isImplied || dice.chance(50), start: start, until: until,
      effective: EDTFDate(Day(first)),
      untilWritten: nil, isDatedApart: false, eventDate: EDTFDate(Day(first)), time: time, basis: .stated,
      grade: .single, isDisputed: false)
  }

  private static func time(_ dice: inout Dice) -> TimeOfDay? {
    let hour = ["08", "12"][Int.random(in: 0..<2, using: &dice)]
    let zone = ["", "Z", "+03:00"][Int.random(in: 0..<3, using: &dice)]
    return (try? EDTFDate("1970-01-05T\(hour):00:00\(zone)"))?.timeOfDay
  }

  private static func event(_ id: EventID, _ relations: [Relation]) -> Event {
    Event(
      id: id, date: EDTFDate(Day(0)), type: .change, modality: .actual, title: id.text, participants: [],
      effects: [], relations: relations, place: nil, tags: [], note: nil)
  }

  static func describe(_ effects: [EffectInPlay], _ order: EventOrder) -> String {
    let orders = effects.flatMap { f in
      effects.flatMap { e in
        order.amends(f.event, e.event) ? ["\(f.event) amends \(e.event)"] : []
      }
    }
    return orders.joined(separator: ", ") + ": "
      + effects.map { effect in
        let window = { (set: DaySet) in
          set.ranges.map { range in
            "\(range.first.number)…\(range.last == .distantFuture ? "∞" : "\(range.last.number)")"
          }.joined(separator: ",")
        }
        return "\(effect.event) \(effect.does)\(effect.isImpliedClear ? " implied" : "")"
          + "\(effect.eventTouchesStatus ? "" : " alone") [\(window(effect.start))] until [\(window(effect.until))]"
          + (effect.time.map { " at \($0)" } ?? "")
      }.joined(separator: "; ")
  }
}
