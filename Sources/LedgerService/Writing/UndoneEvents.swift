import Ledger
import PolicyModel

/// The events of which something goes or comes back, as they would stand.
struct UndoneEvents {
  private unowned let scene: UndoScene

  init(_ scene: UndoScene) {
    self.scene = scene
  }

  /// An event as it would stand, with the last entry that says something of it.
  private struct Standing {
    var event: Event
    var entry: Int
  }

  /// What could not be so any more: windows without a day, and orders that contradict themselves.
  func impossible() throws -> [Resting] {
    let changed = try self.changed()
    var found: [Resting] = []
    for standing in changed where standing.event.hasEmptyWindow {
      found.append(rests(standing, on: .window(standing.event.id)))
    }
    let coming = Set(scene.tally.coming.map(\.sequence))
    for (culprit, rule) in OrderRule.problems(among: try joined(with: changed)) {
      // What an event that stays says stands in the way, and not what comes back.
      let all = try ([culprit] + rule.events).withoutRepeats.map { ($0, try lastEntry(of: $0, changed)) }
      guard let (event, entry) = all.first(where: { !coming.contains($0.1) }) ?? all.first else { continue }
      found.append(Resting(entry: entry, about: ThingName(.event, event.text), on: .measure(rule)))
    }
    return found
  }

  private func lastEntry(of event: EventID, _ changed: [Standing]) throws -> Int {
    if let standing = changed.first(where: { $0.event.id == event }) { return standing.entry }
    return try scene.entries(of: ThingName(.event, event.text)).last?.sequence ?? scene.size
  }

  /// The events that change, with all that relations of a measure's life join with them, as they would stand.
  private func joined(with changed: [Standing]) throws -> [Event] {
    let gatherer = Gatherer(scene.reader, at: scene.size)
    let targets = changed.flatMap { $0.event.relations.filter(\.type.isOfMeasureLife).map(\.event) }
    let seeds = try scene.reader.events(.some(Set(ids + targets).sorted()), at: scene.size)
    let now = try gatherer.joinedByMeasures(seeds).filter { $0.rulings.last?.verdict != .reject }
    let ids = Set(ids)
    return now.map(\.newest).filter { !ids.contains($0.id) } + changed.map(\.event)
  }

  private func rests(_ standing: Standing, on ground: Ground) -> Resting {
    Resting(entry: standing.entry, about: ThingName(.event, standing.event.id.text), on: ground)
  }

  private var ids: [EventID] {
    let things = (scene.tally.going + scene.tally.coming).compactMap { entry in
      entry.payload?.subject.flatMap { $0.space == .event ? EventID(stored: $0.id) : nil }
    }
    return Set(things).sorted()
  }

  /// Those that will be there.
  private func changed() throws -> [Standing] {
    try ids.compactMap { id in
      let entries = try scene.entries(of: ThingName(.event, id.text))
      var event: NumberedEvent?
      var last = 0
      for entry in entries {
        switch entry.payload {
        case .eventRecorded(let recorded): event = NumberedEvent(recorded.event)
        case .eventRevised(let revised): event?.apply(revised.patch)
        case .eventRetracted: return nil
        default: continue
        }
        last = entry.sequence
      }
      return event.map { Standing(event: $0.event, entry: last) }
    }
  }
}
