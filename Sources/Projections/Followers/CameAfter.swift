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

  func followers(without tree: Set<EventID>) -> [Follower] {
    let issuers = Set(root.policies.map(\.policy.issuer.id))
    var events: Set<EventID> = []
    for policy in reading.policies {
      guard let record = reading.states.holdings.policies[policy], !issuers.contains(record.policy.issuer),
        let effects = reading.states.effects(on: policy)
      else { continue }
      let values = root.policies.filter { $0.policy.topic == record.policy.topic }.map(\.value)
      for value in Set(values) { events.formUnion(firsts(setting: value, in: effects)) }
    }
    return events.subtracting(tree).compactMap { reading.ledger.events[$0].map(reading.followed) }
      .filter { $0.event.id != root.event.id }
      .sorted { ($0.days.first ?? .distantPast, $0.event.id) < ($1.days.first ?? .distantPast, $1.event.id) }
      .map { followed in
        let lag = Lag(from: root.days, to: followed.days)
        return Follower(
          followed: followed, isSaid: false, lag: lag, wholeLag: lag, alsoFollows: [],
          relations: followed.event.relations(to: root.event.id), followers: [])
      }
  }

  /// The events that may have been the first, after the root, to set a policy to `value`: not what repeats it while it
  /// surely holds, and not what surely came after another.
  private func firsts(setting value: String, in effects: PolicyEffects) -> [EventID] {
    let course = KeyCourse(effects, .status)
    let all = course.cases[0]
    guard let begun = root.days.first else { return [] }
    let later = all.effects.indices.filter { index in
      guard all.effects[index].does == .set(value), let last = all.start(index).last, last > begun else {
        return false
      }
      guard let first = all.start(index).first, first > .distantPast else { return true }
      return course.states(on: first.adding(-1)) != [.stated(value)]
    }
    let surely = later.compactMap { all.start($0).last }.min() ?? .distantFuture
    return later.filter { (all.start($0).first ?? .distantPast) <= surely }.map { all.effects[$0].event }
  }
}
