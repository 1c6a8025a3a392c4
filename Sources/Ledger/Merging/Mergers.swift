package import PolicyModel

/// Which actors go on under another's id at a prefix, and so which id every reference means there.
///
/// A merge counts for nothing where its actor is merged already, or where it would close a circle: nothing that decides
/// lets such entries in, but undoing an undoing can make some.
package struct Mergers: Sendable {
  /// Those that count, by entry.
  package let counting: [CountingMerge]
  /// The actor that each of those that were merged is.
  private let roots: [ActorID: ActorID]

  /// Takes the merges of a prefix by entry: those that are not undone, and whose two actors are there.
  package init(_ merges: [CountingMerge]) {
    var counting: [CountingMerge] = []
    var roots: [ActorID: ActorID] = [:]
    for merge in merges {
      let (actor, into) = (merge.merge.actor, merge.merge.into)
      let root = roots[into] ?? into
      if roots[actor] != nil || root == actor { continue }
      counting.append(merge)
      for (id, old) in roots where old == actor { roots[id] = root }
      roots[actor] = root
    }
    self.counting = counting
    self.roots = roots
  }

  package var isEmpty: Bool { roots.isEmpty }

  /// The actor that an id means.
  package func root(of id: ActorID) -> ActorID { roots[id] ?? id }

  /// The ids of all who are what one of these is.
  package func everyID(of ids: [ActorID]) -> [ActorID] {
    if isEmpty { return ids }
    let wanted = Set(ids.map(root))
    return Set(ids).union(wanted).union(roots.filter { wanted.contains($0.value) }.keys).sorted()
  }

  /// The ids that were merged and read so, whatever their actors are named.
  package func merged(id: String) -> ActorID? {
    ActorID(id).flatMap { roots[$0] }
  }

  /// The actors with each that was merged made part of the one that it is, by id.
  /// - Parameter records: each actor by itself. Of one that others were merged into, all of them are among these.
  package func united(_ records: [ActorRecord]) -> [ActorRecord] {
    if isEmpty { return records }
    let each = records.map { naming($0) }
    let byID = Dictionary(each.map { ($0.actor.id, $0) }, uniquingKeysWith: { first, _ in first })
    var parts: [ActorID: [MergedActor]] = [:]
    for merge in counting {
      guard let record = byID[merge.merge.actor] else { continue }
      parts[root(of: merge.merge.actor), default: []].append(
        MergedActor(entry: merge.entry, record: record, merge: merge.merge))
    }
    return each.filter { roots[$0.actor.id] == nil }.map { record in
      parts[record.actor.id].map { ActorRecord(entry: record.entry, own: record.own, merged: $0) } ?? record
    }
  }

  /// The actor as it is by itself, but that what it belongs to, and who came after it, are named as they are now.
  private func naming(_ record: ActorRecord) -> ActorRecord {
    var actor = record.own
    actor.memberships = actor.memberships.map { renamed($0) }.withoutRepeats.filter { $0.of != actor.id }
    actor.life = actor.life.renamed(root, without: actor.id)
    return ActorRecord(entry: record.entry, actor: actor)
  }

  private func renamed(_ membership: Membership) -> Membership {
    Membership(kind: membership.kind, of: root(of: membership.of), during: membership.during)
  }
}

/// A merge that is not undone, with its entry.
package struct CountingMerge: Hashable, Sendable {
  package var entry: Int
  package var merge: ActorsMerged

  package init(entry: Int, merge: ActorsMerged) {
    self.entry = entry
    self.merge = merge
  }
}
