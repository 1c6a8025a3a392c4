import EDTF

/// Finds the supersessions on one key that dates alone tell, so that no worlds need to be told apart for them.
///
/// What supersedes *e* and sets the key for good, surely from a later day on than that on which *e* starts, holds over *e*
/// ever after: whether *e* counts below it is all one. That holds while nothing but such supersessions acts on either
/// event, neither has to be put in order by its event's day, and *e* amends nothing. Where the day is known, *e* ends the
/// day before, whatever it amends. The enumeration of worlds in the tests holds all this against the definition.
struct FinalSupersessions {
  private typealias Acting = (event: EventID, relation: Relation)
  /// The events with the later one first.
  let pairs: [(later: EventID, earlier: EventID)]
  private let earlierOnes: [EventID: Set<EventID>]
  private let effects: [EffectInPlay]

  /// - Parameters:
  ///   - acting: the relations that act on the key, each with the event that has it.
  ///   - effects: the effects on the key.
  init(_ acting: [(event: EventID, relation: Relation)], _ effects: [EffectInPlay], _ order: EventOrder) {
    self.effects = effects
    guard acting.contains(where: { $0.relation.type == .supersedes }),
      !EffectInPlay.areOrderedByInstants(effects)
    else {
      (pairs, earlierOnes) = ([], [:])
      return
    }
    let own = Dictionary(grouping: effects, by: \.event)
    let isPlain = { (one: Acting) -> Bool in
      let target = one.relation.event
      guard one.relation.type == .supersedes, one.relation.from == nil, let mine = own[one.event],
        let theirs = own[target], mine.count == 1, let effect = mine.first
      else { return false }
      let isKnown = effect.start.first == effect.start.last
      return effect.until.first == .distantFuture && theirs.allSatisfy { $0.surelyStarts(before: effect) }
        && (isKnown || !order.amends(target))
    }
    let plain = FinalSupersessions.undisturbed(acting.filter(isPlain), by: acting.filter { !isPlain($0) })
    pairs = plain.map { ($0.event, $0.relation.event) }
    earlierOnes = Dictionary(grouping: pairs, by: \.later).mapValues { Set($0.map(\.earlier)) }
  }

  /// Those that nothing else disturbs: whoever is acted on otherwise, or is superseded and acts otherwise itself, is left
  /// to the worlds, and so is what then is.
  private static func undisturbed(_ plain: [Acting], by others: [Acting]) -> [Acting] {
    let bySource = Dictionary(grouping: plain.indices) { plain[$0].event }
    let byTarget = Dictionary(grouping: plain.indices) { plain[$0].relation.event }
    var isBarred = Array(repeating: false, count: plain.count)
    var open = others
    while let other = open.popLast() {
      let (event, target) = (other.event, other.relation.event)
      for place in (bySource[target] ?? []) + (byTarget[target] ?? []) + (byTarget[event] ?? [])
      where !isBarred[place] {
        isBarred[place] = true
        open.append(plain[place])
      }
    }
    return plain.indices.filter { !isBarred[$0] }.map { plain[$0] }
  }

  /// Whether one event so supersedes another.
  func contains(_ later: EventID, _ earlier: EventID) -> Bool {
    earlierOnes[later]?.contains(earlier) ?? false
  }

  /// The effects with the ends that are known: what is superseded on a known day ends the day before.
  var ended: [EffectInPlay] {
    if pairs.isEmpty { return effects }
    let starts = Dictionary(effects.map { ($0.event, $0.start) }, uniquingKeysWith: { first, _ in first })
    var ends: [EventID: Day] = [:]
    for (later, earlier) in pairs {
      guard let start = starts[later], let day = start.first, start.last == day, day > .distantPast else {
        continue
      }
      ends[earlier] = min(ends[earlier] ?? .distantFuture, day.adding(-1))
    }
    return effects.map { effect in
      guard let end = ends[effect.event], let last = effect.until.last, last > end else { return effect }
      var effect = effect
      if (effect.until.first ?? .distantPast) > end { effect.untilWritten = EDTFDate(end) }
      effect.until = effect.until.through(end.adding(-1)).union(DaySet(end))
      return effect
    }
  }
}

extension EffectInPlay {
  /// Whether the effect starts before another in every world, and its event is not dated after the other's.
  fileprivate func surelyStarts(before other: EffectInPlay) -> Bool {
    guard let last = start.last, let first = other.start.first, let own = eventDate.startDays.last,
      let others = other.eventDate.startDays.first
    else { return false }
    return last < first && own <= others
  }
}
