import PolicyModel
import Queries
import TestSupport
import Testing

/// State agrees with an enumeration of possible worlds under every viewpoint, and events with the plain reckoning.
@Suite struct StateLawTests {
  @Test(arguments: 0..<LongRun.cases(2)) func statesAreThoseOfTheWorlds(block: Int) throws {
    var compared: [String: Int] = [:]
    for number in 0..<14 {
      let seed = UInt64(10_000 + block * 14 + number)
      try expectStates(TaleLedger(Teller.tale(seed: seed, steps: 26)), seed, &compared)
    }
    for certainty in Certainty.allCases {
      #expect(compared["\(certainty)", default: 0] > 2, "block \(block) hardly met \(certainty): \(compared)")
    }
  }

  /// The same with stays, repeals, extensions and commencements among what is disputed, corrected and withdrawn.
  @Test(arguments: 0..<LongRun.cases(1)) func statesOfMeasuresAreThoseOfTheWorlds(block: Int) throws {
    var compared: [String: Int] = [:]
    for number in 0..<40 {
      let seed = UInt64(30_000 + block * 40 + number)
      var teller = Teller(seed: seed)
      teller.relations = [
        "amends", "suspends", "suspends", "supersedes", "repeals", "repeals", "extends", "commences",
        "confirms",
        "disputes", "disputes",
      ]
      teller.mostEvents = 5
      for _ in 0..<20 { teller.tell() }
      try expectStates(TaleLedger(teller.tale), seed, &compared)
    }
    for met in ["certain", "possible", "contested", "unstated", "acting"] {
      #expect(compared[met, default: 0] > 2, "block \(block) hardly met \(met): \(compared)")
    }
  }

  private func expectStates(_ ledger: TaleLedger, _ seed: UInt64, _ compared: inout [String: Int]) throws {
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
        if expected.isOfMeasures, expected.states != ["unstated"] { compared["acting", default: 0] += 1 }
        let label = "seed \(seed), \(policy).\(key), \(viewpoint)"
        #expect(row.answer.states == expected.states, "\(label)")
        #expect("\(row.answer.certainty)" == expected.certainty, "\(label)")
        if let disputing = expected.disputing {
          #expect(Set(row.disputes.map(\.event.text)) == disputing, "\(label)")
        }
        guard let event = row.answer.event else { continue }
        let seen = try #require(reckoning.events.first { $0.event.id == event.text }, "\(label)")
        let grade = Reckoning.grades[reckoning.grade(seen.evidence, for: policy == "p" ? "us" : "uk")]
        #expect(row.answer.sinceGrade.map { "\($0)" } == grade, "\(label), \(event)")
        // How well the value is known now: what began it, or better, unless something ended that.
        if expected.isOfMeasures { continue }
        let now = try #require(row.answer.grade, "\(label), \(event)")
        #expect(row.answer.sinceGrade.map { $0 <= now } ?? false, "\(label), \(event)")
      }
    }
  }

  @Test(arguments: 0..<LongRun.cases(3)) func eventsAreSeenWithTheirGrades(block: Int) throws {
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
