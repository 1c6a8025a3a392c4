import Synchronization

/// Which actors go by a name, worked out when it is first asked: most questions never ask.
final class NameIndex: Sendable {
  private let index = Mutex<[String: [ActorID]]?>(nil)

  /// The actors that have this as their name or an alias, compared by `Folded.key`.
  func actors(named name: String, among actors: [ActorID: Actor]) -> [ActorID] {
    index.withLock { index in
      let made = index ?? NameIndex.index(actors)
      index = made
      return made[Folded.key(name)] ?? []
    }
  }

  private static func index(_ actors: [ActorID: Actor]) -> [String: [ActorID]] {
    var named: [String: [ActorID]] = [:]
    for actor in actors.values {
      for name in Set(([actor.name] + actor.aliases.map(\.name)).map(Folded.key)) {
        named[name, default: []].append(actor.id)
      }
    }
    return named
  }
}
