import EDTF
import PolicyModel

/// The events by which policies of other issuers came to the value that an event set, after it.
struct CameAfter {
  private let root: FollowedEvent
  private let reading: FollowedReading

  init(_ root: FollowedEvent, _ reading: FollowedReading) {
    self.root = root
    self.reading = reading
  }

  /// The events, of all that `courses` know.
  func events(in courses: StatusCourses) -> [EventID] {
    let issuers = Set(root.policies.map(\.policy.issuer.id))
    var events: Set<EventID> = []
    for policy in reading.policies {
      guard let record = reading.states.excerpt.policies[policy], !issuers.contains(record.policy.issuer)
      else { continue }
      let values = Set(root.policies.filter { $0.policy.topic == record.policy.topic }.map(\.value))
      guard !values.isEmpty, let course = courses.course(of: policy) else { continue }
      for value in values { events.formUnion(firsts(setting: value, in: course)) }
    }
    return events.sorted()
  }

  /// Those of `events` that are not in the tree, as followers; nor those that bring into force, or say again, what
  /// something in the tree did.
  func followers(_ events: [EventID], without tree: FollowTree) -> [Follower] {
    events.filter { !tree.members.contains($0) }.compactMap {
      reading.ledger.events[$0].map(reading.followed)
    }
    .filter { followed in
      followed.event.id != root.event.id && !tree.measures.contains { $0.explains(followed) }
    }
    .sorted { ($0.days.first ?? .distantPast, $0.event.id) < ($1.days.first ?? .distantPast, $1.event.id) }
    .map { followed in
      let lag = Lag(from: root.days, to: followed.days)
      return Follower(
        followed: followed, isSaid: false, lag: lag, wholeLag: lag, alsoFollows: [],
        relations: followed.event.relations(to: root.event.id), followers: [])
    }
  }

  /// The effects without those that bring into force, or say again, what an earlier event of them announced.
  private func withoutEntries(_ found: [Int], in effects: KeyEffects) -> [Int] {
    let order = found.sorted { a, b in
      let (x, y) = (effects.effects[a], effects.effects[b])
      return (x.eventDate.earliestForOrder, x.eventDate.latestForOrder, x.event)
        < (y.eventDate.earliestForOrder, y.eventDate.latestForOrder, y.event)
    }
    var kept: [Int] = []
    for index in order {
      let isEntry = kept.contains { other in
        let before = effects.effects[other]
        return OneMeasure(
          earlier: (before.event, effects.acted(other), effects.start(other)),
          later: (effects.effects[index].event, effects.acted(index), effects.start(index))
        ).holds(in: reading.ledger)
      }
      if !isEntry { kept.append(index) }
    }
    return kept
  }

  /// The events that may have been the first, after the root, to set a policy to `value`: not what repeats it while it
  /// surely holds, and not what surely came after another.
  private func firsts(setting value: String, in course: KeyCourse) -> [EventID] {
    let all = course.cases[0]
    guard let begun = root.days.first else { return [] }
    let later = all.effects.indices.compactMap { index -> (index: Int, first: Day, last: Day)? in
      guard all.effects[index].does == .set(value), let last = all.start(index).last,
        (all.acted(index).last ?? .distantPast) > begun
      else { return nil }
      return (index, all.start(index).first ?? .distantPast, last)
    }
    // The states are looked up only until some event is found by whose last day the first surely came.
    var surely = Day.distantFuture
    var found: [Int] = []
    for (index, first, last) in later.sorted(by: { $0.last < $1.last }) where first <= surely {
      if first > .distantPast, course.states(on: first.adding(-1)) == [.stated(value)] { continue }
      surely = min(surely, last)
      found.append(index)
    }
    return Set(withoutEntries(found, in: all).map { all.effects[$0].event }).sorted()
  }
}

extension KeyEffects {
  /// The days on which an event did what an effect says: its own, or where that is only inferred those of the effect.
  fileprivate func acted(_ index: Int) -> DaySet {
    effects[index].basis == .inferred ? start(index) : effects[index].eventDate.startDays
  }
}
