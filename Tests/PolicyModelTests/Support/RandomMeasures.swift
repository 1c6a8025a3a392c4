import EDTF
import PolicyModel

/// A few random events on one policy, with relations of a measure's life among them.
struct RandomMeasures {
  /// By how much the days are drawn apart.
  private let stretch: Int
  /// The types of relations, each as often as it stands here.
  private let types: [RelationType]

  /// Every type, and stays twice.
  static let everyType: [RelationType] = [
    .amends, .supersedes, .repeals, .suspends, .suspends, .extends, .commences,
  ]

  /// - Parameters:
  ///   - stretch: 1 for days that lie close together; more for windows of so many times more days.
  ///   - types: the types of relations, each as often as it stands there.
  static func make(
    _ dice: inout Dice, most: Int = 4, stretch: Int = 1, types: [RelationType] = everyType
  ) -> [Event] {
    RandomMeasures(stretch: stretch, types: types).make(&dice, most)
  }

  private func make(_ dice: inout Dice, _ most: Int) -> [Event] {
    let count = Int.random(in: 2...most, using: &dice)
    var events: [Event] = []
    for number in 0..<count {
      var event = event(number, &dice)
      if number > 0 {
        for _ in 0..<(dice.chance(75) ? (dice.chance(25) ? 2 : 1) : 0) {
          let target = events[Int.random(in: 0..<number, using: &dice)]
          if let relation = relation(to: target, from: event, &dice),
            !event.relations.contains(where: { $0.isSame(as: relation) })
          {
            event.relations.append(relation)
          }
        }
      }
      events.append(event)
    }
    return events.shuffled(using: &dice)
  }

  private func relation(to target: Event, from event: Event, _ dice: inout Dice) -> Relation? {
    let type = types[Int.random(in: 0..<types.count, using: &dice)]
    var relation = Relation(type: type, event: target.id)
    if type.takesFromAndOf, dice.chance(30) { relation.from = window(&dice) }
    if type == .suspends, dice.chance(40) { relation.until = window(&dice) }
    if type == .extends, dice.chance(80) { relation.until = window(&dice) }
    if type.takesFromAndOf, dice.chance(25) {
      let keys: [Key?] = [nil, .status, .attribute("scope")]
      relation.of = [
        RelationTarget(policy: PolicyID(stored: "p"), key: keys[Int.random(in: 0..<3, using: &dice)])
      ]
    }
    return relation
  }

  private func event(_ number: Int, _ dice: inout Dice) -> Event {
    var date = window(&dice)
    if dice.chance(25), date.isPlainDay {
      let hour = ["08", "12"][Int.random(in: 0..<2, using: &dice)]
      date = (try? EDTFDate("\(date)T\(hour):00:00")) ?? date
    }
    return Event(
      id: EventID(stored: "e\(number)"), date: date, type: .change, modality: .actual, title: "e\(number)",
      participants: [],
      effects: dice.chance(30) ? [] : (0..<(dice.chance(20) ? 2 : 1)).map { _ in effect(in: date, &dice) },
      relations: [], place: nil, tags: [], note: nil)
  }

  private func effect(in date: EDTFDate, _ dice: inout Dice) -> Effect {
    var changes: [KeyChange] = []
    let values = ["a", "b"]
    if dice.chance(80) {
      changes.append(
        KeyChange(
          key: .status, does: dice.chance(85) ? .set(values[Int.random(in: 0..<2, using: &dice)]) : .clear))
    }
    if changes.isEmpty || dice.chance(25) {
      changes.append(KeyChange(key: .attribute("scope"), does: .set(dice.chance(50) ? "x" : "y")))
    }
    var starts = EffectStart.withEvent
    if dice.chance(20) { starts = .on(window(&dice)) } else if dice.chance(8) { starts = .unknown }
    var until: EDTFDate?
    if dice.chance(45) {
      let last = Int.random(in: 4...9, using: &dice) * stretch
      until = dice.chance(70) ? EDTFDate(Day(last)) : EDTFDate.onceBetween(Day(last), Day(last + stretch))
    }
    var effect = Effect(
      policy: PolicyID(stored: "p"), changes: changes, starts: starts, until: until, basis: .stated)
    // What ends before it starts is refused by itself.
    if starts != .unknown, EffectWindows(of: effect, in: date).isEmpty { effect.until = nil }
    return effect
  }

  private func window(_ dice: inout Dice) -> EDTFDate {
    let first = Int.random(in: 1...(7 * stretch), using: &dice)
    if dice.chance(stretch == 1 ? 70 : 80) { return EDTFDate(Day(first)) }
    return EDTFDate.onceBetween(
      Day(first), Day(first + Int.random(in: 1...2, using: &dice) * (stretch == 1 ? 1 : 2 * stretch)))
  }

  static func describe(_ events: [Event]) -> String {
    events.sorted { $0.id < $1.id }.map { event in
      let effects = event.effects.map { effect in
        effect.changes.map { "\($0.key)=\($0.does.value ?? $0.does.word)" }.joined(separator: ",")
          + (effect.starts.text.map { " from \($0)" } ?? "") + (effect.until.map { " until \($0)" } ?? "")
      }
      let relations = event.relations.map { relation in
        "\(relation.type.rawValue) \(relation.event)" + (relation.from.map { " from \($0)" } ?? "")
          + (relation.until.map { " until \($0)" } ?? "")
          + (relation.of.isEmpty ? "" : " of \(relation.of)")
      }
      return "\(event.id) \(event.date): " + (effects + relations).joined(separator: "; ")
    }.joined(separator: " | ")
  }
}
