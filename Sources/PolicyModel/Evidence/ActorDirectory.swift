package import EDTF

/// The actors at a prefix of the ledger: who acts for whom on a day, and whose name is whose.
package struct ActorDirectory: Sendable {
  private let actors: [ActorID: Actor]
  private let names = NameIndex()

  package init(_ actors: [Actor]) {
    var byID: [ActorID: Actor] = [:]
    for actor in actors { byID[actor.id] = actor }
    self.actors = byID
  }

  package subscript(id: ActorID) -> Actor? { actors[id] }

  /// All of them, by id.
  package var all: [Actor] { actors.values.sorted { $0.id < $1.id } }

  /// An actor's name as people read it; the id where the ledger has no such actor.
  package func name(of id: ActorID) -> String { actors[id]?.name ?? id.text }

  /// The one actor with this id, or who may have had this name or alias on some of `days`; nil where there is none or
  /// more than one.
  package func actor(named name: String, on days: DaySet) -> ActorID? {
    if let id = ActorID(name), actors[id] != nil { return id }
    let found = names.actors(named: name, among: actors)
    if found.count < 2 { return found.first }
    let meant = Namesakes(name: name, actors: found.compactMap { actors[$0] }).meant(on: days)
    return meant.count == 1 ? meant[0].id : nil
  }

  /// Whether a speaker's words may name some actor, be it one or several: by an id, a name or alias, or a code with its
  /// scheme.
  package func mayName(_ name: String) -> Bool {
    if let id = ActorID(name), actors[id] != nil { return true }
    if !names.actors(named: name, among: actors).isEmpty { return true }
    guard let code = CodeReference(name), code.scheme != nil else { return false }
    return actors.values.contains { $0.codes.contains(where: code.names) }
  }

  /// Whether `actor` is `principal` or acted for it on some of `days`, by a chain of `holds` and `part-of` that
  /// stood on one and the same day. An imprecise membership counts on every day that it may cover.
  package func acts(_ actor: ActorID, for principal: ActorID, on days: DaySet) -> Bool {
    if actor == principal { return true }
    return reaches(principal, from: actor, on: days, passed: [actor])
  }

  /// The actors who are `principal` or at some time acted for it.
  package func everyoneActing(for principal: ActorID) -> Set<ActorID> {
    var members: [ActorID: [ActorID]] = [:]
    for actor in actors.values {
      for membership in actor.memberships where membership.kind.actsFor {
        members[membership.of, default: []].append(actor.id)
      }
    }
    var reached: Set<ActorID> = [principal]
    var open = [principal]
    while let next = open.popLast() {
      for member in members[next] ?? [] where reached.insert(member).inserted { open.append(member) }
    }
    return reached
  }

  private func reaches(
    _ principal: ActorID, from actor: ActorID, on days: DaySet, passed: Set<ActorID>
  ) -> Bool {
    guard let memberships = actors[actor]?.memberships else { return false }
    for membership in memberships where membership.kind.actsFor && !passed.contains(membership.of) {
      let shared = days.within(membership.during)
      if shared.isEmpty { continue }
      if membership.of == principal { return true }
      if reaches(principal, from: membership.of, on: shared, passed: passed.union([membership.of])) {
        return true
      }
    }
    return false
  }
}

extension DaySet {
  /// The days that `span` may cover; all of them where there is no span. Open and unknown ends do not limit.
  package func within(_ span: EDTFDate?) -> DaySet {
    guard let span else { return self }
    var days = self
    if let first = span.earliest.day { days = days.from(first) }
    if let last = span.latest.day { days = days.through(last) }
    return days
  }
}

extension DaySet {
  /// Every day there is.
  package static var everyDay: DaySet { DaySet(from: .distantPast, through: .distantFuture) }
}
