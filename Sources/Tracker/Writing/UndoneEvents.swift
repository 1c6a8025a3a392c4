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
    let policies = Set(try before().flatMap(\.effects).map(\.policy))
      .union(changed.flatMap { $0.event.effects.map(\.policy) })
    for policy in policies.sorted() {
      let all = try standing(on: policy, changed)
      guard let (later, earlier) = UndoOrder.contradiction(among: all.map(\.event), on: policy) else {
        continue
      }
      // Of the two the one that was told of last stands in the way.
      let two = all.filter { $0.event.id == later || $0.event.id == earlier }
      guard let last = two.max(by: { $0.entry < $1.entry }) else { continue }
      found.append(rests(last, on: .order(later: later, earlier: earlier, policy)))
    }
    return found
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

  /// As they stand now.
  private func before() throws -> [Event] {
    try scene.reader.events(.some(ids), at: scene.size).map(\.newest)
  }

  /// Those that will be there.
  private func changed() throws -> [Standing] {
    try ids.compactMap { id in
      let entries = try scene.entries(of: ThingName(.event, id.text))
      var event: Event?
      var last = 0
      for entry in entries {
        switch entry.payload {
        case .eventRecorded(let recorded): event = recorded.event
        case .eventRevised(let revised): event = event?.applying(revised.patch)
        case .eventRetracted: return nil
        default: continue
        }
        last = entry.sequence
      }
      return event.map { Standing(event: $0, entry: last) }
    }
  }

  /// All events that will touch a policy.
  private func standing(on policy: PolicyID, _ changed: [Standing]) throws -> [Standing] {
    let ids = Set(ids)
    let others = try scene.reader.events(.touching([policy]), at: scene.size).filter { !ids.contains($0.id) }
    return others.map { history in
      Standing(event: history.newest, entry: history.revisions.last?.entry ?? history.entry)
    } + changed.filter { $0.event.effects.contains { $0.policy == policy } }
  }
}
