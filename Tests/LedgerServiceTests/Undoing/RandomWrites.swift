/// Documents of every kind on few ids, so that much rests on much; a ledger refuses some of them.
struct RandomWrites {
  private var dice: Dice

  init(seed: UInt64) { dice = Dice(seed: seed) }

  /// What is done next.
  enum Step {
    /// Documents that one command takes.
    case write(String)
    /// The act of the entry at this part of the ledger, 0 to 1.
    case undo(part: Double, withDependents: Bool)
    case undoLast
    /// Takes back the first citation of an event.
    case withdraw(event: String)
  }

  mutating func next() -> Step {
    switch Int.random(in: 0..<100, using: &dice) {
    case 0..<16: .undo(part: Double.random(in: 0..<1, using: &dice), withDependents: dice.chance(35))
    case 16..<22: .undoLast
    case 22..<25: .withdraw(event: id("e", 8))
    default: .write((0..<Int.random(in: 1...3, using: &dice)).map { _ in document() }.joined())
    }
  }

  private mutating func document() -> String {
    let fields: [String] =
      switch Int.random(in: 0..<24, using: &dice) {
      case 0..<4: actor()
      case 4: ["record: topic", "id: \(id("t", 2))", "name: T"]
      case 5..<8: policy()
      case 8..<11: source()
      case 11..<16: event()
      case 16: ["record: citation", "event: \(id("e", 8))", citation()]
      case 17..<20: revision()
      case 20: ["record: retraction", "event: \(id("e", 8))", "reason: no"]
      case 21:
        ["record: ruling", "event: \(id("e", 8))", "verdict: \(pick(["uphold", "reject"]))", "reason: r"]
      case 22:
        dice.chance(50)
          ? [
            "record: review", "policy: \(id("p", 3))", "on: 2024-03-0\(day())",
            "citations: [{\(citation())}]",
          ]
          : ["record: merge", "actor: \(id("a", 5))", "into: \(id("a", 5))"]
      default:
        dice.chance(50)
          ? [
            "record: \(pick(["withdrawal", "restoration"]))", "source: \(id("s", 4))",
            "on: 2024-03-0\(day())",
            "reason: r",
          ]
          : [
            "record: assertion", "policy: \(id("p", 3))", "key: status", "value: \(value())",
            "on: 2024-03-0\(day())", "source: \(id("s", 4))",
          ]
      }
    return "- {" + fields.joined(separator: ", ") + "}\n"
  }

  private mutating func actor() -> [String] {
    ["record: actor", "id: \(id("a", 5))", "name: A", "kind: state"]
      + (dice.chance(30) ? ["memberships: [{memberOf: \(id("a", 5))}]"] : [])
  }

  private mutating func policy() -> [String] {
    var fields = ["record: policy", "id: \(id("p", 3))", "title: P", "issuer: \(id("a", 5))", "scale: x < y"]
    if dice.chance(30) { fields.append("addressee: \(id("a", 5))") }
    if dice.chance(30) { fields.append("topic: \(id("t", 2))") }
    if dice.chance(30) { fields.append("requires: [{policy: \(id("p", 3)), value: \(value())}]") }
    return fields
  }

  private mutating func source() -> [String] {
    ["record: source", "id: \(id("s", 4))", "publisher: S", "published: 2024-03-01"]
      + (dice.chance(30) ? ["derivedFrom: [\(id("s", 4))]"] : [])
  }

  private mutating func event() -> [String] {
    var fields = [
      "record: event", "id: \(id("e", 8))", "date: 2024-03-0\(day())", "title: E",
      "participants: [{actor: \(id("a", 5)), role: issuer}]", "citations: [{\(citation())}]",
    ]
    if dice.chance(60) { fields.append("effects: [\(effect())]") }
    if dice.chance(50) { fields.append("relations: [\(relation())]") }
    return fields
  }

  private mutating func revision() -> [String] {
    let head = ["record: revision", "as: correction", "reason: r"]
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: return head + ["actor: \(id("a", 5))", "memberships: [{memberOf: \(id("a", 5))}]"]
    case 1: return head + ["topic: \(id("t", 2))", "name: T\(day())"]
    case 2: return head + ["policy: \(id("p", 3))", "scale: x < y < z"]
    case 3: return head + ["source: \(id("s", 4))", "derivedFrom: [\(id("s", 4))]"]
    case 4: return head + ["event: \(id("e", 8))", "date: 2024-03-0\(day())"]
    case 5: return head + ["event: \(id("e", 8))", "relations: [\(relation())]"]
    case 6: return head + ["event: \(id("e", 8))", "participants: [{actor: \(id("a", 5)), role: user}]"]
    default: return head + ["event: \(id("e", 8))", "effects: [\(effect())]"]
    }
  }

  private mutating func effect() -> String {
    "{policy: \(id("p", 3)), set: {status: \(value())}"
      + (dice.chance(20) ? ", until: 2024-03-0\(Int.random(in: 4...9, using: &dice))" : "") + "}"
  }

  private mutating func relation() -> String {
    "{type: \(pick(["amends", "supersedes", "follows", "confirms"])), event: \(id("e", 8))}"
  }

  private mutating func citation() -> String {
    "source: \(id("s", 4))" + (dice.chance(30) ? ", speaker: \(id("a", 5))" : "")
  }

  private mutating func value() -> String { pick(["x", "x", "y", "y", "z"]) }
  private mutating func day() -> Int { Int.random(in: 1...9, using: &dice) }
  private mutating func id(_ letter: String, _ count: Int) -> String {
    "\(letter)\(Int.random(in: 0..<count, using: &dice))"
  }
  private mutating func pick(_ words: [String]) -> String {
    words[Int.random(in: 0..<words.count, using: &dice)]
  }
}
