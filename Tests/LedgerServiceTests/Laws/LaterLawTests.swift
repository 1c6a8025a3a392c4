import PolicyModel
import Queries
import TestSupport
import Testing

/// A viewpoint ignores what comes after it: entries after `--known`, reports after `--reported`, the world after
/// `--on`.
@Suite struct LaterLawTests {
  @Test(arguments: 0..<LongRun.cases(3)) func laterEntriesAreIgnored(seed: UInt64) throws {
    let tale = Teller.tale(seed: 30_000 + seed, steps: 30, measures: !seed.isMultiple(of: 2))
    var ledger = try TaleLedger(tale, at: [])
    var dice = Dice(seed: seed ^ 0xC33)
    var before: [(TaleViewpoint, TaleViewpoint, [String])] = []
    let first = try ledger.scenario.size
    for place in tale.steps.indices {
      try ledger.take(tale.steps[place], at: place)
      let size = try ledger.scenario.size
      var one = TaleViewpoint.random(&dice, first: first, size: size)
      var other = TaleViewpoint.random(&dice, first: first, size: size)
      one.known = size
      other.known = other.known ?? size
      before.append((one, other, try TaleLaw.everything(ledger, one, other)))
    }
    for (one, other, told) in before {
      let again = try TaleLaw.everything(ledger, one, other)
      let apart = Set(again).symmetricDifference(told).sorted()
      #expect(again == told, "seed \(seed), \(one) and \(other): \(apart)")
    }
    let newest = before.map { TaleViewpoint(on: $0.0.on, reported: $0.0.reported, floor: $0.0.floor) }
    let moved = try zip(before, newest).count { try ledger.told($0.0) != ledger.told($1) }
    #expect(moved > 5, "seed \(seed): what came later would hardly have been noticed")
  }

  @Test(arguments: 0..<4) func laterReportsAreIgnored(block: UInt64) throws {
    let seeds = (31_000 + block * 5)..<(31_005 + block * 5)
    #expect(try seeds.count { try ignoresLaterReports($0) } > 2, "block \(block): later reports said nothing")
  }

  @Test(arguments: 0..<4) func theWorldAfterTheDayIsIgnored(block: UInt64) throws {
    let seeds = (32_000 + block * 5)..<(32_005 + block * 5)
    #expect(
      try seeds.count { try ignoresTheLaterWorld($0) } > 2, "block \(block): the later world said nothing")
  }

  private func ignoresLaterReports(_ seed: UInt64) throws -> Bool {
    let day = 5
    var dice = Dice(seed: seed ^ 0xD44)
    var teller = Teller(seed: seed)
    if seed.isMultiple(of: 2) { teller.relations += Teller.measures }
    for _ in 0..<18 { teller.tell() }
    let early = teller.tale.steps.count
    teller.kinds = [.record, .cite, .update, .withdraw, .restore]
    teller.reportedAfter = day
    teller.mostEvents = 12
    for _ in 0..<16 { teller.tell() }
    return try TaleLaw.holds(
      teller.tale, early: early, seed: seed,
      asked: (0..<12).map { _ in
        TaleViewpoint(
          on: Int.random(in: 1...Teller.lastDay, using: &dice),
          reported: Int.random(in: 1...day, using: &dice),
          floor: dice.chance(30) ? Grade.allCases.randomElement(using: &dice) : nil)
      })
  }

  private func ignoresTheLaterWorld(_ seed: UInt64) throws -> Bool {
    let day = 5
    var dice = Dice(seed: seed ^ 0xE55)
    var teller = Teller(seed: seed)
    for _ in 0..<18 { teller.tell() }
    let early = teller.tale.steps.count
    teller.kinds = [.record]
    teller.datedAfter = day
    teller.mostEvents = 18
    // What confirms or disputes speaks of the past too.
    teller.relations = ["amends"]
    for _ in 0..<16 { teller.tell() }
    var tale = teller.tale
    // More citations of events that were there already would be no later world.
    tale.steps = tale.steps.enumerated().filter { $0.offset < early || $0.element.isRecord }.map(\.element)
    return try TaleLaw.holds(
      tale, early: early, seed: seed, rowsOnly: true,
      asked: (1...day).flatMap { on in
        [nil, 4, 8].map { TaleViewpoint(on: on, reported: $0, floor: dice.chance(30) ? .single : nil) }
      })
  }
}

/// What the laws about later things have in common.
enum TaleLaw {
  /// All that is told from one viewpoint, and of the way to another.
  static func everything(_ ledger: TaleLedger, _ one: TaleViewpoint, _ other: TaleViewpoint) throws
    -> [String]
  {
    try ledger.told(one) + ledger.changes(one, other).map(\.told)
  }

  /// Holds that what `tale` tells after its first `early` steps changes no answer to what is asked; says whether it
  /// changes what is told to somebody who asks about the end.
  static func holds(
    _ tale: Tale, early: Int, seed: UInt64, rowsOnly: Bool = false, asked: [TaleViewpoint]
  ) throws -> Bool {
    var ledger = try TaleLedger(tale, at: Array(0..<early))
    func tell(_ viewpoint: TaleViewpoint) throws -> [String] {
      guard rowsOnly else { return try ledger.told(viewpoint) }
      // That a key has no value is told of every key that some event names, whenever that was.
      return try ledger.rows(viewpoint).filter { $0.answer.hasValue }.map(\.told)
    }
    let end = TaleViewpoint(on: Teller.lastDay + 3, reported: nil, floor: nil)
    let before = try asked.map(tell)
    let beforeEnd = try tell(end)
    for place in tale.steps.indices.dropFirst(early) { try ledger.take(tale.steps[place], at: place) }
    for (viewpoint, told) in zip(asked, before) {
      #expect(try tell(viewpoint) == told, "seed \(seed), \(viewpoint)")
    }
    return try tell(end) != beforeEnd
  }
}

extension TaleStep {
  /// Whether it records an event.
  var isRecord: Bool { if case .record = self { true } else { false } }
}
