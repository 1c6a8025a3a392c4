import EDTF
import MeasureWorlds
import TestSupport
import Testing

@testable import PolicyModel

/// DESIGN, section 4: what relations of a measure's life do is what an enumeration of worlds gives, day by day.
@Suite struct MeasureWorldsTests {
  private static let keys: [Key] = [.status, .attribute("scope")]

  /// Whether the states are those of some world on every day.
  private func agrees(
    _ computed: KeyEffects, _ expected: [Int: Set<AnsweredState>], _ days: ClosedRange<Int>, _ label: String,
    _ events: [Event]
  ) -> Bool {
    for day in days {
      let states = computed.states(on: Day(day))
      #expect(states == expected[day], "\(label) on \(day): \(RandomMeasures.describe(events))")
      if states != expected[day] { return false }
    }
    return true
  }

  @Test(arguments: 0..<LongRun.cases(4)) func computedStatesAgreeWithEveryWorld(block: Int) {
    var compared = 0
    for number in 0..<45 {
      let seed = UInt64(2_000_000 + block * 45 + number)
      var dice = Dice(seed: seed)
      let events = RandomMeasures.make(&dice)
      let relations = MeasureRelations(events)
      let effects = PolicyEvents(of: PolicyID(stored: "p"), events: events, relations)
      for key in MeasureWorldsTests.keys {
        let worlds = MeasureWorlds(events: events, key: key, days: 1...12)
        guard worlds.count(limit: 120) <= 120, let expected = worlds.answers() else { continue }
        let computed = effects.prepared(key, counting: nil)
        guard agrees(computed, expected, 1...12, "seed \(seed), \(key)", events) else { return }
        compared += 1
      }
    }
    #expect(compared > 20)
  }

  /// Of a long window only some days are tried: these stand for all.
  @Test(arguments: 0..<LongRun.cases(2)) func longWindowsAgreeWithEveryWorld(block: Int) {
    var compared = 0
    for number in 0..<60 {
      let seed = UInt64(2_400_000 + block * 60 + number)
      var dice = Dice(seed: seed)
      let events = RandomMeasures.make(&dice, stretch: 4)
      let worlds = MeasureWorlds(events: events, key: .status, days: 1...52)
      let count = worlds.count(limit: 400)
      guard count > 12, count <= 400, let expected = worlds.answers() else { continue }
      let effects = PolicyEvents(of: PolicyID(stored: "p"), events: events, MeasureRelations(events))
      let computed = effects.prepared(.status, counting: nil)
      guard agrees(computed, expected, 1...52, "seed \(seed)", events) else { return }
      compared += 1
    }
    #expect(compared > 3)
  }

  /// What is superseded for good from a later day on is told by dates alone where nothing else acts.
  @Test(arguments: 0..<LongRun.cases(4)) func supersessionsAgreeWithEveryWorld(block: Int) {
    let types: [RelationType] = Array(repeating: .supersedes, count: 9) + [.amends, .repeals, .suspends]
    var taken = 0
    for number in 0..<400 {
      let seed = UInt64(2_500_000 + block * 400 + number)
      var dice = Dice(seed: seed)
      var events = RandomMeasures.make(&dice, most: 5, types: types)
      for index in events.indices {
        for place in events[index].effects.indices where dice.chance(60) {
          events[index].effects[place].until = nil
        }
      }
      let effects = PolicyEvents(of: PolicyID(stored: "p"), events: events, MeasureRelations(events))
      for key in MeasureWorldsTests.keys {
        let finals = FinalSupersessions(
          effects.actingRelations(on: key), effects.effects(on: key),
          EventOrder(among: events.map(\.id), MeasureRelations(events)))
        let worlds = MeasureWorlds(events: events, key: key, days: 1...12)
        guard !finals.pairs.isEmpty, worlds.count(limit: 200) <= 200, let expected = worlds.answers() else {
          continue
        }
        let computed = effects.prepared(key, counting: nil)
        guard agrees(computed, expected, 1...12, "seed \(seed), \(key)", events) else { return }
        taken += 1
      }
    }
    #expect(taken > 8)
  }

