package import EDTF

/// The effects on one key of one policy, ready to be asked what holds on a day.
///
/// Those that no relation of a measure's life touches are taken by the days that they may start and end on; those that
/// one touches world by world, where their days leave more than one world.
package struct KeyEffects: Sendable {
  /// What may hold. Where relations settle the days of an effect, it has these, and stands here once for each time that
  /// it starts; where they leave several worlds, it has all the days that it has in one.
  package let effects: [EffectInPlay]
  private let windows: [(start: DaySet, until: DaySet)]
  private let given: [EffectInPlay]
  private let order: EventOrder
  private let space: WorldSpace?
  /// More steps than this are not gone through the worlds.
  private let mostSteps: Int
  /// So many steps take no time to speak of.
  private static let mostEasySteps = 1_000
  /// Places of the given effects that relations touch.
  private let related: Set<Int>
  /// The places of the effects.
  private let places: [EffectPlace: [Int]]
  /// The one case, where there is just one on every day.
  private let single: KeyCase?
  /// The cases, where they are the same on every day.
  private let constant: [KeyCase]?

  /// What some world gives on a day: indexes of effects, ascending, and whether some world has none.
  package struct Held: Hashable, Sendable {
    package var effects: [Int]
    package var orNothing: Bool
  }

  /// Effects that no relation touches but amendments, in any order; those that no world can hold are passed over.
  package init(_ given: [EffectInPlay], order: EventOrder) {
    self.init(given, order: order, space: nil)
  }

  /// - Parameter space: what may differ from world to world, its effects by their places in `given`.
  init(
    _ given: [EffectInPlay], order: EventOrder, space: WorldSpace?, mostSteps: Int = WorldChoices.mostSteps
  ) {
    self.given = given
    self.mostSteps = mostSteps
    self.order = order
    self.space = space
    let related = Set(space?.effects.map(\.index) ?? [])
    self.related = related
    let plain = KeyEffects.plainRows(given, except: related)
    var single: KeyCase?
    var cases: [KeyCase]?
    var areConstant = false
    if let space {
      // Where every day can be tried, the cases are the same whatever is asked.
      if let choices = WorldChoices(everyDayOf: space) {
        cases = KeyEffects.cases(
          given, related, order, space, choices, mostSteps: min(mostSteps, KeyEffects.mostEasySteps))
        areConstant = cases != nil
      }
      if cases == nil {
        let choices = WorldChoices(space, marks: KeyEffects.edges(plain))
        cases = KeyEffects.cases(given, related, order, space, choices, mostSteps: mostSteps)
        areConstant = choices.areAllDays
      }
      single = space.domains.isEmpty && cases?.count == 1 ? cases?.first : nil
    } else {
      // Such a ledger is refused when it is written; where a viewpoint comes to it all the same, no order is known.
      single = KeyCase(plain, order: order) ?? KeyCase(unordered: plain, order: order)
    }
    self.single = single
    constant = areConstant ? cases : nil
    if let single {
      effects = single.effects
      windows = single.effects.indices.map { (single.start($0), single.until($0)) }
    } else {
      (effects, windows) = KeyEffects.united(given, cases ?? [])
    }
    places = Dictionary(grouping: effects.indices) { [effects] in effects[$0].identity }
  }

  /// The effects with all the days that they have in some case.
  private static func united(
    _ given: [EffectInPlay], _ cases: [KeyCase]
  ) -> ([EffectInPlay], [(start: DaySet, until: DaySet)]) {
    var effects = given
    var windows: [(start: DaySet, until: DaySet)] = given.map { ($0.start, $0.until) }
    let places = cases.map(\.places)
    for (index, effect) in given.enumerated() {
      let rows = zip(cases, places).flatMap { one, places in
        (places[effect.identity] ?? []).map { (one.effects[$0], one.start($0), one.until($0)) }
      }
      guard let first = rows.first else { continue }
      let start = hull(rows.map(\.1))
      let until = hull(rows.map(\.2))
      windows[index] = (start, until)
      if Set(rows.map(\.0)).count == 1 { effects[index] = first.0 }
      effects[index].start = start
      effects[index].until = until
      // What has no end of its own has none that could be written where its worlds differ.
      if effect.untilWritten != nil {
        effects[index].untilWritten = written(rows.map(\.0.untilWritten), until)
      }
      effects[index].through = Array(Set(rows.flatMap(\.0.through))).sorted()
    }
    return (effects, windows)
  }

  /// The end as it is written in all cases, else the days that it may be; nil where it may have none.
  private static func written(_ ends: [EDTFDate?], _ until: DaySet) -> EDTFDate? {
    if Set(ends).count == 1 { return ends[0] }
    guard let first = until.first, let last = until.last, last < .distantFuture else { return nil }
    return first == last ? EDTFDate(last) : EDTFDate.onceBetween(first, last)
  }

  private static func hull(_ windows: [DaySet]) -> DaySet {
    let days = windows.reduce(DaySet.none) { $0.union($1) }
    guard let first = days.first, let last = days.last else { return days }
    return windows.allSatisfy { $0 == windows[0] } ? windows[0] : DaySet(from: first, through: last)
  }

  /// The days on which an effect may start, beside the others.
  package func start(_ index: Int) -> DaySet { windows[index].start }

  /// The days on which it may end.
  package func until(_ index: Int) -> DaySet { windows[index].until }

  private static func plainRows(_ given: [EffectInPlay], except related: Set<Int>) -> [KeyCase.Row] {
    given.indices.filter { !related.contains($0) && !given[$0].start.isEmpty && !given[$0].until.isEmpty }
      .map { KeyCase.Row(effect: given[$0], active: nil, isAnew: false) }
  }

  /// The cases that some world makes, on the days in `marks` and any other; nil where there are too many worlds.
  func cases(on marks: [Day]) -> [KeyCase]? {
    if let single { return [single] }
    if let constant { return constant }
    guard let space else { return [] }
    let edges = KeyEffects.edges(KeyEffects.plainRows(given, except: related))
    return KeyEffects.cases(
      given, related, order, space, WorldChoices(space, marks: marks + edges), mostSteps: mostSteps)
  }

  /// The days around which what no relation touches begins and ends.
  private static func edges(_ plain: [KeyCase.Row]) -> [Day] {
    plain.flatMap { row in
      (row.effect.start.ranges + row.effect.until.ranges).flatMap { [$0.first, $0.last] }
    }
  }

  /// Nil where the worlds take too many steps.
  private static func cases(
    _ given: [EffectInPlay], _ related: Set<Int>, _ order: EventOrder, _ space: WorldSpace,
    _ choices: WorldChoices, mostSteps: Int
  ) -> [KeyCase]? {
    let plain = plainRows(given, except: related)
    for keepingOrders in [true, false] {
      var walk = WorldWalk(space, choices, order, keepingOrders: keepingOrders, mostSteps: mostSteps)
      guard let outcomes = walk.outcomes() else { return nil }
      let cases = outcomes.compactMap { outcome -> KeyCase? in
        let rows = plain + outcome.runs.map { $0.row(given[$0.index], in: space) }
        return keepingOrders ? KeyCase(rows, order: order) : KeyCase(unordered: rows, order: order)
      }
      if !cases.isEmpty { return cases }
    }
    return []
  }

  /// Whether some world keeps all that the relations and dates say of each other.
  package var hasWorld: Bool {
    let plain = KeyEffects.plainRows(given, except: related)
    guard let space else { return KeyCase(plain, order: order) != nil }
    var walk = WorldWalk(
      space, WorldChoices(space, marks: []), order, keepingOrders: true, mostSteps: mostSteps)
    guard let outcomes = walk.outcomes() else { return true }
    return outcomes.contains { outcome in
      KeyCase(plain + outcome.runs.map { $0.row(given[$0.index], in: space) }, order: order) != nil
    }
  }

  /// What some world gives at the end of `day` (DESIGN, section 4). Where that would take too long, all that may be.
  package func held(on day: Day) -> Held {
    if let single {
      let found = single.held(on: day)
      return Held(effects: found.effects, orNothing: found.orNothing)
    }
    guard let cases = cases(on: [day]) else { return anythingHeld(on: day) }
    var held: Set<Int> = []
    var orNothing = cases.isEmpty
    for one in cases {
      let found = one.held(on: day)
      orNothing = orNothing || found.orNothing
      for index in found.effects { held.formUnion(indexes(of: one.effects[index])) }
    }
    return Held(effects: held.sorted(), orNothing: orNothing)
  }

  private func indexes(of effect: EffectInPlay) -> [Int] { places[effect.identity] ?? [] }

  /// Everything that may hold, were the relations to act as they need for it.
  private func anythingHeld(on day: Day) -> Held {
    var held = Held(effects: [], orNothing: true)
    for (index, effect) in given.enumerated() {
      let isRelated = related.contains(index)
      let mayHaveBegun = isRelated || (effect.start.first ?? .distantFuture) <= day
      let mayLast = isRelated || (effect.until.last ?? .distantPast) >= day
      guard mayHaveBegun, mayLast else { continue }
      held.effects.append(index)
      if !isRelated, (effect.start.last ?? .distantFuture) <= day,
        (effect.until.first ?? .distantPast) >= day
      {
        held.orNothing = false
      }
    }
    return held
  }

  /// The effects that are in force on a day in every world, whatever covers them.
  func surelyInForce(on day: Day) -> [EffectInPlay] {
    guard let cases = cases(on: [day]), let first = cases.first else { return [] }
    let inForce = { (one: KeyCase) in
      one.effects.indices.filter { one.surelyLasts($0, on: day) }.map { one.effects[$0] }
    }
    if cases.count == 1 { return inForce(first) }
    // Of several cases none tells more of an effect's days than another.
    let places = cases.map { one in Set(inForce(one).flatMap(indexes)) }
    return places.dropFirst().reduce(places[0]) { $0.intersection($1) }.sorted().map { effects[$0] }
  }

  /// The days on which what is held can change, ascending: between two of them every day gives the same answer.
  package func turningDays() -> [Day] {
    if let single { return single.turningDays() }
    if let constant { return constant.flatMap { $0.turningDays() }.sortedWithoutRepeats }
    guard let space else { return [] }
    var days =
      KeyCase(unordered: KeyEffects.plainRows(given, except: related), order: order).turningDays()
    let reach = space.domains.count + 1
    func turn(around day: Day) {
      guard day > .distantPast, day < .distantFuture else { return }
      for offset in -reach...(reach + 1) { days.append(day.adding(offset)) }
    }
    for range in space.domains.flatMap(\.ranges) {
      turn(around: range.first)
      turn(around: range.last)
    }
    for case .fixed(let day) in space.everyDay { turn(around: day) }
    return days.sortedWithoutRepeats
  }

  /// The states that some world gives at the end of `day`.
  package func states(on day: Day) -> Set<AnsweredState> { states(held(on: day)) }

  func states(_ held: Held) -> Set<AnsweredState> {
    var states = Set(held.effects.map { AnsweredState(effects[$0].does) })
    if held.orNothing { states.insert(.unstated) }
    return states
  }

  /// Whether one effect may start before another; of those that may start on the same day, the order of their ids.
  func startsEarlier(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (effects[a], effects[b])
    return (start(a).first ?? .distantPast, x.event.text, x.ordinal)
      < (start(b).first ?? .distantPast, y.event.text, y.ordinal)
  }
}
