/// Every world of a few effects on one key, one after the other (DESIGN, section 4, "What is meant").
struct ReckonedWorlds {
  var effects: [ReckonedEffect]

  /// Beyond every day of a tale.
  static let never = 99

  /// How many choices of days there are.
  var count: Int { effects.reduce(1) { $0 * $1.starts.count * $1.lasts.count } }

  /// What some world gives at the end of `day`, and the events whose effects hold in one.
  func answers(on day: Int) -> (states: Set<String>, events: Set<String>) {
    var found: (states: Set<String>, events: Set<String>) = ([], [])
    var spans: [(start: Int, last: Int)] = []
    func place(_ index: Int) {
      guard index < effects.count else {
        if keepOrder(spans) {
          let holding = holding(spans, on: day)
          found.states.formUnion(holding.isEmpty ? ["unstated"] : holding.map(\.state))
          found.events.formUnion(holding.map(\.event))
        }
        return
      }
      for start in effects[index].starts {
        for last in effects[index].lasts where last >= start {
          spans.append((start, last))
          place(index + 1)
          spans.removeLast()
        }
      }
    }
    place(0)
    return found
  }

  private func keepOrder(_ spans: [(start: Int, last: Int)]) -> Bool {
    effects.indices.allSatisfy { f in
      effects.indices.allSatisfy { e in
        !effects[f].follows.contains(effects[e].event) || spans[e].start <= spans[f].start
      }
    }
  }

  private func holding(_ spans: [(start: Int, last: Int)], on day: Int) -> [ReckonedEffect] {
    let lasting = effects.indices.filter { spans[$0].start <= day && day <= spans[$0].last }
    guard let latest = lasting.map({ spans[$0].start }).max() else { return [] }
    let tied = lasting.filter { spans[$0].start == latest }
    return tied.filter { e in !tied.contains { effects[$0].isLater(than: effects[e]) } }.map { effects[$0] }
  }
}

/// What an event does to one key, and when.
struct ReckonedEffect {
  var event: String
  var state: String
  var starts: [Int]
  var lasts: [Int]
  var hour: Int?
  /// The events that this one's amends.
  var follows: Set<String>
  /// Whether it only clears an attribute because it changes the status.
  var isByStatus: Bool
  /// Whether it is on an attribute, in an event that leaves the status alone.
  var isAlone: Bool

  /// Of two that start on one day.
  func isLater(than other: ReckonedEffect) -> Bool {
    if follows.contains(other.event) { return true }
    if other.follows.contains(event) { return false }
    if let hour, let before = other.hour, hour != before { return hour > before }
    return other.isByStatus && isAlone
  }
}
