import EDTF
import PolicyModel

/// The events that are said to follow an event, directly and through others: each once, below the nearest to the root
/// of those that it follows. Circles end where they come back. What brings a measure into force that another event of the
/// tree announced is no follower of its own.
struct FollowTree {
  private let reading: FollowedReading
  private let root: EventID
  private var below: [EventID: [FollowedEvent]] = [:]
  private var parents: [EventID: EventID] = [:]
  private var following: [EventID: [EventID]] = [:]
  /// The events of the tree, the root's aside, in the order in which they were found.
  private(set) var measures: [FollowedEvent] = []

  init(root: EventID, _ reading: FollowedReading) {
    self.reading = reading
    self.root = root
    var followers: [EventID: [VisibleEvent]] = [:]
    for visible in reading.ledger.events.values {
      for relation in visible.event.relations where relation.type == .follows {
        followers[relation.event, default: []].append(visible)
        following[visible.event.id, default: []].append(relation.event)
      }
    }
    let top = reading.ledger.events[root].map(reading.followed)
    // An event and those that bring it into force: who follows one of these follows it.
    var level: [(parent: EventID, same: [EventID])] = [(root, [root])]
    while !level.isEmpty {
      var next: [(parent: EventID, same: [EventID])] = []
      for (parent, same) in level {
        var found: [FollowedEvent] = []
        var open = same.flatMap { followers[$0] ?? [] }
        while !open.isEmpty {
          open.sort { FollowTree.precedes($0.event, $1.event) }
          let visible = open.removeFirst()
          let id = visible.event.id
          guard id != root, parents[id] == nil else { continue }
          let child = reading.followed(visible)
          guard reading.counts(child) else { continue }
          parents[id] = parent
          let known = (top.map { [$0] } ?? []) + measures
          if let first = known.first(where: { $0.isOne(with: child, in: reading.ledger) })?.event.id {
            if first == parent {
              open += followers[id] ?? []
            } else if let place = next.firstIndex(where: { $0.parent == first }) {
              next[place].same.append(id)
            } else {
              next.append((first, [id]))
            }
            continue
          }
          found.append(child)
          measures.append(child)
          next.append((id, [id]))
        }
        below[parent, default: []] += found
      }
      level = next
    }
  }

  /// The root and all that follow it.
  var members: Set<EventID> { Set(parents.keys).union([root]) }

  func followers(of parent: FollowedEvent, under top: FollowedEvent) -> [Follower] {
    (below[parent.event.id] ?? []).map { child in
      Follower(
        followed: child, isSaid: true, lag: Lag(from: parent.days, to: child.days),
        wholeLag: Lag(from: top.days, to: child.days),
        alsoFollows: (following[child.event.id] ?? []).filter {
          $0 != parent.event.id && $0 != child.event.id && members.contains($0)
        }.sorted(), relations: child.event.relations(to: root),
        followers: followers(of: child, under: top))
    }
  }

  private static func precedes(_ a: Event, _ b: Event) -> Bool {
    (a.date.earliestForOrder, a.date.latestForOrder, a.id)
      < (b.date.earliestForOrder, b.date.latestForOrder, b.id)
  }
}

extension ShownEvent {
  /// How it relates to another event, beside following it.
  func relations(to other: EventID) -> [RelationType] {
    relations.filter { $0.event == other && $0.type != .follows }.map(\.type)
  }
}
