import EDTF
import PolicyModel

/// What one source said of the status of one policy, by day.
struct ListCourse {
  /// What an event of it said from a day on.
  struct Point {
    var day: Day
    var event: EventID
    var changes: [KeyChange]
    /// The last day of it, where it has one.
    var until: Day?

    /// Whether it states something, rather than that there is no longer anything.
    var isStated: Bool { !ListCourse.isEnd(changes) }
  }

  var policy: Policy
  /// By day.
  private(set) var points: [Point] = []
  /// The days on which the source was looked at, and said nothing new.
  var looked: Set<Day> = []

  init(of policy: Policy) {
    self.policy = policy
  }

  /// Takes a point in, behind those of its day.
  mutating func add(_ point: Point) {
    let index = points.lastIndex { $0.day <= point.day }.map { $0 + 1 } ?? 0
    points.insert(point, at: index)
  }

  mutating func replace(_ event: EventID, on day: Day, by changes: [KeyChange]?) {
    guard let index = points.firstIndex(where: { $0.day == day && $0.event == event }) else { return }
    if let changes { points[index].changes = changes } else { points.remove(at: index) }
  }

  func points(on day: Day) -> [Point] { points.filter { $0.day == day } }

  func hasWord(on day: Day) -> Bool { looked.contains(day) || points.contains { $0.day == day } }

  func hasPoint(before day: Day) -> Bool { points.contains { $0.day < day } }

  /// What it says on a day, that day's own points left out; nil where there is nothing, or no longer anything.
  func state(before day: Day) -> [KeyChange]? {
    let standing = points.last { point in
      guard point.day < day else { return false }
      return point.until.map { $0 >= day } ?? true
    }
    return standing.flatMap { $0.isStated ? $0.changes : nil }
  }

  /// The first day after this one from which an event of it says something.
  func nextDay(after day: Day) -> Day? { points.first { $0.day > day }?.day }

  static func isEnd(_ changes: [KeyChange]) -> Bool {
    changes.contains { $0.key == .status && $0.does == .clear }
  }
}
