import EDTF
import PolicyModel

/// The events that are said to follow an event, directly and through others: each once, below the nearest to the root
/// of those that it follows. Circles end where they come back.
struct FollowTree {
  private let reading: FollowedReading
  private let root: EventID
  private var below: [EventID: [FollowedEvent]] = [:]
  private var parents: [EventID: EventID] = [:]
  private var following: [EventID: [EventID]] = [:]

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
    var level = [root]
    while !level.isEmpty {
      var next: [EventID] = []
      for parent in level {
        let found = (followers[parent] ?? []).filter { $0.event.id != root && parents[$0.event.id] == nil }
          .sorted { FollowTree.precedes($0.event, $1.event) }.map(reading.followed)
          .filter(reading.counts)
        for child in found { parents[child.event.id] = parent }
        below[parent] = found
        next += found.map(\.event.id)
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

extension EventView {
  /// How it relates to another event, beside following it.
  func relations(to other: EventID) -> [RelationType] {
    relations.filter { $0.event == other && $0.type != .follows }.map(\.type)
  }
}
