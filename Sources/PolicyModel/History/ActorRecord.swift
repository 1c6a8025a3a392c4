/// An actor and the entry that defined it, at a prefix of the ledger, with those that turned out to be the same.
package struct ActorRecord: Hashable, Sendable {
  package let entry: Int
  /// What it is by itself: what a revision of it starts from.
  package let own: Actor
  /// Those that were merged into it, by entry.
  package let merged: [MergedActor]
  /// What it is with them: their ids and names are names of it too, and it has their codes, memberships and successors.
  package let actor: Actor

  /// An actor by itself.
  package init(entry: Int, actor: Actor) {
    self.init(entry: entry, own: actor, merged: [])
  }

  /// An actor with others that were merged into it.
  package init(entry: Int, own: Actor, merged: [MergedActor]) {
    self.entry = entry
    self.own = own
    self.merged = merged
    actor = merged.reduce(own) { $0.united(with: $1.record.own) }
  }
}

/// An actor that goes on under another's id, and what merged it.
package struct MergedActor: Hashable, Sendable {
  /// The entry that merged it.
  package var entry: Int
  /// The actor by itself.
  package var record: ActorRecord
  package var merge: ActorsMerged

  package init(entry: Int, record: ActorRecord, merge: ActorsMerged) {
    self.entry = entry
    self.record = record
    self.merge = merge
  }
}

extension Actor {
  /// This actor, known by the other's names too, with its codes, memberships and successors; its dates where this
  /// one has none.
  func united(with other: Actor) -> Actor {
    var actor = self
    let names = [Alias(name: other.name, during: nil)] + other.aliases
    actor.aliases = (aliases + names).withoutRepeats.filter { $0.name != name || $0.during != nil }
    // Its id is a name of it too: texts that name an actor may hold it. A name that reads so says as much.
    let isNamed = ([name] + actor.aliases.map(\.name)).contains { Folded.key($0) == other.id.text }
    if !isNamed { actor.aliases.append(Alias(name: other.id.text, during: nil)) }
    actor.codes = (codes + other.codes).withoutRepeats.sorted()
    actor.memberships = (memberships + other.memberships).withoutRepeats.filter { $0.of != id }
    actor.life = life.united(with: other.life).renamed({ $0 }, without: id)
    return actor
  }
}

extension Array where Element: Hashable {
  /// Each element where it comes first.
  package var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
