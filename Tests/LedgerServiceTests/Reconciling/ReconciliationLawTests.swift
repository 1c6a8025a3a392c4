import EDTF
import Ledger
import PolicyModel
import Queries
import TestSupport
import Testing
import LedgerService

/// Successive publications become the ledger's history: at each prefix the ledger says what that publication said.
@Suite struct ReconciliationLawTests {
  private static func rows(_ dice: inout Dice) -> [Publication.Row] {
    var rows: [Publication.Row] = []
    for policy in ["x/a", "x/b", "y/a", "y/b"] where Int.random(in: 0..<4, using: &dice) > 0 {
      for day in 1...6 where Int.random(in: 0..<2, using: &dice) > 0 {
        let value = Int.random(in: 0..<4, using: &dice) == 0 ? nil : "\(Int.random(in: 0..<3, using: &dice))"
        let flag =
          value == nil || Int.random(in: 0..<2, using: &dice) == 0
          ? nil : "\(Int.random(in: 0..<2, using: &dice))"
        rows.append(.init(policy: policy, day: "2024-01-0\(day)", value: value, flag: flag))
      }
    }
    return rows.isEmpty ? [.init(policy: "x/a", day: "2024-01-01", value: "0", flag: nil)] : rows
  }

  /// Every state that a ledger gives on every day, as text.
  private static func states(_ scenario: Scenario, known: Int?) throws -> [String] {
    try (0...7).flatMap { day in
      let viewpoint = try scenario.viewpoint(on: day == 0 ? "2023-12-31" : "2024-01-0\(day)", known: known)
      let answer = try scenario.store.read { try $0.state(Scenario.everything, from: viewpoint, all: true) }
      return answer.rows.filter { $0.answer.key != .status || !$0.answer.alternatives.isEmpty }.map { row in
        let values = row.answer.alternatives.map { $0.state.value ?? $0.state.word }.sorted()
        return "\(day) \(row.policy.id) \(row.answer.key) \(values)"
      }
    }
  }

  @Test(arguments: 1...LongRun.cases(20) as ClosedRange<UInt64>)
  func `each prefix answers as its publication did, and the same again adds nothing`(seed: UInt64) throws {
    // Given a few publications.
    var dice = Dice(seed: seed)
    let publications = (0..<3).map { _ in Self.rows(&dice) }
    let scenario = try Scenario(Publication.cast)
    var sizes: [Int] = []
    // When each is taken as the whole of its source, in any order of rows, numbered or not.
    for rows in publications {
      let text = Publication(rows: rows.shuffled(using: &dice)).documents(
        isNumbered: Int.random(in: 0..<2, using: &dice) == 0)
      try scenario.reconcile(text)
      sizes.append(try scenario.size)
      let again = try scenario.reconcile(
        Publication(rows: rows.shuffled(using: &dice)).documents(
          isNumbered: Int.random(in: 0..<2, using: &dice) == 0))
      #expect(again.allSatisfy { $0.payloads.isEmpty }, "seed \(seed)")
    }
    // Then
    for (rows, size) in zip(publications, sizes) {
      let alone = try Scenario(Publication.cast)
      try alone.add(Publication(rows: rows).documents(isNumbered: false))
      #expect(
        try Self.states(scenario, known: size) == Self.states(alone, known: nil),
        "seed \(seed), entry \(size)")
    }
  }
}
