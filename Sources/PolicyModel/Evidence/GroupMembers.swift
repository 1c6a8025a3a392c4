package import EDTF

extension ActorDirectory {
  /// Who was a member of a group on a day, by a chain of `member-of`: definitely, or possibly where some membership of
  /// the chain is dated so that the day may or may not lie in it.
  ///
  /// Groups within the group stand for their members, and are members themselves. A state stands for itself, whatever
  /// belongs to it: a federal state's states are not in its alliances.
  package func members(of group: ActorID, on day: Day) -> [ActorID: Answer] {
    var direct: [ActorID: [(member: ActorID, answer: Answer)]] = [:]
    var groups: Set<ActorID> = []
    for actor in all {
      if actor.kind.isGroup { groups.insert(actor.id) }
      for membership in actor.memberships where membership.kind == .memberOf {
        let answer = membership.holds(on: day)
        if answer != .impossible { direct[membership.of, default: []].append((actor.id, answer)) }
      }
    }
    var found: [ActorID: Answer] = [:]
    var open: [(group: ActorID, answer: Answer)] = [(group, .definite)]
    while let next = open.popLast() {
      for (member, answer) in direct[next.group] ?? [] where member != group {
        let whole = next.answer == .definite ? answer : .possible
        // What is definite already, or was found as sure as this, leads to nothing new.
        if found[member] == .definite || found[member] == whole { continue }
        found[member] = whole
        if groups.contains(member) { open.append((member, whole)) }
      }
    }
    return found
  }
}

extension ActorKind {
  /// Whether it is nothing but those who belong to it.
  fileprivate var isGroup: Bool {
    switch self {
    case .alliance, .organization, .group: true
    case .state, .body, .office, .person: false
    }
  }
}

extension Membership {
  /// Whether it lasted on a day.
  package func holds(on day: Day) -> Answer {
    guard let during else { return .definite }
    if DaySet(day).within(during).isEmpty { return .impossible }
    guard during.isInterval else { return .definite }
    guard let begun = during.startDays.last, begun <= day else { return .possible }
    switch during.endDays {
    case .never: return .definite
    case .anyDay: return .possible
    case .days(let days): return (days.first ?? .distantPast) >= day ? .definite : .possible
    }
  }
}
