import PolicyModel
import Projections
import Testing

/// State agrees with an enumeration of possible worlds under every viewpoint, and events with the plain reckoning.
@Suite struct StateLawTests {
  @Test(arguments: 0..<4) func statesAreThoseOfTheWorlds(block: Int) throws {
    var compared: [String: Int] = [:]
    for number in 0..<14 {
      let seed = UInt64(10_000 + block * 14 + number)
      let ledger = try TaleLedger(Teller.tale(seed: seed, steps: 26))
      let size = try ledger.scenario.size
      let first = size - ledger.taken.count
      var dice = Dice(seed: seed ^ 0xA11)
      for _ in 0..<12 {
        let viewpoint = TaleViewpoint.random(&dice, first: first, size: size)
        let reckoning = Reckoning(ledger, known: viewpoint.known ?? size, reported: viewpoint.reported)
        let place = viewpoint.floor.flatMap { Reckoning.grades.firstIndex(of: "\($0)") }
        for row in try ledger.rows(viewpoint) {
          let policy = row.policy.id.text
          let key = "\(row.answer.key)"
          guard let expected = reckoning.state(of: policy, key, on: viewpoint.on, floor: place ?? 1) else {
            continue
          }
          compared[expected.certainty, default: 0] += 1
          let label = "seed \(seed), \(policy).\(key), \(viewpoint)"
          #expect(row.answer.states == expected.states, "\(label)")
          #expect("\(row.answer.certainty)" == expected.certainty, "\(label)")
          #expect(Set(row.disputes.map(\.event.text)) == expected.disputing, "\(label)")
          guard let event = row.answer.event else { continue }
          let seen = try #require(reckoning.events.first { $0.event.id == event.text }, "\(label)")
          let grade = Reckoning.grades[reckoning.grade(seen.evidence, for: policy == "p" ? "us" : "uk")]
          #expect(row.answer.sinceGrade.map { "\($0)" } == grade, "\(label), \(event)")
          // How well the value is known now: what began it, or better.
          let now = try #require(row.answer.grade, "\(label), \(event)")
          #expect(row.answer.sinceGrade.map { $0 <= now } ?? false, "\(label), \(event)")
        }
      }
    }
    for certainty in Certainty.allCases {
      #expect(compared["\(certainty)", default: 0] > 2, "block \(block) hardly met \(certainty): \(compared)")
    }
  }

  @Test(arguments: 0..<8) func eventsAreSeenWithTheirGrades(block: Int) throws {
    var compared = 0
    for number in 0..<6 {
      let seed = UInt64(20_000 + block * 6 + number)
      let ledger = try TaleLedger(Teller.tale(seed: seed, steps: 30))
      let size = try ledger.scenario.size
      var dice = Dice(seed: seed ^ 0xB22)
      for _ in 0..<8 {
        let viewpoint = TaleViewpoint.random(&dice, first: size - ledger.taken.count, size: size)
        let floor = viewpoint.floor.flatMap { Reckoning.grades.firstIndex(of: "\($0)") } ?? 1
        let reckoning = Reckoning(ledger, known: viewpoint.known ?? size, reported: viewpoint.reported)
        let expected = Set(
          reckoning.events.map { (id: $0.event.id, grade: reckoning.shownGrade($0)) }
            .filter { $0.grade >= floor }.map { "\($0.id) \(Reckoning.grades[$0.grade])" })
        let told = try ledger.timeline(viewpoint).map { "\($0.event.id) \($0.event.grade)" }
        #expect(Set(told) == expected, "seed \(seed), \(viewpoint)")
        compared += told.count
      }
    }
    #expect(compared > 50)
  }
}
