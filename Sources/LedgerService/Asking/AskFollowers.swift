package import Ledger
package import PolicyModel
package import Queries

extension LedgerReader {
  /// Which events followed an event.
  package func followers(of event: Reference, from viewpoint: AskedViewpoint) throws -> FollowersAnswer? {
    let viewpoint = try viewpoint.viewpoint(in: self)
    let size = viewpoint.known.entry
    var finder = QuestionFinder(self, at: size)
    let found = try finder.ids([event], .event, as: Event.self)
    try finder.check()
    guard let root = found.first else { return nil }
    let tree = try eventsFollowing(root, at: size)
    let touched = try events(.some([root]), at: size).flatMap(\.everyPolicy)
    let topics = Set(try policies(.some(touched), at: size).compactMap(\.policy.topic))
    let records = topics.isEmpty ? [] : try policies(about: topics.sorted(), at: size)
    let gatherer = Gatherer(self, at: size)
    let (deciding, plain) = try gatherer.statuses(of: records, and: tree, from: viewpoint)
    let query = FollowersQuery(viewpoint: viewpoint, event: root, policies: records.map(\.policy.id))
    let after = FollowersEvaluator.after(query, StatusCourses(deciding, plain, from: viewpoint))
    return FollowersEvaluator.answer(query, after: after, try gatherer.adding(after, to: deciding))
  }

  /// An event and those that in any of their versions follow it, directly or through others.
  private func eventsFollowing(_ root: EventID, at size: Int) throws -> [EventID] {
    var found: Set<EventID> = [root]
    var open = [root]
    while !open.isEmpty {
      let next = Set(try events(.relating(to: open, by: [.follows]), at: size).map(\.id))
      open = next.subtracting(found).sorted()
      found.formUnion(open)
    }
    return found.sorted()
  }
}
