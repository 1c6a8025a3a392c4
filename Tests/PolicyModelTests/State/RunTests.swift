import EDTF
import PolicyModel
import TestSupport
import Testing

/// DESIGN, section 4: *since* is the start of the unbroken run of the present value.
@Suite struct RunTests {
  @Test(arguments: 0..<LongRun.cases(3)) func aRunBeginsWhereSomeWorldBeginsIt(block: Int) throws {
    var compared = 0
    for number in 0..<150 {
      let seed = UInt64(700_000 + block * 150 + number)
      var dice = Dice(seed: seed)
      let (effects, order) = RandomEffects.make(&dice)
      let worlds = Worlds(effects: effects, order: order, days: 1...9)
      let computed = KeyEffects(effects, order: order)
      for day in [5, 9] {
        let held = computed.held(on: Day(day))
        let states = Set(held.effects.map { AnsweredState(computed.effects[$0].does) })
        guard !held.orNothing, states.count == 1, let state = states.first,
          let expected = worlds.beginnings(of: state, upTo: day)
        else { continue }
        compared += 1
        let since = try #require(Run(of: state, in: computed, upTo: Day(day))).since.startDays
        let told = (since.first?.number ?? 0)...(since.last?.number ?? 0)
        #expect(told == expected, "seed \(seed), day \(day): \(RandomEffects.describe(effects, order))")
      }
    }
    #expect(compared > 20)
  }
}
