import Ledger
import PolicyModel
import Queries
import TestSupport
import Testing
import LedgerService

/// Grades never fall as citations are added, unless a source is withdrawn.
@Suite struct CitationLawTests {
  @Test(arguments: 0..<LongRun.cases(1)) func onlyWithdrawalsLowerGrades(block: UInt64) throws {
    var (falls, rises) = (0, 0)
    for seed in (50_000 + block * 3)..<(50_003 + block * 3) {
      let moved = try move(seed)
      falls += moved.falls
      rises += moved.rises
    }
    #expect(falls > 0 && rises > 0, "block \(block): one of the two was not tried")
  }

  /// Tells a tale of citations and withdrawals, and counts how often a grade fell and rose.
  private func move(_ seed: UInt64) throws -> (falls: Int, rises: Int) {
    let tale = Teller.tale(
      seed: seed, steps: 34, kinds: [.record, .cite, .withdraw, .restore])
    var (falls, rises) = (0, 0)
    for reported in [nil, 4, 9] as [Int?] {
      var ledger = try TaleLedger(tale, at: [])
      var before: [String: Grade] = [:]
      for place in tale.steps.indices {
        try ledger.take(tale.steps[place], at: place)
        let after = try grades(ledger, reported)
        for (name, grade) in before {
          // What is not seen any more has fallen lowest.
          let now = after[name] ?? .unsourced
          if now > grade { rises += 1 }
          guard now < grade else { continue }
          falls += 1
          #expect(
            tale.steps[place].isWithdrawal, "seed \(seed), reported \(reported ?? 0), step \(place): \(name)")
        }
        before = after
      }
    }
    return (falls, rises)
  }

  @Test(arguments: 0..<10) func nothingReportedLaterLowersGrades(seed: UInt64) throws {
    let ledger = try TaleLedger(Teller.tale(seed: 51_000 + seed, steps: 34, kinds: [.record, .cite]))
    var rises = 0
    for day in 1...Teller.lastDay {
      let (before, after) = try (grades(ledger, day), grades(ledger, day + 1))
      for (name, grade) in before {
        let now = after[name] ?? .unsourced
        #expect(now >= grade, "seed \(seed), reported \(day) and the next day: \(name)")
        if now > grade { rises += 1 }
      }
    }
    #expect(rises > 0, "seed \(seed)")
  }

  /// The grade of each event, and of what each policy's effects rest on.
  private func grades(_ ledger: TaleLedger, _ reported: Int?) throws -> [String: Grade] {
    let viewpoint = TaleViewpoint(on: Teller.lastDay + 3, reported: reported, floor: nil)
    var grades: [String: Grade] = [:]
    for event in try ledger.timeline(viewpoint) { grades[event.event.id.text] = event.event.grade }
    let asked = try ledger.viewpoint(viewpoint)
    try ledger.scenario.store.read { reader in
      let size = try reader.head.size
      let policies = try reader.policies(.all, at: size)
      let seen = try Gatherer(reader, at: size).states(of: policies, isAll: true)
        .seen(from: asked.undated.viewpoint(in: reader))
      for event in seen.events.values {
        for policy in policies.map(\.policy) {
          grades["\(event.event.id) on \(policy.id)"] = seen.grade(of: event, for: policy.issuer)
        }
      }
    }
    return grades
  }
}

extension TaleStep {
  /// Whether it withdraws a source.
  var isWithdrawal: Bool { if case .withdraw = self { true } else { false } }
}
