import EDTF

/// What supersedes or amends must be able to come after (DESIGN, section 4: a window that becomes empty is refused).
enum OrderRule {
  /// Holds a new version of an event against the events that touch the same policies.
  static func check(_ event: Event, _ facts: Facts, at place: Place, _ resolver: inout Resolver) {
    guard event.modality.changesState else { return }
    for policy in Set(event.effects.map(\.policy)).sorted() {
      let others = (facts.neighbours[policy] ?? []).map(\.newest).filter {
        $0.id != event.id && $0.modality.changesState
      }
      let all = others + [event]
      guard all.contains(where: { $0.relations.contains { $0.type.orders } }) else { continue }
      if let (later, earlier) = conflict(among: all, on: policy) {
        resolver.report(EffectRule.cannotBeOrdered(later, earlier, policy), at: place)
      }
    }
  }

  /// A pair that cannot be in the order that the relations say; nil where all can.
  static func conflict(among events: [Event], on policy: PolicyID) -> (
    later: EventID, earlier: EventID
  )? {
    let order = EventOrder(events)
    let keys = Set(
      events.flatMap { $0.effects }.filter { $0.policy == policy }.flatMap { $0.changes.map(\.key) })
    for key in keys.union([.status]).sorted() {
      let touching = events.flatMap { event in
        event.effects.filter { $0.policy == policy && touches($0, key, in: event) }.map { (event, $0) }
      }
      let windows = touching.map { EffectWindows(of: $1, in: $0.date) }
      var pairs: [(later: Int, earlier: Int)] = []
      for later in touching.indices {
        for earlier in touching.indices where order.comes(touching[later].0.id, after: touching[earlier].0.id)
        {
          pairs.append((later, earlier))
        }
      }
      let cut = CutWindows(start: windows.map(\.start), until: windows.map(\.until), pairs: pairs)
      guard cut.hasEmptyWindow else { continue }
      let contradictory = pairs.filter { pair in
        guard let last = windows[pair.later].start.last, let first = windows[pair.earlier].start.first else {
          return false
        }
        return last < first
      }
      let related = contradictory.first { pair in
        touching[pair.later].0.relations.contains { $0.event == touching[pair.earlier].0.id }
      }
      let broken =
        related ?? contradictory.first ?? pairs.first {
          cut.start[$0.later].isEmpty || cut.start[$0.earlier].isEmpty
        }
        ?? pairs.first
      if let broken { return (touching[broken.later].0.id, touching[broken.earlier].0.id) }
    }
    return nil
  }

  private static func touches(_ effect: Effect, _ key: Key, in event: Event) -> Bool {
    if effect.does(to: key) != nil { return true }
    guard key != .status, effect.does(to: .status) != nil else { return false }
    return !event.effects.contains { $0.policy == effect.policy && $0.does(to: key) != nil }
  }
}
