import PolicyModel
import Queries
import TestSupport
import Testing

/// A diff's from and to are the two states, and each leg that moved has one cause.
@Suite struct DiffLawTests {
  @Test(arguments: 0..<LongRun.cases(3)) func itsEndsAreTheStates(block: UInt64) throws {
    var changed = 0
    for seed in (40_000 + block * 3)..<(40_003 + block * 3) { try changed += holdTheirEnds(seed) }
    #expect(changed > 10, "block \(block)")
  }

  /// Holds diffs of a tale against its states, and counts the changes.
  private func holdTheirEnds(_ seed: UInt64) throws -> Int {
    let ledger = try TaleLedger(Teller.tale(seed: seed, steps: 28, measures: !seed.isMultiple(of: 3)))
    let size = try ledger.scenario.size
    let first = size - ledger.taken.count
    var dice = Dice(seed: seed ^ 0xF66)
    var changed = 0
    for _ in 0..<8 {
      let from = TaleViewpoint.random(&dice, first: first, size: size)
      var to = TaleViewpoint.random(&dice, first: first, size: size)
      to.floor = from.floor
      if dice.chance(40) { to.on = from.on }
      var middle = to
      middle.on = from.on
      let (was, between, now) = try (states(ledger, from), states(ledger, middle), states(ledger, to))
      let changes = try ledger.changes(from, to)
      let label = "seed \(seed), \(from) to \(to)"
      for change in changes {
        let name = "\(change.policy.id).\(change.key)"
        changed += 1
        expect(change.from, was[name], "\(label): \(name)")
        expect(change.to, now[name], "\(label): \(name)")
        guard let a = was[name], let b = between[name], let c = now[name] else { continue }
        let legs: [Leg] = (differ(a, b) ? [.record] : []) + (differ(b, c) ? [.world] : [])
        #expect(change.causes.map(\.leg) == legs, "\(label): \(name)")
        #expect(change.causes.allSatisfy { ($0.leg == .world) == worldly.contains($0.reason) }, "\(label)")
      }
      let told = Set(changes.map { "\($0.policy.id).\($0.key)" })
      for (name, a) in was {
        guard let c = now[name] else { continue }
        #expect(told.contains(name) == differ(a, c), "\(label): \(name)")
      }
    }
    return changed
  }

  @Test(arguments: 0..<10) func backwardsItsEndsChangePlaces(seed: UInt64) throws {
    let ledger = try TaleLedger(
      Teller.tale(seed: 41_000 + seed, steps: 24, measures: !seed.isMultiple(of: 3)))
    let size = try ledger.scenario.size
    var dice = Dice(seed: seed ^ 0xF77)
    for _ in 0..<6 {
      let from = TaleViewpoint.random(&dice, first: size - 10, size: size)
      let to = TaleViewpoint.random(&dice, first: size - 10, size: size)
      let there = try ledger.changes(from, to).map { [$0.from.told, $0.to.told] }
      let back = try ledger.changes(to, from).map { [$0.to.told, $0.from.told] }
      #expect(there == back, "seed \(seed), \(from) to \(to)")
    }
  }

  private let worldly: Set<CauseReason> = [
    .happened, .tookEffect, .willTakeEffect, .expired, .willExpire, .windowPassed,
  ]

  private func states(_ ledger: TaleLedger, _ viewpoint: TaleViewpoint) throws -> [String: KeyAnswer] {
    var states: [String: KeyAnswer] = [:]
    for row in try ledger.rows(viewpoint) { states["\(row.policy.id).\(row.answer.key)"] = row.answer }
    return states
  }

  /// A key that no effect names has no row: then there is no value.
  private func expect(_ end: KeyAnswer, _ state: KeyAnswer?, _ label: String) {
    if let state {
      #expect(end.told == state.told, "\(label)")
    } else {
      #expect(!end.hasValue, "\(label)")
    }
  }

  private func differ(_ a: KeyAnswer, _ b: KeyAnswer) -> Bool {
    a.states != b.states || (a.certainty == .contested) != (b.certainty == .contested)
  }
}
