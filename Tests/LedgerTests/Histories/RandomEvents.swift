import EDTF
import PolicyModel

/// What events of random histories can speak of.
struct RandomCast {
  var actors: [ActorID]
  var policies: [PolicyID]
  var sources: [SourceID]
  var events: [EventID]
}

/// Events and citations for random histories.
extension SeededRandom {
  mutating func event(_ id: EventID, _ cast: RandomCast) -> Event {
    Event(
      id: id, date: date(), type: word(), modality: word(), title: text(), participants: participants(cast),
      effects: effects(cast), relations: relations(of: id, cast), place: maybe { $0.text() },
      tags: some(of: ["a", "b", "é"], most: 3), note: maybe { $0.text() })
  }

  mutating func citation(_ cast: RandomCast) -> Citation? {
    guard let source = one(of: cast.sources) else { return nil }
    let actor = one(of: cast.actors).map(Speaker.actor)
    return Citation(source: source, stance: .states, reported: nil) {
      $0.attribution = maybe { $0.word() }
      $0.speaker = maybe { $0.maybe { .words($0.text()) } ?? actor } ?? nil
      $0.stance = word()
      $0.quote = maybe { $0.text() }
      $0.locator = maybe { $0.text() }
      $0.credibility = maybe { Int.random(in: 1...6, using: &$0) }
      $0.reported = maybe { $0.date() }
      $0.origin = maybe { $0.text() }
    }
  }

  mutating func citations(_ cast: RandomCast) -> [Citation] {
    (0..<Int.random(in: 0...3, using: &self)).compactMap { _ in citation(cast) }
  }

  /// The event as a revision could leave it: some fields other than before.
  mutating func revised(_ old: Event, _ cast: RandomCast) -> Event {
    let other = event(old.id, cast)
    var new = old
    if once(in: 3) { new.date = other.date }
    if once(in: 3) { new.type = other.type }
    if once(in: 3) { new.modality = other.modality }
    if once(in: 3) { new.title = other.title }
    if once(in: 3) { new.participants = other.participants }
    if once(in: 3) { new.effects = other.effects }
    if once(in: 3) { new.relations = other.relations }
    if once(in: 3) { new.place = other.place }
    if once(in: 3) { new.tags = other.tags }
    if once(in: 3) { new.note = other.note }
    return new
  }

  private mutating func participants(_ cast: RandomCast) -> [Participant] {
    some(of: cast.actors, most: 3).map { Participant(actor: $0, role: word()) }
  }

  private mutating func relations(of id: EventID, _ cast: RandomCast) -> [Relation] {
    some(of: cast.events.filter { $0 != id }, most: 2).map { Relation(type: word(), event: $0) }
  }

  private mutating func effects(_ cast: RandomCast) -> [Effect] {
    some(of: cast.policies, most: 2).map { policy in
      let keys = Set((0...Int.random(in: 0...2, using: &self)).map { _ in key() }).sorted()
      let changes = keys.map { KeyChange(key: $0, does: doing()) }
      return Effect(
        policy: policy, changes: changes, effective: maybe { $0.date() }, until: maybe { $0.date() },
        basis: word())
    }
  }

  mutating func doing() -> KeyOperation {
    pick([.clear, .unknown, .set("permitted"), .set("prohibited"), .set(text())])
  }
}
