import EDTF
import PolicyModel
import TestSupport
import Testing

/// DESIGN, section 4: where what is computed and the enumeration of worlds differ, the worlds are right.
@Suite struct WorldsTests {
  @Test(arguments: 0..<LongRun.cases(4)) func computedStatesAgreeWithEveryWorld(block: Int) {
    var compared = 0
    for number in 0..<400 {
      let seed = UInt64(block * 400 + number)
      var dice = Dice(seed: seed)
      let (effects, order) = RandomEffects.make(&dice)
      let worlds = Worlds(effects: effects, order: order, days: 1...9)
      guard let expected = worlds.answers() else { continue }
      compared += 1
      let computed = KeyEffects(effects, order: order)
      for day in 1...9 {
        let held = computed.held(on: Day(day))
        var states = Set(held.effects.map { AnsweredState(computed.effects[$0].does) })
        if held.orNothing { states.insert(.unstated) }
        #expect(
          states == expected[day], "seed \(seed), day \(day): \(RandomEffects.describe(effects, order))")
        if states != expected[day] { return }
      }
    }
    #expect(compared > 200)
  }

  @Test(arguments: 0..<LongRun.cases(3)) func betweenTurningDaysNothingChanges(block: Int) {
    for number in 0..<200 {
      let seed = UInt64(900_000 + block * 200 + number)
      var dice = Dice(seed: seed)
      let (effects, order) = RandomEffects.make(&dice)
      let computed = KeyEffects(effects, order: order)
      let turning = Set(computed.turningDays())
      for day in 2...12 where !turning.contains(Day(day)) {
        #expect(computed.held(on: Day(day)) == computed.held(on: Day(day - 1)), "seed \(seed), day \(day)")
      }
    }
  }

  @Test func theOrderOfTypingSaysNothing() {
    for number in 0..<300 {
      let seed = UInt64(500_000 + number)
      var dice = Dice(seed: seed)
      let (effects, order) = RandomEffects.make(&dice)
      let shuffled = effects.shuffled(using: &dice)
      let (one, other) = (KeyEffects(effects, order: order), KeyEffects(shuffled, order: order))
      for day in 1...9 {
        let a = one.held(on: Day(day))
        let b = other.held(on: Day(day))
        #expect(a.orNothing == b.orNothing, "seed \(seed)")
        #expect(
          Set(a.effects.map { one.effects[$0] }) == Set(b.effects.map { other.effects[$0] }), "seed \(seed)")
      }
    }
  }
}
