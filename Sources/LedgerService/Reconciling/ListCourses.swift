import EDTF
import Ledger
import PolicyModel

/// What the ledger has from one source of the statuses of policies.
struct ListCourses {
  private(set) var byPolicy: [PolicyID: ListCourse] = [:]
  /// The days on which the source had a word, ascending.
  let days: [Day]

  /// So many histories are read at once.
  private static let batch = 1000

  init(of source: SourceID, _ reader: any LedgerReader, at size: Int) throws {
    let ids = try reader.events(citing: source, at: size)
    var points: [PolicyID: [ListCourse.Point]] = [:]
    for start in stride(from: 0, to: ids.count, by: ListCourses.batch) {
      let some = ids[start..<min(start + ListCourses.batch, ids.count)]
      for history in try reader.events(.some(Array(some)), at: size) {
        for (policy, point) in ListCourses.points(of: history.newest) {
          points[policy, default: []].append(point)
        }
      }
    }
    var byPolicy: [PolicyID: ListCourse] = [:]
    var days: Set<Day> = []
    let policies = points.keys.sorted()
    for start in stride(from: 0, to: policies.count, by: ListCourses.batch) {
      let some = policies[start..<min(start + ListCourses.batch, policies.count)]
      for record in try reader.policies(.some(Array(some)), at: size) {
        var course = ListCourse(of: record.policy)
        for point in points[record.policy.id] ?? [] { course.add(point) }
        let reviews = record.reviews.filter { $0.citations.contains { $0.source == source } }
        course.looked = Set(reviews.compactMap(\.on.latest.day))
        days.formUnion(course.looked)
        days.formUnion(course.points.map(\.day))
        byPolicy[record.policy.id] = course
      }
    }
    self.byPolicy = byPolicy
    self.days = days.sorted()
  }

  private static func points(of event: Event) -> [(PolicyID, ListCourse.Point)] {
    event.effects.compactMap { effect in
      guard event.modality.changesState, effect.does(to: .status) != nil,
        let day = (effect.effective ?? event.date).latest.day
      else { return nil }
      let until = effect.until?.latest.day
      return (
        effect.policy, ListCourse.Point(day: day, event: event.id, changes: effect.changes, until: until)
      )
    }
  }

  /// Whether the source's list of a day had a word on everything that the source stated before it of that topic, so that
  /// what it says nothing of was not on it; where it stated nothing of the topic, of all topics.
  func isWhole(on day: Day, of topic: TopicID?) -> Bool {
    let stated = byPolicy.values.filter { $0.state(before: day) != nil }
    let ofTopic = stated.filter { $0.policy.topic == topic }
    return (ofTopic.isEmpty ? stated : ofTopic).allSatisfy { $0.hasWord(on: day) }
  }
}
