/// Tells random tales: each step is on what was told before, though the ledger may still refuse it.
struct Teller {
  private var dice: Dice
  private(set) var tale: Tale
  /// The sorts of steps it tells.
  var kinds: Set<TaleKind>
  /// Where given, all that it tells is reported, and every source withdrawn or restored, after this day.
  var reportedAfter = 0
  /// Where given, all that it tells happens and takes effect after this day.
  var datedAfter = 0
  /// The types of relations that its events have.
  var relations = [
    "amends", "amends", "amends", "confirms", "confirms", "disputes", "disputes", "disputes",
  ]
  /// Whether its events have relations of every kind of a measure's life, in chains too.
  var tellsMeasures: Bool { relations.contains("suspends") }
  /// How often, of a hundred, an event is related to one of the last that were told.
  var relating = 40
  /// How many events it tells of, with which the worlds grow.
  var mostEvents = 9
  private var events: [TaleEvent] = []

  static let lastDay = 12

  /// What ends, moves or prolongs what another does.
  static let measures = ["suspends", "suspends", "supersedes", "repeals", "repeals", "extends", "commences"]

  init(seed: UInt64, kinds: Set<TaleKind> = Set(TaleKind.allCases)) {
    dice = Dice(seed: seed)
    self.kinds = kinds
    tale = Tale(sources: [], steps: [])
    for place in 0..<8 { tale.sources.append(source(place)) }
    if dice.chance(40),
      let relay = tale.sources.indices.filter({ !tale.sources[$0].derivedFrom.isEmpty }).last
    {
      tale.sources[tale.sources[relay].derivedFrom[0]].derivedFrom.append(relay)
    }
  }

  /// A tale of so many steps.
  /// - Parameter measures: whether it has relations of every kind of a measure's life.
  static func tale(
    seed: UInt64, steps: Int, kinds: Set<TaleKind> = Set(TaleKind.allCases), measures: Bool = false
  ) -> Tale {
    var teller = Teller(seed: seed, kinds: kinds)
    if measures { teller.relations += Teller.measures }
    for _ in 0..<steps { teller.tell() }
    return teller.tale
  }

  /// Tells one step more.
  mutating func tell() {
    let kind = kinds.sorted { "\($0)" < "\($1)" }.randomElement(using: &dice) ?? .record
    guard let event = events.randomElement(using: &dice), !(events.count < mostEvents && dice.chance(40))
    else {
      let event = event()
      events.append(event)
      tale.steps.append(.record(event))
      return
    }
    switch kind {
    case .record, .cite: tale.steps.append(.cite(event.id, citation()))
    case .correct: tale.steps.append(.correct(event.id, change()))
    case .update:
      var first = citation()
      first.stance = "states"
      tale.steps.append(.update(event.id, change(), dice.chance(30) ? [first, citation()] : [first]))
    case .retract where dice.chance(30): tale.steps.append(.retract(event.id))
    case .rule:
      // Few events, so that one is ruled on again.
      tale.steps.append(.rule(pick(events.prefix(3).map(\.id)), isUpheld: dice.chance(50)))
    case .withdraw where dice.chance(60): tale.steps.append(.withdraw(source: place(), on: reportedDay()))
    case .retract, .withdraw: tale.steps.append(.cite(event.id, citation()))
    case .restore: tale.steps.append(.restore(source: place(), on: reportedDay()))
    case .undo: tale.steps.append(.undo(step: Int.random(in: 0..<tale.steps.count, using: &dice)))
    }
  }

  private mutating func source(_ place: Int) -> TaleSource {
    let derived = place > 0 && dice.chance(45) ? [Int.random(in: 0..<place, using: &dice)] : []
    let second = place > 2 && dice.chance(15) ? [Int.random(in: 0..<place, using: &dice)] : []
    // One official paper among them; the others are nobody's who acts.
    return TaleSource(
      publisher: place == 5 ? "United States" : "Paper \(place)",
      author: dice.chance(15) ? pick(["Cal", "Dee", "Jane Roe"]) : nil,
      published: dice.chance(10) ? nil : Int.random(in: 1...Teller.lastDay, using: &dice),
      derivedFrom: Set(derived + second).sorted())
  }

