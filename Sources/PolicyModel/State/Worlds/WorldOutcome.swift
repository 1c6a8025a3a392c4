import EDTF

/// What the related events of one key do in one world: the runs of days on which each of their effects is in force.
struct WorldOutcome: Hashable, Sendable {
  /// An effect in force, from one start on.
  struct Run: Hashable, Sendable {
    /// Its place among the effects of the key.
    var index: Int
    /// The day on which it started, or started anew.
    var start: Day
    /// The days on which it is in force and counts.
    var days: DaySet
    /// The last day through which it is meant to last.
    var last: Day
    /// The relation that fixed its start: a commencement, or the extension with which it began anew.
    var startedBy: Int?
    /// The relation that gave its last day.
    var extendedBy: Int?
    /// Whether it began anew, after it had ended.
    var isAnew: Bool
  }

  /// By the places of the effects, each from its first start on.
  var runs: [Run]
}

/// A part of a world: what is settled once some of the events are gone through. What no event to come asks about is left
/// out, so that worlds which differ in that alone are one.
struct PartialWorld: Hashable {
  /// The days of variables.
  var days: [Day?]
  /// The days on which each relation acts.
  var acting: [DaySet]
  /// The days on which what events do starts, where a commencement fixed that.
  var starts: [Day?]
  var runs: [WorldOutcome.Run]

  /// One of no space.
  init() {
    (days, acting, starts, runs) = ([], [], [], [])
  }

  init(_ space: WorldSpace) {
    days = Array(repeating: nil, count: space.domains.count)
    acting = Array(repeating: .none, count: space.relations.count)
    starts = Array(repeating: nil, count: space.events.count)
    runs = []
  }
}