  @Test(arguments: 0..<LongRun.cases(2)) func whatLeavesNoWorldIsRefused(block: Int) {
    var compared = (none: 0, some: 0)
    for number in 0..<60 {
      let seed = UInt64(2_100_000 + block * 60 + number)
      var dice = Dice(seed: seed)
      let events = RandomMeasures.make(&dice)
      let worlds = MeasureWorldsTests.keys.map { MeasureWorlds(events: events, key: $0, days: 1...12) }
      guard worlds.allSatisfy({ $0.count(limit: 80) <= 80 }) else { continue }
      let isPossible = worlds.allSatisfy { $0.answers() != nil }
      let problems = OrderRule.contradictions(among: events, naming: nil)
      #expect(problems.isEmpty == isPossible, "seed \(seed): \(problems), \(RandomMeasures.describe(events))")
      if isPossible { compared.some += 1 } else { compared.none += 1 }
    }
    #expect(compared.some > 8 && compared.none > 0)
  }

  /// Given an event that does two things to a key, when its stay ends before the earlier of them begins, then no world is
  /// left.
  @Test func aStayThatEndsBeforeTheFirstOfSeveralEffectsLeavesNoWorld() {
    let policy = PolicyID(stored: "p")
    let effect = { (does: KeyOperation) in
      Effect(
        policy: policy, changes: [KeyChange(key: .status, does: does)], starts: .withEvent, until: nil,
        basis: .stated)
    }
    let event = { (id: String, day: Int, effects: [Effect], relations: [Relation]) in
      Event(
        id: EventID(stored: id), date: EDTFDate(Day(day)), type: .change, modality: .actual, title: id,
        participants: [], effects: effects, relations: relations, place: nil, tags: [], note: nil)
    }
    var stay = Relation(type: .suspends, event: EventID(stored: "ban"))
    let ban = event("ban", 6, [effect(.set("b"))], [])
    for (last, isPossible) in [(7, false), (8, true)] {
      stay.until = EDTFDate(Day(last))
      let order = event("order", 8, [effect(.clear), effect(.set("b"))], [stay])
      #expect(OrderRule.contradictions(among: [ban, order], naming: nil).isEmpty == isPossible)
    }
  }

  @Test(arguments: 0..<LongRun.cases(3)) func aRunBeginsWhereSomeWorldBeginsIt(block: Int) throws {
    var compared = 0
    for number in 0..<40 {
      let seed = UInt64(2_200_000 + block * 40 + number)
      var dice = Dice(seed: seed)
      let events = RandomMeasures.make(&dice)
      let worlds = MeasureWorlds(events: events, key: .status, days: 1...12)
      guard worlds.count(limit: 80) <= 80, worlds.answers() != nil else { continue }
      let effects = PolicyEvents(of: PolicyID(stored: "p"), events: events, MeasureRelations(events))
      let computed = effects.prepared(.status, counting: nil)
      for day in [6, 11] {
        let states = computed.states(on: Day(day))
        guard states.count == 1, let state = states.first, state != .unstated,
          let expected = worlds.beginnings(of: state, upTo: day)
        else { continue }
        compared += 1
        let since = try #require(Run(of: state, in: computed, upTo: Day(day))).since.startDays
        let told = (since.first?.number ?? 0)...(since.last?.number ?? 0)
        #expect(told == expected, "seed \(seed), day \(day): \(RandomMeasures.describe(events))")
      }
    }
    #expect(compared > 8)
  }

  @Test(arguments: 0..<LongRun.cases(2)) func betweenTurningDaysNothingChanges(block: Int) {
    for number in 0..<40 {
      let seed = UInt64(2_300_000 + block * 40 + number)
      var dice = Dice(seed: seed)
      let events = RandomMeasures.make(&dice)
      let effects = PolicyEvents(of: PolicyID(stored: "p"), events: events, MeasureRelations(events))
      let computed = effects.prepared(.status, counting: nil)
      let turning = Set(computed.turningDays())
      for day in 2...14 where !turning.contains(Day(day)) {
        #expect(
          computed.states(on: Day(day)) == computed.states(on: Day(day - 1)),
          "seed \(seed), day \(day): \(RandomMeasures.describe(events))")
      }
    }
  }
}
