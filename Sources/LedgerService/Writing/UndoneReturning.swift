import Ledger
import PolicyModel

/// What comes back where an undoing is undone, and has no place any more.
extension UndoScene {
  func homeless() throws -> [Homeless] {
    var found: [Homeless] = []
    for entry in tally.coming {
      guard let payload = entry.payload else { continue }
      func lacks(_ why: Homeless.Why) { found.append(Homeless(entry: entry.sequence, why: why)) }
      if let thing = payload.defined {
        // What is there goes, or it comes back in the place of nothing.
        let isFree = try !isTaken(thing) || tally.going.contains { $0.payload?.defined == thing }
        if !isFree { lacks(.taken(thing)) }
      }
      for thing in Set(payload.named + (payload.revised.map { [$0] } ?? [])).sorted()
      where try !willBeThere(thing) {
        lacks(.gone(thing))
      }
      if case .citationWithdrawn(let withdrawn) = payload, try !willCount(withdrawn.entry) {
        lacks(.uncited(by: withdrawn.entry))
      }
      for (policy, value) in payload.statuses {
        guard let scale = try scale(of: policy), scale.value(value) != value else { continue }
        lacks(.scale(policy, value: value))
      }
    }
    return try found + mergers() + offScaleOfReturningEvents()
  }

  /// The scale that a policy will have.
  private func scale(of policy: PolicyID) throws -> Scale? {
    if let new = try newScales()[policy] { return new }
    return try reader.policies(.some([policy]), at: size).first?.policy.scale
  }

  /// Merges that would not count: the actor was merged otherwise since, or it would be merged into itself.
  private func mergers() throws -> [Homeless] {
    let going = Set(tally.going.map(\.sequence))
    let coming = tally.coming.compactMap { entry -> CountingMerge? in
      guard case .actorsMerged(let merge)? = entry.payload else { return nil }
      return CountingMerge(entry: entry.sequence, merge: merge)
    }
    if coming.isEmpty { return [] }
    let staying = try reader.mergers(at: size).counting.filter { !going.contains($0.entry) }
    let all = (staying + coming).sorted { $0.entry < $1.entry }
    let counting = Mergers(all).counting
    return all.filter { !counting.contains($0) }.map { merge in
      Homeless(
        entry: coming.contains(merge) ? merge.entry : coming[0].entry, why: .merged(merge.merge.actor))
    }
  }

  /// Values of events that come back with the undoing of their retraction.
  private func offScaleOfReturningEvents() throws -> [Homeless] {
    let retractions = tally.going.compactMap { entry -> (Int, EventID)? in
      guard case .eventRetracted(let retracted)? = entry.payload else { return nil }
      return (entry.sequence, retracted.event)
    }
    return try retractions.flatMap { number, event in
      try entries(of: ThingName(.event, event.text)).flatMap { $0.payload?.statuses ?? [] }
        .compactMap { policy, value -> Homeless? in
          guard let scale = try scale(of: policy), scale.value(value) != value else { return nil }
          return Homeless(entry: number, why: .scale(policy, value: value))
        }
    }
  }

  /// The events that were recorded since merges which go, by a program that kept the surviving actor's id instead of the
  /// one that was meant.
  func staying() throws -> [EventID] {
    var found: [EventID] = []
    for merged in tally.going {
      guard case .actorsMerged(let merge)? = merged.payload, merged.version == 1 else { continue }
      let into = ThingName(.actor, merge.into.text)
      var start = merged.sequence
      while start <= size {
        for entry in try reader.entries(start...min(size, start + 999))
        where entry.version == 1 && tally.willCount(entry.sequence) {
          guard let payload = entry.payload, let subject = payload.subject, subject.space == .event,
            payload.named.contains(into)
          else { continue }
          found.append(EventID(stored: subject.id))
        }
        start += 1000
      }
    }
    let there = Set(try reader.events(.some(found), at: size).map(\.id))
    return found.filter(there.contains).withoutRepeats
  }
}