  private mutating func event() -> TaleEvent {
    var date = window()
    var said: [TaleRelation] = []
    for earlier in events.suffix(4) where dice.chance(relating) {
      guard let type = relations.randomElement(using: &dice) else { break }
      // Chains of orders are tried on effects themselves (PolicyModelTests); here they would hang on who is seen.
      let orders = ["supersedes", "amends"]
      if !tellsMeasures, orders.contains(type),
        earlier.relations.contains(where: { orders.contains($0.type) })
      {
        continue
      }
      said.append(relation(type, to: earlier))
      // What ends or moves another comes no earlier.
      if tellsMeasures, date.days[0] < earlier.date.days[0] { date = earlier.date }
    }
    let isBare = said.contains { ["confirms", "disputes"].contains($0.type) } && dice.chance(50)
    var citations = (0..<pick([1, 1, 2, 3])).map { _ in citation() }
    if dice.chance(5), reportedAfter == 0 { citations = [] }
    return TaleEvent(
      id: "e\(events.count < 10 ? "0" : "")\(events.count)", date: date,
      modality: pick(["actual", "actual", "actual", "actual", "actual", "planned", "expected"]),
      actor: pick(["us", "us", "cal", "dee", "office", "uk"]), role: pick(["issuer", "issuer", "speaker"]),
      effects: isBare ? [] : dice.chance(15) ? [effect(), effect()] : [effect()], citations: citations,
      relations: said)
  }

  private mutating func relation(_ type: String, to event: TaleEvent) -> TaleRelation {
    var relation = TaleRelation(type: type, event: event.id)
    let hasBounds = ["suspends", "supersedes", "repeals", "extends", "commences"].contains(type)
    if hasBounds, dice.chance(20) { relation.from = window() }
    if type == "suspends", dice.chance(40) { relation.until = window() }
    if type == "extends", dice.chance(80) { relation.until = window() }
    if hasBounds, dice.chance(15) { relation.of = pick(["p", "q", "p.status", "q.scope"]) }
    return relation
  }

  private mutating func effect() -> TaleEffect {
    let policy = pick(["p", "p", "q"])
    let values = policy == "p" ? ["permitted", "restricted", "prohibited"] : ["x", "y", "z"]
    var effect = TaleEffect(policy: policy, status: nil, scope: nil, effective: nil, until: nil)
    if dice.chance(80) {
      effect.status = dice.chance(80) ? .set(pick(values)) : pick([.clear, .unknown, .unknown])
    }
    if effect.status == nil || dice.chance(25) {
      effect.scope = dice.chance(75) ? .set(pick(["here", "there"])) : pick([.clear, .unknown])
    }
    if dice.chance(15) { effect.effective = window() }
    if dice.chance(15) {
      let first = Int.random(in: (datedAfter + 1)...(Teller.lastDay + 2), using: &dice)
      effect.until = TaleWindow(days: Array(first...(first + pick([0, 0, 2]))), hour: nil)
    }
    return effect
  }

  private mutating func change() -> TaleChange {
    switch Int.random(in: 0..<10, using: &dice) {
    case 0..<3: return .date(window())
    case 3..<7: return .effects([effect()])
    case 7: return .modality(pick(["actual", "expected"]))
    default:
      guard let other = events.dropLast().randomElement(using: &dice) else { return .relations([]) }
      // An event is told of before what it speaks of only where a revision says so; this one says no order.
      return .relations([TaleRelation(type: pick(["confirms", "disputes"]), event: other.id)])
    }
  }

  private mutating func citation() -> TaleCitation {
    let attribution = pick([nil, nil, "on-record", "official-document", "anonymous", "background"])
    let mustSpeak = attribution == "on-record"
    return TaleCitation(
      source: place(), attribution: attribution,
      speaker: mustSpeak || dice.chance(35) ? pick(["us", "uk", "cal", "dee", "Jane Roe", "an aide"]) : nil,
      stance: dice.chance(15) ? pick(["implies", "declines", "denies"]) : "states",
      reported: dice.chance(reportedAfter > 0 ? 100 : 35) ? reportedDay() : nil,
      origin: dice.chance(10) ? pick(["a call", "t1", "T3"]) : nil)
  }

  private mutating func window() -> TaleWindow {
    let first = Int.random(in: (datedAfter + 1)...Teller.lastDay, using: &dice)
    if dice.chance(65) { return TaleWindow(days: [first], hour: dice.chance(20) ? pick([8, 12]) : nil) }
    return TaleWindow(days: dice.chance(70) ? Array(first...(first + 2)) : [first, first + 3], hour: nil)
  }

  private mutating func place() -> Int { Int.random(in: 0..<tale.sources.count, using: &dice) }

  private mutating func reportedDay() -> Int {
    Int.random(in: (reportedAfter + 1)...(Teller.lastDay + 1), using: &dice)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &dice)]
  }
}
