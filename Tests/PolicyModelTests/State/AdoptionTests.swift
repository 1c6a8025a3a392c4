import EDTF
import PolicyModel
import TestSupport
import Testing

/// The first and last days of a value, held against every world and day.
@Suite struct AdoptionTests {
  @Test(arguments: 0..<LongRun.cases(3)) func theDaysOfAValueAreThoseOfTheWorlds(block: Int) {
    var compared = 0
    for number in 0..<150 {
      let seed = UInt64(300_000 + block * 150 + number)
      var dice = Dice(seed: seed)
      let (effects, order) = RandomEffects.make(&dice)
      guard let answers = Worlds(effects: effects, order: order, days: 1...12).answers() else { continue }
      let course = KeyCourse([KeyEffects(effects, order: order)])
      let wanted: Set<AnsweredState> = dice.chance(30) ? [.stated("a"), .stated("b")] : [.stated("a")]
      for last in [4, 8, 12] {
        let some = (1...last).filter { !(answers[$0] ?? []).isDisjoint(with: wanted) }
        let every = (1...last).filter {
          (answers[$0] ?? []).isSubset(of: wanted) && answers[$0]?.isEmpty == false
        }
        let adoption = Adoption(in: course, upTo: Day(last)) { wanted.contains($0) }
        let told = "seed \(seed), up to \(last): \(RandomEffects.describe(effects, order))"
        #expect(adoption?.possible.number == some.first, "\(told)")
        #expect(adoption?.certain?.number == every.first, "\(told)")
        #expect(adoption?.lastPossible.number == some.last, "\(told)")
        if every.first != nil { #expect(adoption?.lastCertain?.number == every.last, "\(told)") }
        if let adoption {
          #expect(adoption.states == answers[last], "\(told)")
          #expect(wanted.contains(AnsweredState(adoption.began.does)), "\(told)")
          compared += 1
        }
      }
    }
    #expect(compared > 100)
  }

  @Test func whatNeverWasIsNoAdoption() {
    var dice = Dice(seed: 1)
    let (effects, order) = RandomEffects.make(&dice)
    let course = KeyCourse([KeyEffects(effects, order: order)])
    #expect(Adoption(in: course, upTo: Day(12)) { $0 == .stated("z") } == nil)
    #expect(Adoption(in: course, upTo: Day(0)) { $0.value != nil } == nil)
  }
}
